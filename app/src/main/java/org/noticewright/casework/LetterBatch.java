package org.noticewright.casework;

import java.nio.file.Path;

/// What one run of letters wrote.
///
/// @param folder where the files lie
/// @param manifest one line a person and piece with its SHA-256; totals reconcile
public record LetterBatch(
        long number, Path folder, Path manifest, int people, int letters, int held, int notAffected) {}
