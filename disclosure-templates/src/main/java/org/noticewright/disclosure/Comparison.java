package org.noticewright.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a count is held against a threshold: "500 or more" is not "more than 500".
public enum Comparison {
    @JsonProperty(">")
    MORE_THAN(">"),
    @JsonProperty(">=")
    AT_LEAST(">="),
    @JsonProperty("<")
    FEWER_THAN("<"),
    @JsonProperty("<=")
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean holds(long count, long limit) {
        return switch (this) {
            case MORE_THAN -> count > limit;
            case AT_LEAST -> count >= limit;
            case FEWER_THAN -> count < limit;
            case AT_MOST -> count <= limit;
        };
    }

    static Comparison of(String sign) {
        for (var comparison : values()) {
            if (comparison.sign.equals(sign)) {
                return comparison;
            }
        }
        throw new LawPackException("The comparison (%s) must be one of >, >=, <, <=.".formatted(sign));
    }
}
