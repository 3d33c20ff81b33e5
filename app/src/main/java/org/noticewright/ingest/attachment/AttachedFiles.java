package org.noticewright.ingest.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Sha256;
import org.noticewright.text.HtmlText;

/// Hashes attached files and reads their text: PDF, Word, PowerPoint, OpenDocument, workbooks, HTML, plain text
/// in any charset, and pictures where text recognition is installed. All else (locked, broken, unknown, too
/// large) is unread, which means presumed to hold health information. Stateless and thread-safe; memory holds
/// one file.
public final class AttachedFiles {

    /// Larger files are hashed, not read.
    public static final int MOST_BYTES = 32 << 20;

    private final PictureText pictures;

    /// Looks for the text recognition on the program's search path.
    public AttachedFiles() {
        this(System.getenv().getOrDefault("PATH", ""));
    }

    /// @param searchPath folders to look for the text recognition in, as in the variable `PATH`
    public AttachedFiles(String searchPath) {
        pictures = new PictureText(searchPath);
    }

    /// A file's hash, size and, when it is not too large to be read, its bytes.
    ///
    /// @param whole null when it is larger than [#MOST_BYTES]
    public record Taken(Sha256 sha256, long size, byte @Nullable [] whole) {
        @Override
        public String toString() {
            return "Taken[" + size + " bytes]";
        }
    }

    /// Reads the stream to its end, whatever its size.
    public static Taken take(InputStream stream) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] first = stream.readNBytes(MOST_BYTES + 1);
        digest.update(first);
        long size = first.length;
        if (first.length <= MOST_BYTES) {
            return new Taken(Sha256.ofDigest(digest.digest()), size, first);
        }
        byte[] buffer = new byte[1 << 16];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            digest.update(buffer, 0, n);
            size += n;
        }
        return new Taken(Sha256.ofDigest(digest.digest()), size, null);
    }

    /// @param name the file's name, which tells texts apart
    /// @param contentType as declared, which is believed even less
    public Content content(Taken file, String name, @Nullable String contentType) {
        byte[] bytes = file.whole();
        return bytes == null
                ? new Content(State.UNREAD, file.sha256(), "")
                : content(file.sha256(), text(bytes, name, contentType));
    }

    private static Content content(Sha256 sha256, FileText read) {
        return new Content(read.whole() ? State.READ : State.UNREAD, sha256, read.text());
    }

    private FileText text(byte[] bytes, String name, @Nullable String contentType) {
        return switch (FileKind.of(bytes, name, contentType)) {
            case PDF -> PdfText.of(bytes);
            case ZIPPED -> ZippedText.of(bytes);
            case PICTURE -> pictures.of(bytes);
            case HTML -> html(bytes);
            case TEXT -> new TextSheet().add(CharsetGuess.decode(bytes, null)).finish();
            case EMPTY -> FileText.whole("");
            case OTHER -> FileText.UNREAD;
        };
    }

    private static FileText html(byte[] bytes) {
        HtmlText read = HtmlText.of(CharsetGuess.decode(bytes, null));
        TextSheet sheet = new TextSheet().add(read.text());
        read.attributes().forEach(attribute -> sheet.line().add(attribute));
        return sheet.finish();
    }
}
