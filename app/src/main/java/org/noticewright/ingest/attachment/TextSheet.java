package org.noticewright.ingest.attachment;

/// Collects the text of a document up to a limit; what comes after is left out and marks the text as not whole.
final class TextSheet {

    /// Longer texts are no correspondence; they are marked as not read to their end.
    static final int LONGEST = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private boolean whole = true;

    TextSheet add(CharSequence more) {
        int room = LONGEST - text.length();
        if (more.length() > room) {
            text.append(more, 0, Math.max(0, room));
            whole = false;
        } else {
            text.append(more);
        }
        return this;
    }

    TextSheet line() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? this : add("\n");
    }

    void notWhole() {
        whole = false;
    }

    boolean isFull() {
        return text.length() >= LONGEST;
    }

    int length() {
        return text.length();
    }

    FileText finish() {
        return new FileText(text.toString().strip(), whole);
    }
}
