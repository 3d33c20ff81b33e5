package org.noticewright.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.noticewright.ingest.Candidate;

/// What a file looks like, for a person to confirm.
///
/// @param confidence from 0 (a guess) to 1 (certain)
/// @param reason what in the file speaks for it, without any of its content
public record FormatGuess(String format, double confidence, String reason) {

    private static final double SURE = 0.75;
    private static final double CLOSE = 0.1;

    /// What a file looks like as a whole, and each kind of member of an archive or workbook.
    ///
    /// @param whole best guess first, at most three
    /// @param kinds empty for a plain file
    public record OfFile(List<FormatGuess> whole, List<OfMembers> kinds) {

        /// What to tell a person who let the formats be recognised: a sentence for each doubt.
        public List<String> doubts() {
            var doubts = new ArrayList<String>();
            if (kinds.isEmpty()) {
                doubt(whole, "Recognised as ").ifPresent(doubts::add);
            }
            for (var kind : kinds) {
                var which = kind.members() == 1 ? "1 member" : String.format(Locale.US, "%,d members", kind.members());
                doubt(kind.guesses(), which + " recognised as ").ifPresent(doubts::add);
            }
            return doubts;
        }
    }

    /// @param members how many members of the archive, or sheets of the workbook, look like this
    /// @param guesses best guess first, at most three
    public record OfMembers(int members, List<FormatGuess> guesses) {}

    /// Best guess first, at most three.
    ///
    /// @throws Exception when the file cannot be read; the message says what to do
    public static List<FormatGuess> of(ImportEvidence importEvidence, Path file) throws Exception {
        return importEvidence.detect(file).whole();
    }

    static List<FormatGuess> of(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new FormatGuess(candidate.formatId(), candidate.confidence(), candidate.reason()))
                .toList();
    }

    /// Doubtful is a weak best guess, and one with another close behind.
    private static Optional<String> doubt(List<FormatGuess> guesses, String recognised) {
        var best = guesses.getFirst();
        var close = guesses.stream()
                .skip(1)
                .filter(guess -> best.confidence - guess.confidence <= CLOSE + 1e-9)
                .map(FormatGuess::format)
                .toList();
        if (best.confidence >= SURE && close.isEmpty()) {
            return Optional.empty();
        }
        var others = best.confidence < SURE
                ? guesses.stream().skip(1).map(FormatGuess::format).toList()
                : close;
        return Optional.of(
                recognised + best + (others.isEmpty() ? "." : "; it may also be " + String.join(" or ", others) + ".")
                        + " Maybe choose the format yourself.");
    }

    /// Such as `generic.csv (62 %: a table with a column of texts)`.
    @Override
    public String toString() {
        return String.format(Locale.US, "%s (%.0f %%: %s)", format, confidence * 100, reason);
    }
}
