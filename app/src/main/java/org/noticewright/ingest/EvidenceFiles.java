package org.noticewright.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Sha256;
import org.noticewright.ingest.attachment.AttachedFiles;
import org.noticewright.ingest.container.Containers;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.record.Refusal;

/// Reads evidence files: what are they, and what is in them. Stateless and thread-safe. Memory holds one record
/// (64 MiB at most), whatever the size of the file; nothing is written anywhere.
public final class EvidenceFiles {

    /// An archive (zip, tar, gzip): each member is detected by itself.
    public static final String ZIP = "zip";

    private static final int MEMBERS_LOOKED_AT = 200;

    private final ZoneId zoneless;
    private final AttachedFiles files = new AttachedFiles();

    /// Times without a zone are taken for UTC.
    public EvidenceFiles() {
        this(ZoneOffset.UTC);
    }

    /// @param zoneless the zone of times that name none
    public EvidenceFiles(ZoneId zoneless) {
        this.zoneless = zoneless;
    }

    /// Ids that [#read] takes, see `docs/formats.md`.
    public List<String> formats() {
        return Readers.FORMATS;
    }

    /// What the file may be, best first, at most three. Looks at the first 64 KiB (of each member of an
    /// archive).
    ///
    /// @throws UnreadableFileException when nothing in it can be read, with the reason
    public List<Candidate> detect(Path file) throws IOException, UnreadableFileException {
        return look(file).candidates();
    }

    /// What the file may be, and what each kind of member of it, when it is an archive or a workbook.
    ///
    /// @throws UnreadableFileException when nothing in it can be read, with the reason
    public Recognised look(Path file) throws IOException, UnreadableFileException {
        Detection detection = new Detection();
        try {
            Containers.visit(file, bytes -> {}, detection);
            return new Recognised(detection.result(), List.copyOf(detection.kinds.values()));
        } catch (Refusal refusal) {
            throw new UnreadableFileException(String.valueOf(refusal.getMessage()));
        }
    }

    /// What the file, or the first member of it that can be read so, offers to a mapping.
    ///
    /// @param formatId one of [Layout#FORMATS]
    /// @throws UnreadableFileException when nothing in it can be mapped, with the reason
    public Layout layout(Path file, String formatId) throws IOException, UnreadableFileException {
        LayoutLook look = new LayoutLook(formatId);
        try {
            Containers.visit(file, bytes -> {}, look);
            return look.found();
        } catch (Refusal refusal) {
            throw new UnreadableFileException(String.valueOf(refusal.getMessage()));
        }
    }

    /// Reads all records of the file.
    ///
    /// @param sha256 of the file, for the pointers
    /// @param formatId one of [#formats()]; [#ZIP] detects each member, any other id is used for all of them
    /// @param mapping for `generic.csv`, `people.csv` and `log.generic`; null to guess
    /// @throws UnreadableFileException when the file as a whole cannot be read as this format, with the reason
    public Summary read(Path file, Sha256 sha256, String formatId, @Nullable ColumnMapping mapping, Sink sink)
            throws IOException, UnreadableFileException {
        if (!Readers.FORMATS.contains(formatId)) {
            throw new UnreadableFileException("The format (%s) is unknown. Known formats: %s."
                    .formatted(formatId, String.join(", ", Readers.FORMATS)));
        }
        CountingSink counting = new CountingSink(sha256, sink);
        try {
            Links links = new Links();
            if (Readers.hasLinks(formatId)) {
                Containers.visit(file, bytes -> {}, new Gathering(formatId, mapping, counting, links));
            }
            FileReading reading = new FileReading(formatId, mapping, zoneless, files, counting, links);
            Containers.visit(file, counting::progress, reading);
            reading.finish();
        } catch (Refusal refusal) {
            throw new UnreadableFileException(String.valueOf(refusal.getMessage()));
        }
        return counting.summary();
    }

    /// A look at the exports of a file. What cannot be read is told by the reading that follows.
    private abstract static class Look implements Containers.Visitor {

        abstract void export(Payload payload) throws IOException;

        @Override
        public final void payload(Payload payload) throws IOException {
            if (!FoundFile.isInFolder(payload.member())) {
                export(payload);
            }
        }

        @Override
        public final void unreadable(String label, String reason) {}

        @Override
        public final void note(String warning) {}

        @Override
        public final boolean opensWorkbook(String member) {
            return !FoundFile.isInFolder(member);
        }
    }

    /// Looks for links only.
    private final class Gathering extends Look {

        private final String formatId;
        private final Readers readers;
        private final CountingSink sink;

        Gathering(String formatId, @Nullable ColumnMapping mapping, CountingSink sink, Links links) {
            this.formatId = formatId;
            this.readers = new Readers(zoneless, mapping, links);
            this.sink = sink;
        }

        @Override
        void export(Payload payload) throws IOException {
            try {
                String format = formatId.equals(ZIP)
                        ? FormatDetector.detect(payload).getFirst().formatId()
                        : formatId;
                readers.gather(payload, format, new QuietSink(sink::cancelled));
            } catch (Refusal toldLater) {
                // The reading refuses it again, and says why.
            }
        }

        @Override
        public boolean more() {
            return !sink.cancelled();
        }
    }

    private static final class LayoutLook extends Look {

        private final String formatId;
        private @Nullable Layout found;
        private @Nullable Refusal refused;

        LayoutLook(String formatId) {
            this.formatId = formatId;
        }

        @Override
        void export(Payload payload) {
            try {
                found = Layout.of(payload, formatId, null);
            } catch (Refusal refusal) {
                refused = refusal;
            }
        }

        Layout found() throws Refusal {
            if (found != null) {
                return found;
            }
            throw refused != null ? refused : new Refusal("Nothing in the file can be read. Maybe it is empty.");
        }

        @Override
        public boolean more() {
            return found == null;
        }
    }

    private static final class Detection implements Containers.Visitor {

        private final Map<String, Integer> members = new TreeMap<>();
        private final Map<List<String>, Recognised.Kind> kinds = new LinkedHashMap<>();
        private final List<String> refusals = new ArrayList<>();
        private List<Candidate> single = List.of();
        private boolean sheets;
        private int seen;
        private int attached;

        @Override
        public void payload(Payload payload) throws Refusal {
            seen++;
            boolean member = !payload.member().isEmpty() && payload.sheet() == null;
            if (member && FoundFile.isInFolder(payload.member())) {
                attached++;
                return;
            }
            List<Candidate> found;
            try {
                found = FormatDetector.detect(payload);
            } catch (Refusal noEvidence) {
                if (member && FoundFile.isDocument(payload)) {
                    attached++;
                    return;
                }
                throw noEvidence;
            }
            if (payload.label().isEmpty()) {
                single = found;
            } else {
                members.merge(found.getFirst().formatId(), 1, Integer::sum);
                kinds.merge(
                        found.stream().map(Candidate::formatId).toList(),
                        new Recognised.Kind(1, found),
                        Recognised.Kind::and);
                sheets |= payload.sheet() != null && !payload.label().startsWith("member");
            }
        }

        @Override
        public void unreadable(String label, String reason) {
            seen++;
            refusals.add(label + ": " + reason);
        }

        @Override
        public void note(String warning) {
            // Told when the file is read.
        }

        @Override
        public boolean opensWorkbook(String member) {
            return !FoundFile.isInFolder(member);
        }

        @Override
        public boolean more() {
            return seen < MEMBERS_LOOKED_AT;
        }

        List<Candidate> result() throws Refusal {
            if (!single.isEmpty()) {
                return single;
            }
            if (members.isEmpty() && attached > 0) {
                return List.of(new Candidate(ZIP, 0.9, "archive with files attached to tickets"));
            }
            if (members.isEmpty()) {
                throw new Refusal("No member of the archive or workbook can be read. "
                        + (refusals.isEmpty() ? "Maybe it is empty." : refusals.getFirst()));
            }
            Map<String, Integer> shown = new LinkedHashMap<>(members);
            return List.of(new Candidate(
                    ZIP,
                    0.95,
                    (sheets ? "workbook with sheets" : "archive with members") + " of the formats "
                            + String.join(", ", shown.keySet())
                            + (attached == 0 ? "" : "; %d attached files".formatted(attached))
                            + (refusals.isEmpty() ? "" : "; %d cannot be read".formatted(refusals.size()))));
        }
    }
}
