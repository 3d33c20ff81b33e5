package org.noticewright.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.workbook.Workbook;

/// Opens a file and each member of an archive (zip, tar, gzip, nested) as a stream. Nothing is ever unpacked to
/// disk, so a member called `../../x` is a name and nothing more. Each member is handed on, told as unreadable,
/// or counted among those that file systems add.
public final class Containers {

    /// Bytes that may be looked at to decide what a file is.
    public static final int HEAD = 64 << 10;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_MEMBERS = 250_000;
    private static final int MAX_NESTED_WORKBOOK = 64 << 20;

    private final Path file;
    private final LongConsumer progress;
    private final Visitor visitor;
    private final Expansion expansion;
    private final MemberNames names = new MemberNames();

    /// Takes the streams of a file, in the order of the file.
    public interface Visitor {

        void payload(Payload payload) throws IOException, Refusal;

        /// A member that cannot be read, while the others can.
        void unreadable(String label, String reason);

        /// Something about the archive as a whole.
        void note(String warning);

        /// Whether a workbook is opened sheet by sheet; else it comes as a file.
        boolean opensWorkbook(String member);

        /// False to stop before the next member.
        boolean more();
    }

    private Containers(Path file, LongConsumer progress, Visitor visitor) throws IOException {
        this.file = file;
        this.progress = progress;
        this.visitor = visitor;
        this.expansion = new Expansion(Files.size(file));
    }

    /// Visits each stream of the file.
    ///
    /// @param progress is told the bytes taken from the file
    /// @throws Refusal when the file as a whole cannot be read
    public static void visit(Path file, LongConsumer progress, Visitor visitor) throws IOException, Refusal {
        if (Files.isDirectory(file)) {
            throw new Refusal("The path is a folder. Maybe name the files in it.");
        }
        Containers containers = new Containers(file, progress, visitor);
        containers.visitFile();
        containers.names.notes().forEach(visitor::note);
    }

    /// Where in the file a stream lies.
    ///
    /// @param name last part of its name
    /// @param member its name in the archive, empty for the file itself
    private record Place(String name, String member, String label, int depth) {}

    private void visitFile() throws IOException, Refusal {
        Place place = new Place(String.valueOf(file.getFileName()), "", "", 0);
        try (CountingInputStream raw = new CountingInputStream(Files.newInputStream(file), progress)) {
            byte[] head = raw.readNBytes(HEAD);
            switch (Signature.of(head)) {
                case ZIP -> visitZipFile(place);
                case GZIP -> visitGzip(whole(head, raw), raw, place);
                case TAR -> visitArchive(tar(whole(head, raw)), raw, place);
                case PLAIN -> {
                    if (!visitWorkbookFile(head, place)) {
                        visitor.payload(new Payload(place.name, head, whole(head, raw), file));
                    }
                }
            }
        }
    }

    private void visitStream(InputStream in, CountingInputStream raw, Problematic problem, Place place)
            throws IOException, Refusal {
        byte[] head = in.readNBytes(HEAD);
        Signature signature = Signature.of(head);
        if (signature == Signature.PLAIN) {
            String damage = problem.problem();
            if (head.length == 0 && damage != null) {
                throw new Refusal(damage);
            }
            InputStream rest = WorkbookParts.isOffice(head) && visitor.opensWorkbook(place.member)
                    ? withoutWorkbook(whole(head, in), place)
                    : whole(head, in);
            if (rest != null) {
                visitor.payload(new Payload(place.member, place.label, place.name, head, rest, problem));
            }
            return;
        }
        if (place.depth >= MAX_DEPTH) {
            throw new Refusal(
                    "It is an archive more than %d archives deep. Maybe unpack it first.".formatted(MAX_DEPTH));
        }
        InputStream all = whole(head, in);
        switch (signature) {
            case GZIP -> visitGzip(all, raw, place);
            case TAR -> visitArchive(tar(all), raw, place);
            default -> visitArchive(zip(all), raw, place);
        }
        String damage = problem.problem();
        if (damage != null) {
            visitor.unreadable(place.label, damage);
        }
    }

    private void visitGzip(InputStream packed, CountingInputStream raw, Place place) throws IOException, Refusal {
        String inner = place.name.replaceFirst("(?i)\\.tgz$", ".tar").replaceFirst("(?i)\\.gz$", "");
        long before = raw.count();
        GzipCompressorInputStream unpacked;
        try {
            unpacked = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        } catch (IOException damaged) {
            throw new Refusal("The gzip file is damaged at its start. Maybe the download was cut: fetch it again.");
        }
        GuardedInputStream guarded = new GuardedInputStream(unpacked, () -> raw.count() - before + HEAD, expansion);
        visitStream(guarded, raw, guarded, new Place(inner, place.member, place.label, place.depth + 1));
    }

    private static ArchiveInputStream<?> zip(InputStream in) {
        return new ZipArchiveInputStream(in, "UTF-8", true, true);
    }

    private static ArchiveInputStream<?> tar(InputStream in) {
        return new TarArchiveInputStream(in, "UTF-8");
    }

    private void visitZipFile(Place place) throws IOException, Refusal {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setUseUnicodeExtraFields(true)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            int count = 0;
            for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
                if (++count > MAX_MEMBERS) {
                    throw new Refusal(
                            "The archive has more than %,d members. Maybe import it in parts.".formatted(MAX_MEMBERS));
                }
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (!visitWorkbookFile(new byte[] {'P', 'K', 3, 4}, place)) {
                    visitDocument(place);
                }
                return;
            }
            long done = 0;
            for (var all = zip.getEntries(); all.hasMoreElements() && visitor.more(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (names.isContent(entry)) {
                    visitMember(zip, entry, place, done);
                }
                done += Math.max(0, entry.getCompressedSize());
                progress.accept(done);
            }
        } catch (IOException noDirectory) {
            if (noDirectory instanceof DiskException || names.count() > 0) {
                throw noDirectory;
            }
            try (CountingInputStream raw = new CountingInputStream(Files.newInputStream(file), progress)) {
                visitArchive(zip(raw), raw, place);
            }
        }
    }

    /// Whether the file is a workbook; then its sheets were visited.
    private boolean visitWorkbookFile(byte[] head, Place place) throws IOException, Refusal {
        if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
            return false;
        }
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (!isWorkbook(names)) {
                return false;
            }
            visitWorkbook(Workbook.of(WorkbookParts.of(zip)), place);
            progress.accept(Files.size(file));
            return true;
        } catch (ZipException | EOFException damaged) {
            throw new Refusal("The Office document is damaged or cut off. Maybe fetch it again.");
        }
    }

    /// The member's bytes again, null when they were a workbook and its sheets were visited.
    private @Nullable InputStream withoutWorkbook(InputStream in, Place place) throws IOException, Refusal {
        byte[] bytes = in.readNBytes(MAX_NESTED_WORKBOOK + 1);
        if (bytes.length > MAX_NESTED_WORKBOOK) {
            return new SequenceInputStream(new ByteArrayInputStream(bytes), in);
        }
        List<String> names = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        try {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && names.size() < MAX_MEMBERS;
                    entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException | RuntimeException damaged) {
            return new ByteArrayInputStream(bytes);
        }
        if (!isWorkbook(names)) {
            return new ByteArrayInputStream(bytes);
        }
        visitWorkbook(Workbook.of(WorkbookParts.of(bytes)), place);
        return null;
    }

    private static boolean isWorkbook(List<String> members) throws Refusal {
        if (members.contains("xl/workbook.bin")) {
            throw new Refusal("This is a binary Excel workbook (XLSB). Maybe save it as XLSX or each sheet as CSV.");
        }
        return members.contains("[Content_Types].xml") && members.stream().anyMatch(name -> name.startsWith("xl/"));
    }

    /// Each sheet that holds anything; the only one of a file stands for the file itself.
    private void visitWorkbook(Workbook workbook, Place place) throws IOException, Refusal {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < workbook.sheets(); i++) {
            if (workbook.head(i).length > 0) {
                filled.add(i);
            }
        }
        if (filled.isEmpty()) {
            throw new Refusal(
                    "The workbook has no sheet with anything in it. Maybe the export failed: fetch it again.");
        }
        for (int i : filled) {
            if (!visitor.more()) {
                return;
            }
            boolean only = filled.size() == 1;
            String sheet = workbook.name(i);
            String spoken = only ? place.label : (place.label.isEmpty() ? "" : place.label + ", ") + "sheet " + (i + 1);
            String path = place.member.isEmpty() ? sheet : place.member + "/" + sheet;
            try {
                visitor.payload(new Payload(path, spoken, place.name, workbook.head(i), workbook.rows(i)));
            } catch (Refusal refusal) {
                if (spoken.isEmpty()) {
                    throw refusal;
                }
                visitor.unreadable(spoken, String.valueOf(refusal.getMessage()));
            }
        }
    }

    /// An Office document whose parts stand in an unusual order.
    private void visitDocument(Place place) throws IOException, Refusal {
        try (CountingInputStream raw = new CountingInputStream(Files.newInputStream(file), progress)) {
            byte[] head = raw.readNBytes(HEAD);
            visitor.payload(new Payload(place.name, head, whole(head, raw), file));
        }
    }

    private void visitMember(ZipFile zip, ZipArchiveEntry entry, Place outer, long start) throws IOException {
        Place place = inside(outer, entry.getName());
        if (!zip.canReadEntryData(entry)) {
            visitor.unreadable(place.label, locked(entry));
            return;
        }
        try (InputStream unpacked = checked(zip, entry)) {
            CountingInputStream raw = new CountingInputStream(unpacked, ignored -> progress.accept(start), false);
            GuardedInputStream guarded =
                    new GuardedInputStream(raw, () -> Math.max(1, entry.getCompressedSize()), expansion);
            visitStream(guarded, raw, guarded, place);
        } catch (ZipException damaged) {
            visitor.unreadable(place.label, "Its compressed data is damaged. Maybe fetch the archive again.");
        } catch (Refusal refusal) {
            visitor.unreadable(place.label, String.valueOf(refusal.getMessage()));
        }
    }

    /// The library does not compare checksums itself.
    private static InputStream checked(ZipFile zip, ZipArchiveEntry entry) throws ZipException {
        @Nullable InputStream unpacked;
        try {
            unpacked = zip.getInputStream(entry);
        } catch (IOException | RuntimeException misplaced) {
            throw new ZipException("The member's data lies where it cannot be.");
        }
        if (unpacked == null) {
            throw new ZipException("The member has no data.");
        }
        return entry.getCrc() < 0
                ? unpacked
                : new ChecksumInputStream(new CheckedInputStream(unpacked, new CRC32()), entry.getCrc());
    }

    private static String locked(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption()
                ? "The member is encrypted. Maybe unpack it with its password first."
                : "The member is packed in a way (method %d) this version does not read. Maybe pack it anew."
                        .formatted(entry.getMethod());
    }

    /// Member after member, for archives within archives and zips without a usable directory.
    private void visitArchive(ArchiveInputStream<?> archive, CountingInputStream raw, Place outer)
            throws IOException, Refusal {
        int before = names.count();
        int links = 0;
        int seen = 0;
        try {
            for (ArchiveEntry entry = archive.getNextEntry();
                    entry != null && visitor.more();
                    entry = archive.getNextEntry()) {
                seen++;
                if (entry instanceof TarArchiveEntry tar && !tar.isDirectory() && !tar.isFile() || isLink(entry)) {
                    links++;
                } else if (names.isContent(entry)) {
                    visitMember(archive, entry, raw, outer);
                }
            }
        } catch (DiskException disk) {
            throw disk;
        } catch (IOException | RuntimeException damaged) {
            String reason = "The archive is damaged or cut off; the members before were read. Maybe fetch it again.";
            if (names.count() == before) {
                throw new Refusal(reason);
            }
            visitor.unreadable(names.nextLabel(), reason);
            return;
        }
        if (links > 0) {
            visitor.note("%,d link(s) or device(s) of an archive hold no data of their own and were left out."
                    .formatted(links));
        }
        if (seen == 0) {
            throw new Refusal("The archive holds no member that can be found. Maybe it is damaged: fetch it again.");
        }
    }

    private static boolean isLink(ArchiveEntry entry) {
        return entry instanceof TarArchiveEntry tar && (tar.isLink() || tar.isSymbolicLink());
    }

    private void visitMember(ArchiveInputStream<?> archive, ArchiveEntry entry, CountingInputStream raw, Place outer)
            throws IOException {
        Place place = inside(outer, entry.getName());
        if (archive instanceof ZipArchiveInputStream zip
                && entry instanceof ZipArchiveEntry packed
                && !zip.canReadEntryData(packed)) {
            visitor.unreadable(place.label, locked(packed));
            return;
        }
        long before = raw.count();
        GuardedInputStream guarded = new GuardedInputStream(archive, () -> raw.count() - before + HEAD, expansion);
        try {
            visitStream(guarded, raw, guarded, place);
        } catch (Refusal refusal) {
            visitor.unreadable(place.label, String.valueOf(refusal.getMessage()));
        }
    }

    private Place inside(Place outer, String name) {
        String full = outer.member.isEmpty() ? name : outer.member + "/" + name;
        return new Place(MemberNames.last(name), names.unique(full), names.nextLabel(), outer.depth + 1);
    }

    private static InputStream whole(byte[] head, InputStream rest) {
        return head.length < HEAD
                ? new ByteArrayInputStream(head)
                : new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }
}
