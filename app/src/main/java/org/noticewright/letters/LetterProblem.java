package org.noticewright.letters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a letter can't be printed. Carries no personal data: fields, code points and lengths only, so it may be
/// listed, logged and stored.
public sealed interface LetterProblem {

    /// One or two sentences for a person.
    String message();

    /// The bundled fonts have no glyph for a character, or can't place it.
    ///
    /// @param field such as `recipient name`
    /// @param codePoints Unicode code points, each once, ascending
    record MissingGlyph(String field, List<Integer> codePoints) implements LetterProblem {

        public MissingGlyph {
            codePoints = List.copyOf(codePoints);
        }

        @Override
        public String message() {
            var list = codePoints.stream()
                    .map(codePoint -> String.format(Locale.ROOT, "U+%04X", codePoint))
                    .collect(Collectors.joining(", "));
            return """
                The %s holds characters that the letter's fonts can't print (%s). \
                Maybe there is a spelling in Latin letters.\
                """.formatted(field, list);
        }
    }

    /// A line does not fit.
    ///
    /// @param field such as `address line 2`
    /// @param widthPt, limitPt in points (1/72 inch)
    record LineTooWide(String field, double widthPt, double limitPt) implements LetterProblem {

        @Override
        public String message() {
            return String.format(
                    Locale.ROOT,
                    "The %s is too wide: %.0f of %.0f points. Maybe it can be shortened or split.",
                    field,
                    widthPt,
                    limitPt);
        }
    }

    /// More lines than the place has room for.
    record TooManyLines(String field, int lines, int limit) implements LetterProblem {

        @Override
        public String message() {
            return "The %s has %d lines, and there is room for %d. Maybe two lines can be joined."
                    .formatted(field, lines, limit);
        }
    }

    /// A fact that the letter must state is not known.
    ///
    /// @param fact as the facts file names it, such as `dates.discovered`
    record MissingFact(String fact) implements LetterProblem {

        @Override
        public String message() {
            return "The letter needs the fact \"%s\", and it is not known. Maybe it can be added to the case's facts."
                    .formatted(fact);
        }
    }

    /// The address lacks a line, a city, a state or a ZIP code.
    record NotMailable() implements LetterProblem {

        @Override
        public String message() {
            return "The address is not complete enough for the mail. Maybe the customer list has a better one.";
        }
    }
}
