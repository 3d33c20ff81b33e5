package org.noticewright.ingest.record;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.NativeKey;

/// A message while a reader gathers its parts from cells of a table or values of XML.
public final class CellMessageDraft extends AnyMessageDraft<CellMessageDraft> {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|u|em|strong|table|tr|td|html|body|ul|ol|li|img|h[1-6]|blockquote|font|pre)"
                    + "(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    /// @param id on the platform; null or empty when it gave none
    public CellMessageDraft(@Nullable String id) {
        super(id);
    }

    @Override
    protected CellMessageDraft self() {
        return this;
    }

    public CellMessageDraft from(@Nullable NativeKey key, @Nullable String name) {
        return written(key, Cells.orNull(name));
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
        return body(Body.plain(said));
    }

    /// A body that is HTML whatever it looks like.
    public CellMessageDraft html(String said) {
        return body(Body.of(said, null));
    }

    /// A line of the envelope, left out when it says nothing.
    public CellMessageDraft envelope(String label, @Nullable String value) {
        String said = Cells.orNull(value);
        if (said != null) {
            addToEnvelope(label + ": " + said);
        }
        return this;
    }

    public boolean isEmpty() {
        return body().isBlank() && body().html() == null;
    }
}
