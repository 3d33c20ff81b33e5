package org.noticewright.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.attachment.AttachedFiles;
import org.noticewright.ingest.attachment.AttachedFiles.Taken;
import org.noticewright.ingest.attachment.CharsetGuess;
import org.noticewright.ingest.record.SourceTimes;

/// Reads one mail of any size from a stream: header, texts, attached files, attached mails. Whatever is in it,
/// it ends: depth, parts and text have limits, and what lies beyond them is an attachment marked as unread.
final class MimeReader {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_NESTING = 20;
    private static final int MOST_MAILS_IN_MAILS = 10;
    private static final int MOST_TEXT = 8_000_000;
    private static final String BEYOND = "(further parts of this mail)";
    private static final Pattern STANDARD_PREAMBLE =
            Pattern.compile("(?im)^.{0,40}multi-?part message in MIME format.{0,10}$");

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final AttachedFiles files;
    private final SourceTimes times;

    MimeReader(AttachedFiles files, SourceTimes times) {
        this.files = files;
        this.times = times;
    }

    /// @throws IOException when the stream itself cannot be read
    Mail read(InputStream mail) throws IOException {
        return new One(0).read(mail);
    }

    Mail read(byte[] mail) {
        return nested(mail, 0);
    }

    private Mail nested(byte[] mail, int depth) {
        try {
            return new One(depth).read(new ByteArrayInputStream(mail));
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can always be read.", impossible);
        }
    }

    /// The header fields alone, of mails whose text lies elsewhere.
    MailHeader header(String fields) {
        One one = new One(0);
        try {
            one.read(new ByteArrayInputStream((fields.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can always be read.", impossible);
        }
        return one.top;
    }

    /// What a reader of an attached mail sees.
    static String text(Mail mail) {
        StringBuilder text = new StringBuilder();
        mail.envelope().forEach(line -> text.append(line).append('\n'));
        if (mail.at() != null) {
            text.append("Date: ").append(mail.at().text()).append('\n');
        }
        text.append("Subject: ").append(mail.subject()).append("\n\n").append(mail.text());
        mail.attributes().forEach(attribute -> text.append('\n').append(attribute));
        return text.toString();
    }

    /// The reading of one mail.
    private final class One {

        private final int depth;
        private final MailHeader top = new MailHeader();
        private final MailBody body = new MailBody();
        private final List<Attachment> attachments = new ArrayList<>();
        private MailHeader part = top;
        private int nesting;
        private int parts;
        private int room = MOST_TEXT;
        private final StringBuilder around = new StringBuilder();
        private final StringBuilder astray = new StringBuilder();
        private boolean isAstray;

        One(int depth) {
            this.depth = depth;
        }

        Mail read(InputStream mail) throws IOException {
            MimeTokenStream tokens = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, new LenientFieldBuilder(), null);
            tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
            try {
                tokens.parse(mail);
                for (EntityState state = tokens.getState();
                        state != EntityState.T_END_OF_STREAM && parts <= MOST_PARTS;
                        state = tokens.next()) {
                    take(state, tokens);
                }
                if (parts > MOST_PARTS) {
                    unread(BEYOND);
                }
            } catch (MimeException | RuntimeException broken) {
                // Beyond the parser's limits: what came before is kept, the rest counts as unread.
                unread(BEYOND);
            }
            return finish();
        }

        private void take(EntityState state, MimeTokenStream tokens) throws IOException {
            switch (state) {
                case T_START_BODYPART -> {
                    part = new MailHeader();
                    if (nesting >= MOST_NESTING) {
                        tokens.setRecursionMode(RecursionMode.M_FLAT);
                    }
                }
                case T_END_BODYPART -> tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
                case T_FIELD -> field(tokens.getField());
                case T_END_HEADER -> {
                    body.plain(take(astray.toString()));
                    astray.setLength(0);
                    isAstray = false;
                }
                case T_START_MULTIPART -> nesting++;
                case T_END_MULTIPART -> nesting--;
                case T_PREAMBLE, T_EPILOGUE -> around(tokens.getInputStream());
                case T_BODY -> {
                    parts++;
                    part(tokens);
                }
                default -> {}
            }
        }

        /// From the first line on that is no field the rest of a header may be text already, whatever it looks
        /// like: it is taken for both.
        private void field(Field field) {
            boolean noField = field.getName().equals(LenientFieldBuilder.NO_FIELD);
            isAstray |= noField;
            if (isAstray) {
                String text = HeaderText.raw(field);
                astray.append(noField ? text : field.getName() + ": " + text).append('\n');
            }
            if (!noField) {
                part.add(field);
            }
        }

        /// What stands before, between and after the parts: usually a sentence for mailers of 1992, sometimes
        /// the whole text of a mail without boundaries.
        private void around(InputStream stream) throws IOException {
            String text = STANDARD_PREAMBLE
                    .matcher(string(stream.readNBytes(room), null))
                    .replaceAll("");
            if (!text.isBlank()) {
                around.append(around.isEmpty() ? "" : "\n\n").append(take(text.strip()));
            }
            if (stream.read() >= 0) {
                unread(BEYOND);
            }
        }

        private void part(MimeTokenStream tokens) throws IOException {
            BodyDescriptor type = tokens.getBodyDescriptor();
            String mime = type.getMimeType() == null
                    ? "text/plain"
                    : type.getMimeType().toLowerCase(Locale.ROOT);
            String name = part.fileName();
            Taken taken;
            try {
                taken = AttachedFiles.take(tokens.getDecodedInputStream());
            } catch (RuntimeException undecodable) {
                unread(name == null ? "(a part that cannot be decoded)" : name);
                return;
            }
            boolean multipart = mime.startsWith("multipart/");
            if (multipart && nesting >= MOST_NESTING) {
                unread("(parts nested more than " + MOST_NESTING + " deep)");
            } else if (isText(mime, name, multipart) && taken.whole() != null && taken.whole().length <= room) {
                String text = string(taken.whole(), type.getCharset());
                if (mime.equals("text/html")) {
                    body.html(take(text));
                } else {
                    body.plain(take(text));
                }
            } else if (mime.equals("message/rfc822")
                    || (name != null && name.toLowerCase(Locale.ROOT).endsWith(".eml"))) {
                mail(taken, name);
            } else {
                file(taken, mime, name);
            }
        }

        private boolean isText(String mime, @Nullable String name, boolean multipart) {
            return multipart
                    || mime.equals("message/delivery-status")
                    || mime.equals("message/disposition-notification")
                    || (mime.startsWith("text/") && name == null && !part.isAttachment());
        }

        private void file(Taken taken, String mime, @Nullable String name) {
            String shown = name != null ? name : "(no name, " + mime + ")";
            Content content = files.content(taken, shown, mime);
            attach(shown, mime, taken.size(), content);
        }

        private void mail(Taken taken, @Nullable String name) {
            byte[] whole = taken.whole();
            if (whole == null || depth >= MOST_MAILS_IN_MAILS) {
                attach(
                        name == null ? "(attached mail)" : name,
                        "message/rfc822",
                        taken.size(),
                        new Content(State.UNREAD, taken.sha256(), ""));
                return;
            }
            Mail inner = nested(whole, depth + 1);
            String shown =
                    name != null ? name : inner.subject().isBlank() ? "(attached mail)" : inner.subject() + ".eml";
            attach(shown, "message/rfc822", taken.size(), new Content(State.READ, taken.sha256(), text(inner)));
            inner.attachments().stream()
                    .limit(MOST_PARTS)
                    .forEach(file ->
                            attach(file.name(), String.valueOf(file.contentType()), file.bytes(), file.content()));
        }

        private void attach(String name, String mime, long bytes, Content content) {
            Content kept = content.text().length() <= room
                    ? content
                    : new Content(State.UNREAD, content.sha256(), content.text().substring(0, room));
            room -= kept.text().length();
            attachments.add(new Attachment(name, -1, mime, bytes, null, kept));
        }

        private void unread(String name) {
            attachments.add(new Attachment(name, -1, null, -1, null, new Content(State.UNREAD, null, "")));
        }

        private String take(String text) {
            room -= Math.min(room, text.length());
            return text;
        }

        private String string(byte[] bytes, @Nullable String charset) {
            return CharsetGuess.decode(bytes, charset).replace("\u0000", "");
        }

        private Mail finish() {
            if (!around.isEmpty()) {
                body.plain(around.toString());
            }
            MailBody.Whole whole = body.finish();
            OriginalTime at = MailTime.of(
                    top.raw("date"), top.texts("received").stream().limit(20).toList(), times);
            String labels = top.text("x-gmail-labels");
            return new Mail(
                    top.messageId(),
                    top.references(),
                    top.raw("x-gm-thrid"),
                    subject(),
                    at,
                    top.from(),
                    top.addresses("to", "cc"),
                    top.addresses("delivered-to", "x-original-to", "envelope-to"),
                    top.envelope(),
                    labels == null ? List.of() : List.of(labels.split("\\s*,\\s*")),
                    whole.text(),
                    whole.html(),
                    whole.attributes(),
                    attachments);
        }

        private String subject() {
            String subject = top.text("subject");
            return subject == null ? "" : subject.replace("\u0000", "");
        }
    }
}
