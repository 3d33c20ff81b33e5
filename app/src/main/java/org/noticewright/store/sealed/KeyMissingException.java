package org.noticewright.store.sealed;

/// The slot that opened the case has no key for this class of data.
public final class KeyMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final KeyClass keyClass;

    KeyMissingException(KeyClass keyClass) {
        super("No key for " + keyClass);
        this.keyClass = keyClass;
    }

    public KeyClass keyClass() {
        return keyClass;
    }
}
