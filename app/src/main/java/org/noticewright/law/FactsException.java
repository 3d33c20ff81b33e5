package org.noticewright.law;

/// A facts file cannot be used. The message says where (a JSON pointer), what is wrong and what may help, and
/// never repeats a free-text value.
public final class FactsException extends Exception {

    private static final long serialVersionUID = 1L;

    public FactsException(String message) {
        super(message);
    }

    FactsException(String message, Throwable cause) {
        super(message, cause);
    }
}
