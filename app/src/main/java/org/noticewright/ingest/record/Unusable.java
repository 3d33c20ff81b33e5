package org.noticewright.ingest.record;

/// One record cannot be used. The message becomes the reject's reason and never quotes the record.
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unusable(String reason) {
        super(reason, null, false, false);
    }
}
