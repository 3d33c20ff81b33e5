package org.noticewright.ingest.json;

/// Why one record is not JSON. Jackson's own words may quote the record, so they stay behind.
public final class JsonProblem extends Exception {

    private static final long serialVersionUID = 1L;

    JsonProblem(String message) {
        super(message, null, false, false);
    }
}
