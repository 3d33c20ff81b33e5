package org.noticewright.ingest;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.attachment.AttachedFiles;
import org.noticewright.ingest.container.Containers;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.mail.MailFamily;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;

/// Reads a file and each member of an archive. Members that are no evidence but documents, pictures and the
/// like are files that hung on tickets.
final class FileReading implements Containers.Visitor {

    private final String formatId;
    private final @Nullable ColumnMapping mapping;
    private final ZoneId zoneless;
    private final AttachedFiles files;
    private final CountingSink sink;
    private final Links links;
    private int attached;

    FileReading(
            String formatId,
            @Nullable ColumnMapping mapping,
            ZoneId zoneless,
            AttachedFiles files,
            CountingSink sink,
            Links links) {
        this.links = links;
        this.formatId = formatId;
        this.mapping = mapping;
        this.zoneless = zoneless;
        this.files = files;
        this.sink = sink;
    }

    @Override
    public void payload(Payload payload) throws IOException, Refusal {
        sink.startMember(payload.member(), payload.label());
        String format = formatId.equals(EvidenceFiles.ZIP) ? detected(payload) : formatId;
        if (format == null) {
            attach(payload);
        } else {
            new Readers(zoneless, mapping, links).read(payload, format, sink);
        }
        String damage = payload.damage();
        if (damage != null) {
            sink.reject("the rest", damage);
            sink.brokenOff();
        }
    }

    /// Null for a file that hung on a ticket.
    private static @Nullable String detected(Payload payload) throws Refusal {
        boolean member = !payload.member().isEmpty() && payload.sheet() == null;
        if (member && FoundFile.isInFolder(payload.member())) {
            return null;
        }
        try {
            return FormatDetector.detect(payload).getFirst().formatId();
        } catch (Refusal noEvidence) {
            if (member && FoundFile.isDocument(payload)) {
                return null;
            }
            throw noEvidence;
        }
    }

    private void attach(Payload payload) throws IOException {
        AttachedFiles.Taken taken = AttachedFiles.take(payload.stream());
        FoundFile found = FoundFile.of(payload.member());
        attached++;
        List<Attachment> read = new ArrayList<>();
        byte[] whole = taken.whole();
        boolean cut = payload.damage() != null;
        if (whole != null && isMail(found.name(), whole)) {
            MailFamily.Texts mail = MailFamily.texts(whole, files, new SourceTimes(zoneless));
            read.add(attachment(
                    found, found.name(), taken.size(), new Content(State.READ, taken.sha256(), mail.text())));
            mail.attachments()
                    .forEach(inner -> read.add(
                            attachment(found, found.name() + "/" + inner.name(), inner.bytes(), inner.content())));
        } else {
            Content content = files.content(taken, found.name(), null);
            read.add(attachment(
                    found,
                    found.name(),
                    taken.size(),
                    cut ? new Content(State.UNREAD, content.sha256(), content.text()) : content));
        }
        sink.keep(
                read.stream()
                        .<Evidence>map(
                                one -> new Evidence.AttachmentRecord(null, found.ticketId(), found.attachmentId(), one))
                        .toList(),
                new Extent(0, taken.size()));
    }

    private static boolean isMail(String name, byte[] file) {
        return name.toLowerCase(Locale.ROOT).endsWith(".eml") && MailFamily.isMail(file);
    }

    private static Attachment attachment(FoundFile found, String name, long bytes, Content content) {
        return new Attachment(name, -1, null, bytes, found.attachmentId(), content);
    }

    @Override
    public void unreadable(String label, String reason) {
        sink.startMember("", label);
        sink.reject("", reason);
    }

    @Override
    public void note(String warning) {
        sink.startMember("", "");
        sink.warn(warning);
    }

    @Override
    public boolean opensWorkbook(String member) {
        return !FoundFile.isInFolder(member);
    }

    @Override
    public boolean more() {
        return !sink.cancelled();
    }

    /// Tells what was taken for attached files, after the last member.
    void finish() {
        if (attached > 0) {
            note("%,d member(s) of the archive were taken for files attached to tickets.".formatted(attached));
        }
    }
}
