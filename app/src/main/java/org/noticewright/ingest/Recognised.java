package org.noticewright.ingest;

import java.util.List;

/// What a file may be.
///
/// @param candidates for the file as a whole, best first, at most three
/// @param kinds what the members of an archive or the sheets of a workbook may be, in the order they were met;
///     empty for a plain file
public record Recognised(List<Candidate> candidates, List<Kind> kinds) {

    public Recognised {
        candidates = List.copyOf(candidates);
        kinds = List.copyOf(kinds);
    }

    /// Members that may be the same formats.
    ///
    /// @param members how many
    /// @param candidates best first, at most three; those of the member that is least sure
    public record Kind(int members, List<Candidate> candidates) {

        public Kind {
            candidates = List.copyOf(candidates);
        }

        Kind and(Kind other) {
            boolean otherIsLessSure = other.candidates.getFirst().confidence()
                    < candidates.getFirst().confidence();
            return new Kind(members + other.members, otherIsLessSure ? other.candidates : candidates);
        }
    }
}
