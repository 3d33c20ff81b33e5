package org.noticewright.ingest.mail;

import com.pff.PSTException;
import com.pff.PSTFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.attachment.AttachedFiles;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;

/// Mail in its three shapes: mbox (many mails, any size), EML (one mail), Outlook stores.
public final class MailFamily implements FormatFamily {

    private static final String MBOX = "mail.mbox";
    private static final String EML = "mail.eml";
    private static final String PST = "mail.pst";
    private static final Set<String> MAIL_NAMES = Set.of("eml", "msg", "mht", "mail");
    private static final int MOST_IN_MEMORY = 128 << 20;

    private static final String NOTHING =
            "There is no header and no text in this mail. Maybe the mailbox was cut or repaired.";

    private final AttachedFiles files;

    public MailFamily() {
        this(new AttachedFiles());
    }

    /// @param files reads what is attached
    public MailFamily(AttachedFiles files) {
        this.files = files;
    }

    @Override
    public List<String> formats() {
        return List.of(MBOX, EML, PST);
    }

    @Override
    public List<Match> ofHead(Head head) {
        if (head.startsWith('!', 'B', 'D', 'N')) {
            return List.of(new Match(PST, 0.99, "signature of an Outlook store"));
        }
        if (MailHead.isMbox(head.bytes())) {
            return List.of(new Match(MBOX, 0.98, "a line From, sender and time at its beginning"));
        }
        int known = MailHead.knownFields(head.bytes());
        String name = head.fileName();
        boolean named =
                MAIL_NAMES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return known >= 2 || (known == 1 && named)
                ? List.of(new Match(EML, known >= 3 ? 0.97 : 0.8, "header fields of a mail"))
                : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        MimeReader mime = new MimeReader(files, reading.times());
        switch (formatId) {
            case PST -> readStore(payload, mime, reading.sink());
            case MBOX -> readMbox(payload, mime, reading.sink(), reading.times());
            default -> readOne(payload, mime, reading.sink());
        }
    }

    /// The text of one mail that is a file attached to a ticket, with what hangs on it.
    public static Texts texts(byte[] mail, AttachedFiles files, SourceTimes times) {
        Mail read = new MimeReader(files, times).read(mail);
        return new Texts(MimeReader.text(read), read.attachments());
    }

    /// @param attachments files in the mail
    public record Texts(String text, List<Attachment> attachments) {
        @Override
        public String toString() {
            return "Texts[" + text.length() + " characters]";
        }
    }

    /// Whether these first bytes are a mail's.
    public static boolean isMail(byte[] head) {
        return MailHead.knownFields(head) >= 2;
    }

    private static void readOne(Payload payload, MimeReader mime, RecordSink sink) throws IOException {
        Counted stream = new Counted(payload.stream());
        MailRecords records = new MailRecords(sink);
        Mail mail = mail(mime, stream, null);
        stream.drain();
        if (mail == null || mail.isEmpty()) {
            sink.reject("byte 0", NOTHING);
        } else {
            records.take(mail, new Extent(0, stream.count()));
        }
        records.finish();
    }

    private static void readMbox(Payload payload, MimeReader mime, RecordSink sink, SourceTimes times)
            throws IOException {
        MboxStream mbox = new MboxStream(payload.stream());
        MailRecords records = new MailRecords(sink);
        for (MboxStream.Section section = mbox.next(); section != null && !sink.cancelled(); section = mbox.next()) {
            String line = section.separator();
            int space = line.indexOf(' ', 5);
            OriginalTime stamped = space < 0 ? null : MailTime.read(line.substring(space + 1), times);
            Mail mail = mail(mime, section.stream(), stamped);
            long length = mbox.drain(section);
            if (mail != null && !mail.isEmpty()) {
                records.take(mail, new Extent(section.offset(), length));
            } else if (!line.isEmpty() || mail == null) {
                sink.reject("byte " + section.offset(), NOTHING);
            }
        }
        records.finish();
    }

    private static @Nullable Mail mail(MimeReader mime, InputStream stream, @Nullable OriginalTime stamped)
            throws IOException {
        try {
            return mime.read(stream).orAt(stamped);
        } catch (RuntimeException defect) {
            // What a library says may quote the mail; its place is told by the reject.
            return null;
        }
    }

    private void readStore(Payload payload, MimeReader mime, RecordSink sink) throws IOException, Refusal {
        Path file = payload.file();
        OutlookContent content = file == null ? null : new OutlookContent(file);
        try (var hushed = Hushed.thisThread()) {
            PSTFile store = content == null ? new PSTFile(inMemory(payload)) : new PSTFile(content);
            new OutlookStore(sink, new OutlookMails(mime, files), content).read(store);
        } catch (PSTException | IOException | RuntimeException | OutOfMemoryError damaged) {
            // A damaged length can ask for more memory than there is, all at once: nothing of it was taken.
            throw new Refusal(
                    "The Outlook store is damaged or of an unknown version. Maybe repair a copy with Outlook's"
                            + " own tool, or export the mails as EML.");
        } finally {
            if (content != null) {
                content.close();
            }
        }
    }

    private static byte[] inMemory(Payload payload) throws IOException, Refusal {
        byte[] whole = payload.stream().readNBytes(MOST_IN_MEMORY + 1);
        if (whole.length > MOST_IN_MEMORY) {
            throw new Refusal("An Outlook store inside an archive is read up to %,d MiB. Maybe unpack it first."
                    .formatted(MOST_IN_MEMORY >> 20));
        }
        return whole;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        void drain() throws IOException {
            byte[] rest = new byte[1 << 14];
            while (read(rest, 0, rest.length) >= 0) {
                // until the mail ends
            }
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
