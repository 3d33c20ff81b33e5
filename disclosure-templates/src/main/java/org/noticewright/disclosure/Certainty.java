package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a statement of law rests on.
public enum Certainty {
    /// The enacted text was read.
    @JsonProperty("verified-text")
    VERIFIED_TEXT("verified-text"),
    /// A summary by an agency or a law firm was read.
    @JsonProperty("secondary")
    SECONDARY("secondary"),
    /// Nobody has checked it yet.
    @JsonProperty("memory")
    MEMORY("memory"),
    /// Follows by calculation from something read.
    @JsonProperty("computed")
    COMPUTED("computed");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /// The word used in files.
    public String code() {
        return code;
    }
}
