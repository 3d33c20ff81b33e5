package org.noticewright.classify.detect.number;

import static org.noticewright.domain.DataElement.PHONE;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.detect.Zone;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Telephone numbers: by a numbering plan, or by a word that calls them one.
final class PhoneNumbers {

    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final int US = 10;
    private static final int LABEL_WORDS = 4;
    private static final double CALLED = 0.75;
    private static final double APART = 0.6;
    private static final HashTable REACHED = WordHash.tableOf("at", "al", "unter", "au");

    private final PhonePlan plans;

    PhoneNumbers(PhonePlan plans) {
        this.plans = plans;
    }

    boolean read(NumberRun run, Claims claims) {
        int count = run.digitCount();
        if (count < FEWEST || count > MOST) {
            return false;
        }
        Passage passage = run.passage();
        int first = run.first();
        boolean plus = passage.before(first) == '+';
        long direct = NumberCues.direct(passage, first);
        boolean behind = NumberCues.isPhoneBehind(passage, run.last());
        boolean label =
                passage.zone() == Zone.FIELD && passage.isLabelled(Cue.PHONE) && !passage.isLabelled(NumberCues.RIVALS);
        boolean called = label || behind || Cue.PHONE.in(direct);
        if (!plus && !called && (direct & NumberCues.RIVALS) != 0) {
            return false;
        }
        boolean near = called || NumberCues.isPhoneNear(passage, first, run.last());
        double confidence = confidence(run, plus, called, near);
        if (confidence == 0 || passage.before(first) == '$') {
            return false;
        }
        boolean company = passage.zone() == Zone.AGENT;
        claims.add(Candidate.of(
                start(run, plus), end(run), PHONE, Rule.PHONE, company ? Math.min(confidence, 0.5) : confidence));
        return true;
    }

    private double confidence(NumberRun run, boolean plus, boolean called, boolean near) {
        Passage passage = run.passage();
        int count = run.digitCount();
        boolean american = run.shaped(3, 3, 4)
                || run.shaped(1, 3, 3, 4)
                || (run.shaped(3, 7) && passage.gap(run.first()).startsWith(")"));
        boolean bare = run.groups() == 1
                && (near || passage.zone() == Zone.PROFILE || isReached(run) || isAlone(run))
                && (count == US || (count == US + 1 && run.group(0).charAt(0) == '1'));
        boolean planned = plus || american || bare;
        double confidence = planned ? plans.confidence(run.digits(), plus, false) : 0;
        if (confidence > 0 || plus) {
            return confidence;
        }
        if (planned && isTollFree(run)) {
            return 0;
        }
        if (american && called) {
            return CALLED;
        }
        return abroad(run, called, near);
    }

    /// "you get me at 9735550144", "unter 9735550144": nothing else that long follows.
    private static boolean isReached(NumberRun run) {
        int word = run.first() - 1;
        return word >= 0
                && run.passage().blankBeforeNext(word)
                && REACHED.get(run.passage().tokens().hash(word)) != 0;
    }

    /// Ten digits on a line of their own, or all that somebody says in a chat: "(10:04:11) Ana: 9735550144".
    private static boolean isAlone(NumberRun run) {
        Passage passage = run.passage();
        boolean text = passage.zone() != Zone.FIELD && passage.zone() != Zone.ATTACHMENT;
        return text
                && (run.last() >= passage.size() || passage.endsLine(run.last() - 1))
                && (passage.startsLine(run.first()) && !isAskedFor(run) || isSpoken(run));
    }

    /// "Order number" on the line above.
    private static boolean isAskedFor(NumberRun run) {
        for (int i = run.first() - 1; i >= 0 && i >= run.first() - LABEL_WORDS; i--) {
            if ((run.passage().flags(i) & NumberCues.RIVALS) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "555-0192." as a sentence, "Ruthie Knox, 555-0198" at a line's end: a local number that nothing else
    /// claims.
    private static boolean standsApart(NumberRun run) {
        Passage passage = run.passage();
        if (!run.shaped(3, 4)
                || !run.separatedBy("-")
                || run.group(0).charAt(0) < '2'
                || passage.zone() == Zone.FIELD
                || passage.zone() == Zone.ATTACHMENT
                || isAskedFor(run)) {
            return false;
        }
        boolean ends = run.last() >= passage.size()
                || passage.endsLine(run.last() - 1)
                || passage.endsSentence(run.last() - 1)
                || passage.gap(run.last() - 1).startsWith(",");
        int before = run.first() - 1;
        boolean begins = before < 0
                || passage.startsLine(run.first())
                || passage.gap(before).equals(". ")
                || passage.gap(before).equals(", ") && passage.tokens().isCapital(before)
                || passage.blankBeforeNext(before)
                        && WordFlags.surname(passage.flags(before)) > 0
                        && passage.tokens().isCapital(before);
        return begins && ends;
    }

    private static boolean isSpoken(NumberRun run) {
        Passage passage = run.passage();
        int speaker = run.first() - 1;
        return speaker >= 0
                && passage.gap(speaker).equals(": ")
                && (WordFlags.given(passage.flags(speaker)) > 0 || WordFlags.surname(passage.flags(speaker)) > 0)
                && (passage.startsLine(speaker) || passage.gap(speaker - 1).startsWith(") "));
    }

    private static boolean isTollFree(NumberRun run) {
        String digits = run.digits();
        String national = digits.length() == US + 1 ? digits.substring(1) : digits;
        return national.startsWith("8") && national.charAt(1) == national.charAt(2);
    }

    /// Local numbers and those of other countries, whose plan nothing tells.
    private static double abroad(NumberRun run, boolean called, boolean near) {
        int count = run.digitCount();
        if (!isGrouped(run) || isTime(run) || (run.groups() == 3 && WrittenDate.end(run.passage(), run.first()) != 0)) {
            return run.groups() == 1 && called && count <= 13 && run.group(0).charAt(0) == '0' && count >= 9
                    ? CALLED
                    : 0;
        }
        boolean zero = run.group(0).charAt(0) == '0';
        if (called) {
            return CALLED;
        }
        boolean national = zero
                && run.groups() >= 3
                && count >= 9
                && count <= 11
                && (run.length(0) > 2 || run.groups() >= 4)
                && run.digits().charAt(1) != '0';
        if (!near && standsApart(run)) {
            return APART;
        }
        return near && (run.groups() > 2 || run.shaped(3, 4) || zero) ? 0.7 : national ? 0.6 : 0;
    }

    /// "2020-10-28 23:59:37" up to the colon.
    private static boolean isTime(NumberRun run) {
        return run.shaped(4, 2, 2, 2)
                && run.passage().after(run.last() - 1) == ':'
                && WrittenDate.end(run.passage(), run.first()) != 0;
    }

    /// Two to six groups of two to four digits, the first of up to five: "416 60 039", "9472 7916".
    private static boolean isGrouped(NumberRun run) {
        if (run.groups() < 2 || run.groups() > 6 || run.digitCount() > 13) {
            return false;
        }
        for (int i = 0; i < run.groups(); i++) {
            if (i > 0 && run.passage().gap(run.first() + i - 1).contains("/")) {
                return false;
            }
            int length = run.length(i);
            if (length < (i == 0 ? 1 : 2) || length > (i == 0 ? 5 : run.groups() == 2 ? 8 : 4)) {
                return false;
            }
        }
        return true;
    }

    private static int start(NumberRun run, boolean plus) {
        Passage passage = run.passage();
        int start = run.start() - (plus || opensBracket(run) ? 1 : 0);
        return plus && start > 0 && passage.text().charAt(start - 1) == '(' ? start - 1 : start;
    }

    private static boolean opensBracket(NumberRun run) {
        return run.passage().before(run.first()) == '('
                && run.groups() > 1
                && run.passage().gap(run.first()).startsWith(")");
    }

    /// Behind an extension: "ext. 12", "x12".
    private static int end(NumberRun run) {
        Passage passage = run.passage();
        Tokens tokens = passage.tokens();
        int next = run.last();
        if (next >= passage.size()
                || passage.gap(next - 1).contains("\n")
                || passage.gap(next - 1).length() > 2) {
            return run.end();
        }
        String word = tokens.text(next);
        boolean glued = word.length() <= 6 && word.charAt(0) == 'x' && tokens.hasDigit(next);
        if (glued) {
            return tokens.end(next);
        }
        boolean extension = (word.equalsIgnoreCase("ext") || word.equalsIgnoreCase("extension") || word.equals("x"))
                && next + 1 < passage.size()
                && tokens.shape(next + 1) == Tokens.Shape.DIGITS
                && tokens.length(next + 1) <= 6
                && passage.gap(next).length() <= 2;
        return extension ? tokens.end(next + 1) : run.end();
    }
}
