package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Reject;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;

/// Everything that one reading gave, with the counting contract checked.
final class Gathered implements Sink {

    static final Sha256 HASH = Sha256.of(new byte[0]);

    final List<Evidence> pieces = new ArrayList<>();
    final List<SourcePointer> pointers = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final Set<String> records = new HashSet<>();
    long cancelAfter = Long.MAX_VALUE;
    long progress;

    @Nullable
    Summary summary;

    static Gathered of(Path file) throws IOException, UnreadableFileException {
        return of(file, new EvidenceFiles().detect(file).getFirst().formatId());
    }

    static Gathered of(Path file, String format) throws IOException, UnreadableFileException {
        return of(file, format, null);
    }

    static Gathered of(Path file, String format, @Nullable ColumnMapping mapping)
            throws IOException, UnreadableFileException {
        Gathered gathered = new Gathered();
        gathered.read(file, format, mapping);
        return gathered;
    }

    static Gathered ofText(Path folder, String name, String text) throws IOException, UnreadableFileException {
        return of(write(folder, name, text));
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    void read(Path file, String format, @Nullable ColumnMapping mapping) throws IOException, UnreadableFileException {
        summary = new EvidenceFiles().read(file, HASH, format, mapping, this);
        assertThat(summary.read())
                .as("read = with evidence + rejected")
                .isEqualTo(records.size() + (long) rejects.size());
    }

    long read() {
        return summary == null ? -1 : summary.read();
    }

    boolean complete() {
        return summary != null && summary.complete();
    }

    List<Ticket> tickets() {
        return pieces.stream()
                .filter(Evidence.TicketRecord.class::isInstance)
                .map(piece -> ((Evidence.TicketRecord) piece).ticket())
                .toList();
    }

    List<Message> messages() {
        return pieces.stream()
                .filter(Evidence.MessageRecord.class::isInstance)
                .map(piece -> ((Evidence.MessageRecord) piece).message())
                .toList();
    }

    List<Evidence.AttachmentRecord> files() {
        return pieces.stream()
                .filter(Evidence.AttachmentRecord.class::isInstance)
                .map(Evidence.AttachmentRecord.class::cast)
                .toList();
    }

    List<Attachment> attachments() {
        return pieces.stream()
                .filter(Evidence.MessageRecord.class::isInstance)
                .flatMap(piece -> ((Evidence.MessageRecord) piece).attachments().stream())
                .toList();
    }

    List<Profile> profiles() {
        return pieces.stream()
                .filter(Evidence.ProfileRecord.class::isInstance)
                .map(piece -> ((Evidence.ProfileRecord) piece).profile())
                .toList();
    }

    List<AccessEvent> events() {
        return pieces.stream()
                .filter(Evidence.AccessRecord.class::isInstance)
                .map(piece -> ((Evidence.AccessRecord) piece).event())
                .toList();
    }

    List<TimelineEvent> timeline() {
        return pieces.stream()
                .filter(Evidence.TimelineRecord.class::isInstance)
                .map(piece -> ((Evidence.TimelineRecord) piece).event())
                .toList();
    }

    List<Customer> customers() {
        return pieces.stream()
                .filter(Evidence.CustomerRecord.class::isInstance)
                .map(piece -> ((Evidence.CustomerRecord) piece).customer())
                .toList();
    }

    @Override
    public void evidence(Evidence piece, SourcePointer at) {
        pieces.add(piece);
        pointers.add(at);
        records.add(at.member() + "#" + at.record());
    }

    @Override
    public void reject(Reject reject) {
        assertThat(reject.reason()).isNotBlank();
        rejects.add(reject);
    }

    @Override
    public void warn(String warning) {
        warnings.add(warning);
    }

    @Override
    public void progress(long bytesRead) {
        assertThat(bytesRead).isGreaterThanOrEqualTo(progress);
        progress = bytesRead;
    }

    @Override
    public boolean cancelled() {
        return pieces.size() >= cancelAfter;
    }
}
