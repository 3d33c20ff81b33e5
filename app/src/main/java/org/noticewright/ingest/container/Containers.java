package org.noticewright.ingest.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.workbook.Workbook;

/// Opens a file and each member of an archive as a stream. Nothing is ever unpacked to disk, so a member called
/// `../../x` is a name and nothing more.
public final class Containers {

    /// Bytes that may be looked at to decide what a file is.
    public static final int HEAD = 64 << 10;

    private static final int MAX_DEPTH = 2;
    private static final int MAX_MEMBERS = 100_000;
    private static final int MAX_NESTED_WORKBOOK = 64 << 20;

    private final Path file;
    private final LongConsumer progress;
    private final Visitor visitor;
    private int members;

    /// Takes the streams of a file, in the order of the file.
    public interface Visitor {

        void payload(Payload payload) throws IOException, Refusal;

        /// A member that cannot be read, while the others can.
        void unreadable(String label, String reason);

        /// False to stop before the next member.
        boolean more();
    }

    private Containers(Path file, LongConsumer progress, Visitor visitor) {
        this.file = file;
        this.progress = progress;
        this.visitor = visitor;
    }

    /// Visits each stream of the file.
    ///
    /// @param progress is told the bytes taken from the file
    /// @throws Refusal when the file as a whole cannot be read
    public static void visit(Path file, LongConsumer progress, Visitor visitor) throws IOException, Refusal {
        if (Files.isDirectory(file)) {
            throw new Refusal("The path is a folder. Maybe name the files in it.");
        }
        new Containers(file, progress, visitor).visitFile();
    }

    private void visitFile() throws IOException, Refusal {
        String name = String.valueOf(file.getFileName());
        try (CountingInputStream raw = new CountingInputStream(Files.newInputStream(file), progress)) {
            byte[] head = raw.readNBytes(HEAD);
            switch (Signature.of(head)) {
                case ZIP -> visitZipFile();
                case GZIP -> visitGzip(head, raw, raw, name, "", "", 1);
                case PLAIN -> visitor.payload(new Payload("", "", name, head, whole(head, raw), Problematic.NONE));
                case UNREADABLE -> throw new Refusal(Signature.reason(head));
            }
        }
    }

    private void visitStream(
            InputStream in,
            CountingInputStream raw,
            Problematic problem,
            String name,
            String member,
            String label,
            int depth)
            throws IOException, Refusal {
        byte[] head = in.readNBytes(HEAD);
        switch (Signature.of(head)) {
            case PLAIN -> visitor.payload(new Payload(member, label, name, head, whole(head, in), problem));
            case UNREADABLE -> throw new Refusal(withDamage(Signature.reason(head), problem));
            case ZIP, GZIP -> {
                if (depth >= MAX_DEPTH) {
                    throw new Refusal("It is an archive inside an archive inside an archive. Maybe unpack it first.");
                }
                if (Signature.of(head) == Signature.ZIP && WorkbookParts.isOffice(head)) {
                    visitNestedWorkbook(whole(head, in), name, member, label);
                } else if (Signature.of(head) == Signature.ZIP) {
                    visitNestedZip(whole(head, in), raw, member, depth + 1);
                } else {
                    visitGzip(head, in, raw, name, member, label, depth + 1);
                }
            }
        }
    }

    private void visitNestedWorkbook(InputStream in, String name, String member, String label)
            throws IOException, Refusal {
        byte[] bytes = in.readNBytes(MAX_NESTED_WORKBOOK + 1);
        if (bytes.length > MAX_NESTED_WORKBOOK) {
            throw new Refusal("It is a workbook of more than %d MB inside an archive. Maybe unpack it first."
                    .formatted(MAX_NESTED_WORKBOOK >> 20));
        }
        List<String> names = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry();
                entry != null && names.size() < MAX_MEMBERS;
                entry = zip.getNextEntry()) {
            names.add(entry.getName());
        }
        if (!Signature.isWorkbook(names)) {
            throw new Refusal("It is a zip inside an archive that begins like an Office document. Maybe unpack it first.");
        }
        visitWorkbook(Workbook.of(WorkbookParts.of(bytes)), name, member, label);
    }

    /// Each sheet that holds anything; the only one of a file stands for the file itself.
    private void visitWorkbook(Workbook workbook, String name, String member, String label)
            throws IOException, Refusal {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < workbook.sheets(); i++) {
            if (workbook.head(i).length > 0) {
                filled.add(i);
            }
        }
        if (filled.isEmpty()) {
            throw new Refusal("The workbook has no sheet with anything in it. Maybe the export failed: fetch it again.");
        }
        for (int i : filled) {
            if (!visitor.more()) {
                return;
            }
            boolean only = filled.size() == 1;
            String sheet = workbook.name(i);
            String spoken = only ? label : (label.isEmpty() ? "" : label + ", ") + "sheet " + (i + 1);
            String path = member.isEmpty() ? sheet : member + "/" + sheet;
            try {
                visitor.payload(new Payload(path, spoken, name, workbook.head(i), workbook.rows(i)));
            } catch (Refusal refusal) {
                if (spoken.isEmpty()) {
                    throw refusal;
                }
                visitor.unreadable(spoken, String.valueOf(refusal.getMessage()));
            }
        }
    }

    private static String withDamage(String reason, Problematic problem) {
        String damage = problem.problem();
        return damage == null ? reason : damage;
    }

    private void visitGzip(
            byte[] head, InputStream rest, CountingInputStream raw, String name, String member, String label, int depth)
            throws IOException, Refusal {
        String inner = name.replaceFirst("(?i)\\.gz$", "");
        long before = raw.count() - head.length;
        try {
            GuardedInputStream guarded =
                    new GuardedInputStream(new GZIPInputStream(whole(head, rest), 1 << 16), () -> raw.count() - before);
            visitStream(guarded, raw, guarded, inner, member, label, depth);
        } catch (ZipException | java.io.EOFException damaged) {
            throw new Refusal("The gzip file is damaged at its start. Maybe the download was cut: fetch it again.");
        }
    }

    private void visitZipFile() throws IOException, Refusal {
        int encrypted = EncryptedMembers.count(file);
        if (encrypted > 0) {
            throw new Refusal("%,d member(s) of the archive are encrypted. Maybe unpack it with its password first."
                    .formatted(encrypted));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().limit(MAX_MEMBERS + 1L).toList();
            if (entries.size() > MAX_MEMBERS) {
                throw new Refusal(
                        "The archive has more than %,d members. Maybe import it in parts.".formatted(MAX_MEMBERS));
            }
            if (Signature.isWorkbook(entries.stream().map(ZipEntry::getName).toList())) {
                visitWorkbook(Workbook.of(WorkbookParts.of(zip)), String.valueOf(file.getFileName()), "", "");
                progress.accept(Files.size(file));
                return;
            }
            if (hasTwins(entries)) {
                visitSequentially();
                return;
            }
            long done = 0;
            for (ZipEntry entry : entries) {
                if (!visitor.more()) {
                    return;
                }
                if (isContent(entry)) {
                    long start = done;
                    visitMember(zip, entry, start);
                }
                done += Math.max(0, entry.getCompressedSize());
                progress.accept(done);
            }
        } catch (ZipException damaged) {
            visitSequentially();
        }
    }

    private void visitMember(ZipFile zip, ZipEntry entry, long start) throws IOException {
        String label = nextLabel();
        try (InputStream unpacked = zip.getInputStream(entry)) {
            CountingInputStream raw = new CountingInputStream(unpacked, ignored -> progress.accept(start));
            GuardedInputStream guarded = new GuardedInputStream(raw, () -> Math.max(1, entry.getCompressedSize()));
            visitStream(guarded, raw, guarded, lastName(entry.getName()), entry.getName(), label, 1);
        } catch (ZipException | java.io.EOFException damaged) {
            visitor.unreadable(label, "Its compressed data is damaged. Maybe fetch the archive again.");
        } catch (Refusal refusal) {
            visitor.unreadable(label, String.valueOf(refusal.getMessage()));
        }
    }

    /// For archives without a usable directory, or with two members of one name.
    private void visitSequentially() throws IOException, Refusal {
        try (CountingInputStream raw = new CountingInputStream(Files.newInputStream(file), progress)) {
            visitNestedZip(raw, raw, "", 1);
        }
    }

    private void visitNestedZip(InputStream in, CountingInputStream raw, String outer, int depth)
            throws IOException, Refusal {
        int seen = 0;
        Set<String> names = new HashSet<>();
        ZipInputStream zip = new ZipInputStream(in);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && visitor.more(); entry = zip.getNextEntry()) {
                seen++;
                if (isContent(entry)) {
                    String name = names.add(entry.getName()) ? entry.getName() : entry.getName() + " (" + seen + ")";
                    visitNestedMember(zip, name, raw, outer, depth);
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException damaged) {
            String encrypted = String.valueOf(damaged.getMessage()).contains("encrypted")
                    ? "A member is encrypted, so the rest of the archive was not read. Maybe unpack it first."
                    : "The archive is damaged or cut off; the members before were read. Maybe fetch it again.";
            if (members == 0) {
                throw new Refusal(encrypted);
            }
            visitor.unreadable(nextLabel(), encrypted);
            return;
        }
        if (seen == 0) {
            throw new Refusal("The archive holds no member that can be found. Maybe it is damaged: fetch it again.");
        }
    }

    private void visitNestedMember(ZipInputStream zip, String name, CountingInputStream raw, String outer, int depth)
            throws IOException {
        String label = nextLabel();
        long before = raw.count();
        GuardedInputStream guarded = new GuardedInputStream(zip, () -> raw.count() - before + HEAD);
        try {
            String member = outer.isEmpty() ? name : outer + "/" + name;
            visitStream(guarded, raw, guarded, lastName(name), member, label, depth);
        } catch (Refusal refusal) {
            visitor.unreadable(label, String.valueOf(refusal.getMessage()));
        }
    }

    private String nextLabel() {
        return "member " + ++members;
    }

    private static boolean isContent(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store");
    }

    private static boolean hasTwins(List<? extends ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        return entries.stream().anyMatch(entry -> !names.add(entry.getName()));
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static InputStream whole(byte[] head, InputStream rest) {
        return head.length < HEAD
                ? new ByteArrayInputStream(head)
                : new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }
}
