package org.noticewright.disclosure;

/// The law pack cannot be read. It is part of the program, so this is a damaged installation or a mistake in
/// the pack.
public final class LawPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LawPackException(String message) {
        super(message);
    }

    LawPackException(String message, Throwable cause) {
        super(message, cause);
    }
}
