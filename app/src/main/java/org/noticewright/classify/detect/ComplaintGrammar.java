package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.BodyWords;
import org.noticewright.classify.lexicon.BodyWords.Part;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// Complaints in the words of patients: a part of the body and what is wrong with it, some words apart in one
/// sentence. "My left knee is swollen", "lump on my neck", "me duele la rodilla", "can't move my arm".
final class ComplaintGrammar {

    private static final int REACH = 7;
    private static final double OWN_COMPLAINT = 0.8;
    private static final double NOBODYS_COMPLAINT = 0.72;
    private static final double DOUBTFUL = HealthDetector.WEAK;

    /// Before the part of the body; before the adverb stands a verb, a pronoun or "right".
    private static final HashTable BEFORE_BACK = WordHash.tableOf(
            "lower", "upper", "middle", "mid", "low", "bad", "the", "a", "whole", "entire", "sore", "stiff", "aching",
            "hurt", "hurts", "mi", "on", "in", "of", "and", "or", "neck", "injured", "side");

    private final BodyWords words;

    ComplaintGrammar(BodyWords words) {
        this.words = words;
    }

    /// Claims the complaint about the part of the body that this word names.
    ///
    /// @return index after the complaint, or `at` where there is none
    int claim(Passage passage, int at, Claims claims) {
        long parts = words.of(passage.tokens().hash(at));
        long languages = BodyWords.languagesOfBody(parts);
        if (languages == 0 || isWayBack(passage, at)) {
            return at;
        }
        int last = at;
        while (last + 1 < passage.size() && last - at < 2 && passage.joinsNext(last) && isBody(passage, last + 1)) {
            last++;
        }
        int behind = behind(passage, last, languages);
        int ahead = ahead(passage, at, languages);
        double confidence = Math.max(
                behind < 0 ? 0 : confidence(passage, at, parts, behind, languages),
                ahead < 0 ? 0 : confidence(passage, at, parts, ahead, languages));
        if (confidence == 0) {
            return at;
        }
        Tokens tokens = passage.tokens();
        int from = ahead < 0 ? at : ahead;
        int to = behind < 0 ? last : behind;
        claims.add(Candidate.of(tokens.start(from), tokens.end(to), DataElement.DIAGNOSIS, Rule.COMPLAINT, confidence));
        return to + 1;
    }

    /// "Came back", "call me back": no part of the body.
    private static boolean isWayBack(Passage passage, int at) {
        if (!isWord(passage, at, "back")) {
            return false;
        }
        return at > 0
                && !passage.is(at - 1, Cue.POSSESSIVE)
                && BEFORE_BACK.get(passage.tokens().hash(at - 1)) == 0;
    }

    private boolean isBody(Passage passage, int token) {
        return BodyWords.languagesOfBody(words.of(passage.tokens().hash(token))) != 0;
    }

    /// The complaint that follows, "my knee is a bit swollen"; -1 for none.
    private int behind(Passage passage, int from, long languages) {
        for (int i = from + 1; i <= from + REACH && i < passage.size(); i++) {
            if (!reaches(passage, i - 1)) {
                return -1;
            }
            long parts = words.of(passage.tokens().hash(i)) & languages;
            if (isComplaint(parts)) {
                return i;
            }
            if (!mayLink(parts)) {
                return -1;
            }
        }
        return -1;
    }

    /// The complaint that leads, "lump on my neck", "can't move my arm"; -1 for none.
    private int ahead(Passage passage, int from, long languages) {
        for (int i = from - 1; i >= from - REACH && i >= 0; i--) {
            // "No infection, a kidney ..." names two.
            if (!reaches(passage, i) || passage.tokens().gap(i) == Tokens.withBlank(',')) {
                return -1;
            }
            long parts = words.of(passage.tokens().hash(i)) & languages;
            if (isComplaint(parts)) {
                return i;
            }
            if (Part.ABILITY.in(parts) && denial(passage, i) >= 0) {
                return denial(passage, i);
            }
            if (!mayLink(parts) && !passage.is(i, Cue.POSSESSIVE)) {
                return -1;
            }
        }
        return -1;
    }

    /// Whether no sentence or clause ends between this word and the next.
    private static boolean reaches(Passage passage, int token) {
        return !passage.endsSentence(token) && passage.tokens().gap(token) != Tokens.withBlank(':');
    }

    private static boolean isComplaint(long parts) {
        return Part.COMPLAINT.in(parts) || Part.COMPLAINT_PLAIN.in(parts);
    }

    private static boolean mayLink(long parts) {
        return Part.LINK.in(parts) || Part.BODY.in(parts) || Part.BODY_PLAIN.in(parts);
    }

    /// The negation of an ability, which is part of the complaint; -1 for none.
    private static int denial(Passage passage, int token) {
        for (int i = token - 1; i >= 0 && i >= token - 2; i--) {
            if (passage.is(i, Cue.NEGATION) || isWord(passage, i, "cannot")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWord(Passage passage, int token, String word) {
        return passage.tokens().length(token) == word.length()
                && passage.text().regionMatches(true, passage.tokens().start(token), word, 0, word.length());
    }

    private double confidence(Passage passage, int body, long bodyParts, int complaint, long languages) {
        long parts = words.of(passage.tokens().hash(complaint)) & languages;
        boolean plainBody = !Part.BODY.in(bodyParts & languages);
        boolean plainComplaint = Part.COMPLAINT_PLAIN.in(parts) && !Part.COMPLAINT.in(parts);
        boolean owned = Claimant.owns(passage, body);
        if (!plainComplaint) {
            // "Numbness in both hands" can be said of a body only; "the back hurts" may be a chair's.
            return owned ? OWN_COMPLAINT : plainBody && complaint > body ? DOUBTFUL : NOBODYS_COMPLAINT;
        }
        return owned ? plainBody ? DOUBTFUL : NOBODYS_COMPLAINT : plainBody ? 0 : DOUBTFUL;
    }
}
