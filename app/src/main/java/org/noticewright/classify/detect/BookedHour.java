package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// "Late for my 2pm with Hannah", "running late to my 4:15 w kendra": an hour that somebody has with somebody, as
/// people who come often call their appointment. It may be a meeting of another kind, so a person looks.
final class BookedHour implements Detector {

    private static final int MOST_DIGITS = 2;
    private static final int NOUN_WORDS = 1;
    private static final HashTable HALVES = WordHash.tableOfLine("am pm a p uhr h");
    private static final HashTable BOOKED = WordHash.tableOfLine(
            "appt apt appointment slot spot session visit cita termin rdv consulta sesión sitzung séance sessão");
    private static final HashTable WITH = WordHash.tableOfLine("with w con mit bei avec com");

    @Override
    public void find(Passage passage, Claims claims) {
        if (!passage.tokens().hasDigits() || !passage.hasAny(Cue.POSSESSIVE.bit())) {
            return;
        }
        for (int i = 0; i + 1 < passage.size(); i++) {
            if (passage.is(i, Cue.POSSESSIVE) && passage.blankBeforeNext(i)) {
                claim(passage, i + 1, claims);
            }
        }
    }

    private static void claim(Passage passage, int first, Claims claims) {
        int end = hourEnd(passage, first);
        if (end == first || !isWithSomebody(passage, end)) {
            return;
        }
        Tokens tokens = passage.tokens();
        claims.add(Candidate.of(
                tokens.start(first),
                tokens.end(end - 1),
                DataElement.TREATMENT,
                Rule.BOOKED_HOUR,
                HealthDetector.WEAK));
    }

    /// The index behind "2pm", "2 pm", "10:30", "10:30 am"; `first` where a number says nothing of an hour.
    private static int hourEnd(Passage passage, int first) {
        Tokens tokens = passage.tokens();
        String hour = tokens.text(first);
        int digits = 0;
        while (digits < hour.length() && Character.isDigit(hour.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return first;
        }
        if (digits < hour.length()) {
            return HALVES.get(WordHash.ofWord(hour.substring(digits))) != 0 ? first + 1 : first;
        }
        int end = first + 1;
        boolean minutes = end < passage.size()
                && passage.after(first) == ':'
                && tokens.hasDigit(end)
                && passage.gap(first).length() == 1;
        end += minutes ? 1 : 0;
        boolean half = end < passage.size() && passage.joinsNext(end - 1) && HALVES.get(tokens.hash(end)) != 0;
        return minutes || half ? end + (half ? 1 : 0) : first;
    }

    /// "With Hannah", "appt w/ Dr. Lang", "w kendra".
    private static boolean isWithSomebody(Passage passage, int next) {
        Tokens tokens = passage.tokens();
        int at = next;
        for (int i = 0; i < NOUN_WORDS && at < passage.size() && BOOKED.get(tokens.hash(at)) != 0; i++) {
            at++;
        }
        if (at + 1 >= passage.size() || WITH.get(tokens.hash(at)) == 0 || passage.endsSentence(at - 1)) {
            return false;
        }
        long who = passage.flags(at + 1);
        return tokens.isCapital(at + 1) || WordFlags.isPlainName(who) && WordFlags.given(who) > 0;
    }
}
