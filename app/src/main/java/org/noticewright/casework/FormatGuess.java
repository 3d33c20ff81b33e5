package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;

/// What a file looks like, for a person to confirm.
///
/// @param confidence from 0 (a guess) to 1 (certain)
/// @param reason what in the file speaks for it, without any of its content
public record FormatGuess(String format, double confidence, String reason) {

    /// Best guess first, at most three.
    ///
    /// @throws Exception when the file cannot be read; the message says what to do
    public static List<FormatGuess> of(ImportEvidence importEvidence, Path file) throws Exception {
        return importEvidence.detect(file).stream()
                .map(candidate -> new FormatGuess(candidate.formatId(), candidate.confidence(), candidate.reason()))
                .toList();
    }
}
