package org.noticewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFileException.Reason;

/// The case file as a file: is it there, is it ours, may we write, can it be read where it lies. Messages name the file
/// without its folder.
final class CaseFolder {

    private static final byte[] SQLITE_MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int READ_VERSION_AT = 19;
    private static final int WITHOUT_LOG = 1;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    /// What SQLite calls its logs of changes, after the name of the file.
    static final String LOG = "-wal";

    static final String JOURNAL = "-journal";

    private CaseFolder() {}

    static Path beside(Path file, String suffix) {
        return file.resolveSibling(name(file) + suffix);
    }

    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "(no name)" : name.toString();
    }

    static void checkFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CaseFileException(Reason.EXISTS, """
                There is already a file named %s.
                Maybe it should be opened, or the new case needs another name.\
                """.formatted(name(file)));
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CaseFileException(Reason.MISSING, """
                The folder for the new case file %s does not exist.
                Maybe its name has a slip in it.\
                """.formatted(name(file)));
        }
    }

    static void checkPresent(Path file) {
        if (!Files.exists(file)) {
            throw new CaseFileException(Reason.MISSING, """
                There is no case file %s.
                Maybe it was moved or renamed.\
                """.formatted(name(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw foreign(name(file));
        }
    }

    /// The file behind every link. Two ways to one file must meet at one lock, and what lies beside the case
    /// (the lock, SQLite's log, what is put aside) belongs where the case is.
    static Path real(Path file) {
        try {
            if (Files.exists(file)) {
                return file.toRealPath();
            }
            var folder = file.toAbsolutePath().getParent();
            return folder == null ? file : folder.toRealPath().resolve(name(file));
        } catch (IOException failed) {
            throw notReadable(file, failed);
        }
    }

    /// A file somebody marked as read-only stays as it is, even for a user whom the system would let write.
    static void checkWritable(Path file) {
        boolean ownerMayWrite = true;
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                ownerMayWrite = view.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
            }
        } catch (IOException unknown) {
            ownerMayWrite = true;
        }
        if (!ownerMayWrite || !Files.isWritable(file)) {
            throw writeProtected(file, null);
        }
    }

    static CaseLock lock(Path file) {
        try {
            return CaseLock.take(file);
        } catch (IOException failed) {
            throw notWritable(file, failed);
        }
    }

    private static CaseFileException writeProtected(Path file, @Nullable IOException cause) {
        var message = """
            The case file %s cannot be written.
            Maybe it or its folder is write-protected: open it read-only, or copy it to another folder.\
            """.formatted(name(file));
        return cause == null
                ? new CaseFileException(Reason.READ_ONLY_FILE, message)
                : new CaseFileException(Reason.READ_ONLY_FILE, message, withoutPath(cause));
    }

    static CaseFileException notWritable(Path file, IOException cause) {
        return writeProtected(file, cause);
    }

    static CaseFileException notReadable(Path file, IOException cause) {
        return new CaseFileException(Reason.DAMAGED, """
            The case file %s cannot be read.
            Maybe the disk was removed or the file belongs to somebody else.\
            """.formatted(name(file)), withoutPath(cause));
    }

    /// A path can hold a person's name; the kind of failure is all that helps.
    static Exception withoutPath(IOException cause) {
        var reason = cause instanceof FileSystemException named ? named.getReason() : null;
        var plain = new IOException(cause.getClass().getSimpleName() + (reason == null ? "" : ": " + reason));
        plain.setStackTrace(cause.getStackTrace());
        return plain;
    }

    /// @param version of the schema
    /// @param logged whether SQLite would look for a write-ahead log beside the file, and make one
    record Header(int version, boolean logged) {}

    /// Reads the header before SQLite does: a foreign or newer file is not touched at all. Only while nobody in
    /// this process has the case open: see [OpenHere].
    static Header header(Path file, String name) throws IOException {
        var header = new byte[HEADER_BYTES];
        int read;
        try (var stream = Files.newInputStream(file)) {
            read = stream.readNBytes(header, 0, HEADER_BYTES);
        }
        var bytes = ByteBuffer.wrap(header);
        boolean isSqlite =
                read == HEADER_BYTES && bytes.slice(0, SQLITE_MAGIC.length).equals(ByteBuffer.wrap(SQLITE_MAGIC));
        if (!isSqlite || bytes.getInt(APPLICATION_ID_AT) != Migrations.APPLICATION_ID) {
            throw foreign(name);
        }
        int version = bytes.getInt(USER_VERSION_AT);
        if (version > Migrations.newest()) {
            throw newerSchema(name, version);
        }
        return new Header(version, header[READ_VERSION_AT] != WITHOUT_LOG);
    }

    /// Whether the one file is all there is, of the schema of this version: it can then be read where it lies,
    /// and nothing is written.
    static boolean isAtRest(Path file, String name) throws IOException {
        var header = header(file, name);
        return !header.logged()
                && header.version() == Migrations.newest()
                && !Files.exists(beside(file, JOURNAL))
                && !holdsAnything(beside(file, LOG));
    }

    /// SQLite reads a log whatever the header says, such as one that stands beside a file from a backup.
    private static boolean holdsAnything(Path log) throws IOException {
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static CaseFileException foreign(String name) {
        return new CaseFileException(Reason.NOT_A_CASE_FILE, """
            %s is not a case file.
            Maybe another file was chosen.\
            """.formatted(name));
    }

    static CaseFileException newerSchema(String name, int version) {
        return new CaseFileException(Reason.NEWER_SCHEMA, """
            The case file %s was written by a newer version of this program (schema %d, this one knows %d).
            Maybe update the program; the file was left as it is.\
            """.formatted(name, version, Migrations.newest()));
    }

    /// Empty, for the owner's eyes only where the file system can say so.
    static void createPrivately(Path file) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0]);
    }

    /// The file and what SQLite keeps beside it.
    static void deleteQuietly(Path file) {
        for (var suffix : List.of("", LOG, "-shm", JOURNAL)) {
            delete(beside(file, suffix));
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // What stays is sealed.
        }
    }
}
