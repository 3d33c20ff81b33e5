package org.noticewright.ingest.record;

/// A whole file or archive member is refused. The message says what is wrong and what may help; it never
/// quotes content.
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
