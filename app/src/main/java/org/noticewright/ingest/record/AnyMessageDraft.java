package org.noticewright.ingest.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Message.Redaction;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;

/// What every message has while its parts are gathered, whatever they are gathered from.
///
/// @param <D> the draft itself
public abstract class AnyMessageDraft<D extends AnyMessageDraft<D>> {

    private final String id;
    private final List<String> envelope = new ArrayList<>();
    private Kind kind = Kind.PUBLIC;
    private Author author = Author.OTHER;
    private @Nullable NativeKey authorKey;
    private @Nullable String authorName;
    private @Nullable OriginalTime at;
    private Body body = Body.EMPTY;

    /// @param id on the platform; null or empty when it gave none
    protected AnyMessageDraft(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    protected abstract D self();

    public final D kind(Kind known) {
        kind = known;
        return self();
    }

    public final D internal(boolean hidden) {
        kind = hidden ? Kind.INTERNAL_NOTE : kind;
        return self();
    }

    public final D author(Author part) {
        author = part;
        return self();
    }

    /// @param key the author's user on the platform
    /// @param name the name shown beside the message
    protected final D written(@Nullable NativeKey key, @Nullable String name) {
        authorKey = key;
        authorName = name;
        return self();
    }

    public final D at(@Nullable OriginalTime time) {
        at = time;
        return self();
    }

    protected final @Nullable OriginalTime at() {
        return at;
    }

    public final D body(Body said) {
        body = said;
        return self();
    }

    protected final Body body() {
        return body;
    }

    protected final void addToEnvelope(String line) {
        envelope.add(line);
    }

    public final Message build() {
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
                redaction());
    }

    /// What was blacked out or deleted, as far as its text tells.
    protected Redaction redaction() {
        return RedactionMarks.in(body.text());
    }
}
