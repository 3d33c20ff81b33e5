package org.noticewright.casework;

/// A case file could not be made, opened or written. The message names the file and says what to do.
public final class CaseFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        WRONG_PASSPHRASE,
        NOT_A_CASE_FILE,
        NEWER_SCHEMA,
        READ_ONLY_FILE,
        DISK_FULL,
        /// What long work puts aside beside the case for a while could not be written or read. The case is
        /// whole.
        NOT_PUT_ASIDE,
        IN_USE,
        EXISTS,
        MISSING,
        DAMAGED,
        ROLE_MISSING,
        /// A key of the case has sealed as many values as it safely can.
        KEY_USED_UP,
        /// People are older than what they follow from, and cannot be derived here.
        PEOPLE_OLDER
    }

    private final Reason reason;

    public CaseFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public CaseFileException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
