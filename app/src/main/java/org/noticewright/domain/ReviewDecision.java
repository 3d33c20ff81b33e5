package org.noticewright.domain;

import java.time.Instant;

/// A person's decision on a ticket: beats the machine, survives re-runs, carries a reason.
public record ReviewDecision(Verdict verdict, String reason, String decidedBy, Instant at) {

    @Override
    public String toString() {
        return "ReviewDecision[" + verdict + "]";
    }
}
