package org.noticewright.domain;

import java.util.List;

/// That a system was examined for traces of the intruder, and what came of it. "Medical records were not
/// involved" is a claim to prove: it needs what was looked at, over which time, and by whom.
///
/// @param system its name, such as `Electronic health records`
/// @param result what came of it
/// @param checked what was looked at, such as `Sign-ins of the taken account, 4 to 8 February`
/// @param period the time looked at
/// @param sources evidence files of the case it rests on
/// @param evidence other evidence in words, such as a vendor's letter; empty when there is none
/// @param by who examined it
public record SystemCheck(
        String system,
        Result result,
        String checked,
        Interval period,
        List<DataSource.Id> sources,
        String evidence,
        String by) {

    public enum Result {
        NOT_REACHED,
        REACHED,
        /// The evidence allows no answer; that is never "not reached".
        UNKNOWN
    }

    public SystemCheck {
        sources = List.copyOf(sources);
        if (result == Result.NOT_REACHED && sources.isEmpty() && evidence.isBlank()) {
            throw new IllegalArgumentException("""
                That a system was not reached needs evidence, and none is given.
                Maybe name the evidence files of its logs, or what else was looked at.\
                """);
        }
    }

    @Override
    public String toString() {
        return "SystemCheck[" + result + "]";
    }
}
