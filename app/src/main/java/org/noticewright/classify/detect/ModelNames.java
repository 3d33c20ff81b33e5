package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;

/// Names that only the sentence tells: asks [NameModel] about sentences in which a word may be a name and no
/// rule has said what it is. Most sentences have no such word and are not looked at.
final class ModelNames {

    private static final int LONGEST_SENTENCE = 48;
    private static final int LONGEST_NAME = 6;
    private static final int LEAST_WORDS = 5;
    /// Words on either side that the model reads with a word in question.
    private static final int AROUND = 2;
    private static final int FIRST_CUE = 14;
    private static final double SURE = 0.75;
    /// Margins that a text which stands alone asks for: of a word in question, of any other.
    private static final int LEAST_ALONE = -30;

    private static final int UNASKED = 40;
    /// Margin that a word alone asks for in a ticket.
    private static final int LEAST_SINGLE = 12;
    private static final int WELL_KNOWN_SMALL = 10;
    private static final int VERY_COMMON = 15;

    private final NameWords words;
    private final NameModel model;
    private final Geography geography;

    ModelNames(NameWords words, NameModel model, Geography geography) {
        this.words = words;
        this.model = model;
        this.geography = geography;
    }

    /// Profiles and file names are no sentences, and short values of a form are told by their label. A text
    /// that is known from other tickets and holds no bearer of a name stays asleep: it is not read anew either.
    static boolean reads(Passage passage) {
        return switch (passage.zone()) {
            case REQUESTER, OTHER -> true;
            case AGENT, SUBJECT -> passage.mayName();
            case FIELD -> passage.mayName() && passage.size() >= LEAST_WORDS;
            case ATTACHMENT, PROFILE -> false;
        };
    }

    /// Returns how many characters the model was asked about.
    ///
    /// @param alone whether the text stands for itself, without a person who wrote it: then no profile tells
    ///     whom it may name, so whole sentences are read and less sure names are taken
    int find(Passage passage, Roster roster, Claims claims, boolean alone) {
        int asked = 0;
        NameFeatures features = null;
        NameModel.Decoder decoder = null;
        boolean[] told = null;
        int first = 0;
        int next = alone ? 0 : inQuestion(passage, 0, roster);
        while (next < passage.size()) {
            int last = sentenceEnd(passage, first);
            int at = Math.max(first, next);
            while (at < last) {
                if (!alone && !mayBeName(passage, at, roster)) {
                    at++;
                    continue;
                }
                told = told == null ? told(passage, claims) : told;
                if (told[at]) {
                    at++;
                    continue;
                }
                int from = alone ? first : Math.max(first, at - AROUND);
                int to = alone ? last : windowEnd(passage, at, last, roster, told);
                features = features == null ? new NameFeatures(words, passage) : features;
                decoder = decoder == null ? model.new Decoder() : decoder;
                features.read(passage, from, to, first, last);
                decoder.decode(features, from, to);
                names(passage, from, to, decoder, roster, claims, told, alone);
                asked += passage.tokens().end(to - 1) - passage.tokens().start(from);
                at = to;
            }
            first = last;
            next = alone || next >= first ? Math.max(first, next) : inQuestion(passage, first, roster);
        }
        return asked;
    }

    /// The first word in question from here on, or how many words there are.
    private int inQuestion(Passage passage, int from, Roster roster) {
        int at = from;
        while (at < passage.size() && !mayBeName(passage, at, roster)) {
            at++;
        }
        return at;
    }

    /// Some words after the last word in question, of those that stand close together.
    private int windowEnd(Passage passage, int open, int last, Roster roster, boolean[] told) {
        int to = Math.min(last, open + 1 + AROUND);
        for (int i = open + 1; i < to; i++) {
            if (!told[i] && mayBeName(passage, i, roster)) {
                to = Math.min(last, i + 1 + AROUND);
            }
        }
        return to;
    }

    /// Index after the last word of the sentence that begins here; long ones are cut.
    static int sentenceEnd(Passage passage, int first) {
        int at = first;
        while (at < passage.size() - 1 && at - first < LONGEST_SENTENCE - 1) {
            boolean shortened = passage.tokens().length(at) <= 3
                    && passage.tokens().isCapital(at)
                    && passage.tokens().gap(at) == Tokens.withBlank('.');
            if (!shortened && passage.endsSentence(at)) {
                break;
            }
            at++;
        }
        return at + 1;
    }

    /// Words that a claim of any kind covers.
    private static boolean[] told(Passage passage, Claims claims) {
        boolean[] told = new boolean[passage.size()];
        for (Candidate claim : claims.all()) {
            int token = Relevance.tokenAt(passage.tokens(), claim.start());
            while (token < told.length && passage.tokens().start(token) < claim.end() && !told[token]) {
                told[token++] = true;
            }
        }
        return told;
    }

    /// A word in question: written large and no common word, place, product or cue, or a well-known given name
    /// in small letters; and nobody the ticket knows.
    private boolean mayBeName(Passage passage, int token, Roster roster) {
        Tokens tokens = passage.tokens();
        Shape shape = tokens.shape(token);
        int length = tokens.length(token);
        if (length < 2 || shape.ordinal() >= Shape.DIGITS.ordinal()) {
            return false;
        }
        long flags = passage.flags(token);
        int given = WordFlags.given(flags);
        long hash = tokens.hash(token);
        // "john", "mike": frequent as words go, and nothing but names.
        boolean common = WordFlags.isCommon(flags) && (given < VERY_COMMON || dictionary(hash) % 3 != 0);
        if (shape == Shape.LOWER) {
            return given >= WELL_KNOWN_SMALL
                    && !common
                    && (token == 0 || !tokens.hasDigit(token - 1))
                    && flags >>> FIRST_CUE == 0
                    && dictionary(hash) % 3 == 0
                    && isNobody(hash, roster);
        }
        if (!tokens.isCapital(token)
                || flags >>> FIRST_CUE != 0 && (given < VERY_COMMON || Cue.MONTH.in(flags) || Cue.WEEKDAY.in(flags))) {
            return false;
        }
        if (shape == Shape.UPPER) {
            return given >= NameRun.WELL_KNOWN && !common && dictionary(hash) % 3 == 0 && isNobody(hash, roster);
        }
        long bits = words.bits(hash);
        boolean starts = token == 0 || passage.endsSentence(token - 1);
        int surname = WordFlags.surname(flags);
        boolean may;
        if (NameWords.isKnownElse(bits)) {
            may = given >= NameRun.VERY_WELL_KNOWN && !starts;
        } else if (common || NameWords.dictionary(bits) % 3 != 0) {
            may = given >= (starts ? VERY_COMMON : NameRun.WELL_KNOWN)
                    || !starts && NameWords.dictionary(bits) > 1 && surname >= NameRun.WELL_KNOWN;
        } else {
            may = !starts || given >= NameRun.WELL_KNOWN || surname >= NameRun.WELL_KNOWN;
        }
        return may && isNobody(hash, roster) && !isCompanyNext(passage, token);
    }

    /// "Juniper Telehealth", "Alder Clinic".
    private boolean isCompanyNext(Passage passage, int token) {
        return passage.blankBeforeNext(token)
                && passage.tokens().isCapital(token + 1)
                && (passage.is(token + 1, Cue.COMPANY)
                        || NameWords.isKnownElse(words.bits(passage.tokens().hash(token + 1)))
                                && WordFlags.surname(passage.flags(token + 1)) < NameRun.WELL_KNOWN);
    }

    private int dictionary(long hash) {
        return NameWords.dictionary(words.bits(hash));
    }

    private static boolean isNobody(long hash, Roster roster) {
        return !roster.isPerson(hash) && !roster.isStaff(hash);
    }

    private void names(
            Passage passage,
            int first,
            int last,
            NameModel.Decoder decoder,
            Roster roster,
            Claims claims,
            boolean[] told,
            boolean alone) {
        int least = alone ? LEAST_ALONE : 0;
        int at = first;
        while (at < last) {
            if (decoder.margin(at - first) <= least) {
                at++;
                continue;
            }
            int end = at + 1;
            int margin = decoder.margin(at - first);
            while (end < last
                    && end - at < LONGEST_NAME
                    && decoder.margin(end - first) > least
                    && !decoder.begins(end - first)) {
                margin = Math.min(margin, decoder.margin(end - first));
                end++;
            }
            boolean enough = alone
                    ? margin > UNASKED || isInQuestion(passage, at, end, roster, margin > 0)
                    : end - at > 1 || margin > LEAST_SINGLE;
            if (enough) {
                claim(passage, at, end, margin, roster, claims, told);
            }
            at = end;
        }
    }

    /// @param sure whether everyday words and places count too
    private boolean isInQuestion(Passage passage, int first, int last, Roster roster, boolean sure) {
        for (int i = first; i < last; i++) {
            long bits = words.bits(passage.tokens().hash(i));
            boolean plain = sure || NameWords.dictionary(bits) % 3 == 0 && !NameWords.isKnownElse(bits);
            if (plain && mayBeName(passage, i, roster)) {
                return true;
            }
        }
        return false;
    }

    private void claim(Passage passage, int first, int last, int margin, Roster roster, Claims claims, boolean[] told) {
        Tokens tokens = passage.tokens();
        for (int i = first; i < last; i++) {
            if (told[i]) {
                return;
            }
        }
        if (NameRun.isHandle(passage, first, last)
                || ListedNames.isEponym(passage, last)
                || ListedNames.isAfterAt(passage, first) && last - first > 1
                || isTown(passage, first, last)
                || NameRun.isStaff(passage, first, last, roster)
                || claims.hasHealthIn(tokens.start(first), tokens.end(last - 1))
                || last < passage.size()
                        && passage.blankBeforeNext(last - 1)
                        && tokens.isCapital(last)
                        && passage.is(last, Cue.COMPANY)) {
            return;
        }
        double confidence = confidence(margin, last - first);
        claims.add(Candidate.of(tokens.start(first), tokens.end(last - 1), NAME, Rule.NAME_MODEL, confidence));
        if (confidence >= SURE) {
            roster.found(passage, first, last);
        }
    }

    /// A place of one word that hardly anybody is called by.
    private boolean isTown(Passage passage, int first, int last) {
        return last - first == 1
                && WordFlags.given(passage.flags(first)) < NameRun.WELL_KNOWN
                && geography.isPlace(passage.tokens().hash(first));
    }

    /// By how much the model prefers the name, as a share of right answers on text that it was not trained on.
    /// A single word never identifies a person alone.
    private static double confidence(int margin, int count) {
        if (margin < 15) {
            return margin < 0 ? 0.4 : 0.45;
        }
        if (margin < 40) {
            return 0.55;
        }
        return margin < 70 || count == 1 ? 0.65 : SURE;
    }
}
