package org.noticewright.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;

/// A copy of a case that cannot be read where it lies without a change to it: a process that was killed left a log
/// beside it, or its schema is older. It lies in a fresh folder only its owner can enter, among the system's
/// temporary files, and everything in it is sealed. Its lock says that somebody uses it: a copy whose process was
/// killed has none and is swept when a case is next opened.
final class PrivateCopy implements AutoCloseable {

    private static final String FOLDER = "noticewright-copy-";
    private static final String NAME = "copy.case";
    private static final int ATTEMPTS = 5;
    private static final List<String> PARTS = List.of("", CaseFolder.LOG, CaseFolder.JOURNAL);

    private final Path file;
    private final CaseLock lock;

    private PrivateCopy(Path file, CaseLock lock) {
        this.file = file;
        this.lock = lock;
    }

    Path file() {
        return file;
    }

    /// Empty: what is closed before [#take] is through leaves nothing either.
    static PrivateCopy roomFor(Path caseFile) {
        try {
            checkRoom(caseFile);
            return make();
        } catch (IOException failed) {
            throw CaseFolder.notReadable(caseFile, failed);
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void checkRoom(Path caseFile) throws IOException {
        long needed = 0;
        for (var part : Part.of(caseFile)) {
            needed += part.bytes();
        }
        if (Files.getFileStore(temporary()).getUsableSpace() < needed) {
            throw new CaseFileException(Reason.DISK_FULL, """
                The case file %s was not closed properly or is of an older version, and among the system's temporary \
                files there is no room for the copy it takes to look at it unchanged (%,d MB).
                Maybe free some space there, or open the case for changes once.\
                """.formatted(CaseFolder.name(caseFile), needed >> 20));
        }
    }

    /// A sweeper may take the folder for one that was left before it is locked.
    private static PrivateCopy make() throws IOException {
        for (int attempt = 1; ; attempt++) {
            var folder = Files.createTempDirectory(temporary(), FOLDER).toRealPath();
            var file = folder.resolve(NAME);
            try {
                return new PrivateCopy(file, CaseLock.take(file));
            } catch (NoSuchFileException | CaseFileException swept) {
                if (attempt == ATTEMPTS) {
                    throw swept;
                }
            } catch (IOException failed) {
                CaseFolder.delete(folder);
                throw failed;
            }
        }
    }

    /// @throws CaseFileException IN_USE when somebody writes the case, also while it was copied
    void take(Path caseFile) {
        try {
            copy(caseFile);
        } catch (IOException failed) {
            throw CaseFolder.notReadable(caseFile, failed);
        }
    }

    private void copy(Path caseFile) throws IOException {
        refuseWritten(caseFile);
        var before = Part.of(caseFile);
        for (var part : before) {
            Files.copy(CaseFolder.beside(caseFile, part.suffix()), CaseFolder.beside(file, part.suffix()));
            allowWriting(CaseFolder.beside(file, part.suffix()));
        }
        // Who came and went meanwhile left other times.
        refuseWritten(caseFile);
        if (!Part.of(caseFile).equals(before)) {
            throw CaseLock.inUse(caseFile);
        }
    }

    private static void refuseWritten(Path caseFile) throws IOException {
        if (CaseLock.isTaken(caseFile)) {
            throw CaseLock.inUse(caseFile);
        }
    }

    /// One of the files a case is, as it was at one moment.
    private record Part(String suffix, long bytes, FileTime changed) {

        static List<Part> of(Path caseFile) throws IOException {
            var parts = new ArrayList<Part>();
            for (var suffix : PARTS) {
                var part = CaseFolder.beside(caseFile, suffix);
                try {
                    parts.add(new Part(suffix, Files.size(part), Files.getLastModifiedTime(part)));
                } catch (NoSuchFileException none) {
                    // There need be no log.
                }
            }
            return parts;
        }
    }

    private static void allowWriting(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Override
    public void close() {
        CaseFolder.deleteQuietly(file);
        try {
            lock.close();
        } catch (IOException leftBehind) {
            // It is swept later.
        }
        var folder = file.getParent();
        if (folder != null) {
            CaseFolder.delete(folder);
        }
    }

    /// Deletes the copies that killed processes of this user left.
    static void sweep() {
        try (var folders = Files.newDirectoryStream(temporary(), FOLDER + "*")) {
            for (var folder : folders) {
                var copy = leftBehind(folder);
                if (copy != null) {
                    copy.close();
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // The case opens without a look at what was left; what stays is sealed.
        }
    }

    /// @return null when it is somebody else's or in use
    private static @Nullable PrivateCopy leftBehind(Path folder) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isOurs(folder)) {
                return null;
            }
            var file = folder.toRealPath().resolve(NAME);
            return new PrivateCopy(file, CaseLock.take(file));
        } catch (IOException | CaseFileException inUseOrNotOurs) {
            return null;
        }
    }

    /// Elsewhere the folder for temporary files is one user's own.
    private static boolean isOurs(Path folder) throws IOException {
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return view == null || view.getOwner().getName().equals(System.getProperty("user.name"));
    }
}
