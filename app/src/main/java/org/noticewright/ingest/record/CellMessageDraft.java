package org.noticewright.ingest.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;

/// A message while a reader gathers its parts from cells of a table or values of XML.
public final class CellMessageDraft {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|u|em|strong|table|tr|td|html|body|ul|ol|li|img|h[1-6]|blockquote|font|pre)"
                    + "(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private final String id;
    private final List<String> envelope = new ArrayList<>();
    private Kind kind = Kind.PUBLIC;
    private Author author = Author.OTHER;
    private @Nullable NativeKey authorKey;
    private @Nullable String authorName;
    private @Nullable OriginalTime at;
    private Body body = Body.EMPTY;

    /// @param id on the platform; null or empty when it gave none
    public CellMessageDraft(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public CellMessageDraft kind(Kind wanted) {
        kind = wanted;
        return this;
    }

    public CellMessageDraft internal(boolean isInternal) {
        kind = isInternal ? Kind.INTERNAL_NOTE : kind;
        return this;
    }

    public CellMessageDraft author(Author part) {
        author = part;
        return this;
    }

    public CellMessageDraft from(@Nullable NativeKey key, @Nullable String name) {
        authorKey = key;
        authorName = Cells.orNull(name);
        return this;
    }

    public CellMessageDraft at(@Nullable OriginalTime time) {
        at = time;
        return this;
    }

    /// The first of the bodies that says something: HTML where it looks like HTML.
    public CellMessageDraft body(@Nullable String... bodies) {
        for (String said : bodies) {
            if (said != null && !said.isBlank()) {
                return TAG.matcher(said).find() ? html(said) : plain(said);
            }
        }
        return this;
    }

    public CellMessageDraft plain(String said) {
        body = Body.plain(said);
        return this;
    }

    /// A body that is HTML whatever it looks like.
    public CellMessageDraft html(String said) {
        body = Body.of(said, null);
        return this;
    }

    /// A line of the envelope, left out when it says nothing.
    public CellMessageDraft envelope(String label, @Nullable String value) {
        String said = Cells.orNull(value);
        if (said != null) {
            envelope.add(label + ": " + said);
        }
        return this;
    }

    public boolean isEmpty() {
        return body.isBlank() && body.html() == null;
    }

    public Message build() {
        return new Message(
                id,
                kind,
                author,
                authorKey,
                authorName,
                at,
                body.text(),
                body.html(),
                body.attributes(),
                envelope,
                RedactionMarks.in(body.text()));
    }
}
