package org.noticewright.ingest;

/// A file is refused whole. The message says what is wrong and, after "Maybe", what may help; it never quotes
/// content.
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message) {
        super(message);
    }
}
