package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.NAME;

import java.util.Arrays;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Geography;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
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
    /// The same in a text that stands alone.
    private static final int AROUND_ALONE = 6;
    private static final double SURE = 0.75;
    /// Margins that a text which stands alone asks for: of a word in question, of any other.
    private static final int LEAST_ALONE = -50;

    /// Margin that a word alone asks for in a ticket.
    private static final int LEAST_SINGLE = 12;

    private final NameWords words;
    private final OpenWords openWords;
    private final LoneNames lone;
    private final NameModel model;
    private final Geography geography;

    /// @param notice whether the text stands alone and is put up for many to read
    private record Search(Passage passage, Roster roster, Claims claims, boolean alone, boolean notice) {}

    ModelNames(Lexicon lexicon, NameModel model) {
        this.words = lexicon.nameWords();
        this.openWords = new OpenWords(lexicon);
        this.lone = new LoneNames(lexicon, openWords);
        this.model = model;
        this.geography = lexicon.geography();
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
    ///     whom it may name, so more of a sentence is read and less sure names are taken
    int find(Passage passage, Roster roster, Claims claims, boolean alone) {
        int asked = 0;
        var search = new Search(passage, roster, claims, alone, alone && isNotice(passage.text()));
        NameFeatures features = null;
        NameModel.Decoder decoder = null;
        boolean[] told = null;
        int first = 0;
        int next = inQuestion(passage, 0, roster, alone);
        while (next < passage.size()) {
            int last = sentenceEnd(passage, first);
            int at = Math.max(first, next);
            while (at < last) {
                if (!openWords.isOpen(passage, at, roster, alone)) {
                    at++;
                    continue;
                }
                told = told == null ? told(passage, claims) : told;
                if (told[at]) {
                    at++;
                    continue;
                }
                int around = alone ? AROUND_ALONE : AROUND;
                int from = Math.max(first, at - around);
                int to = windowEnd(passage, at, last, roster, told, around);
                features = features == null ? new NameFeatures(words, passage) : features;
                decoder = decoder == null ? model.new Decoder() : decoder;
                features.read(passage, from, to, first, last);
                decoder.decode(features, from, to);
                names(search, from, to, decoder, features.isStrange(), told);
                asked += passage.tokens().end(to - 1) - passage.tokens().start(from);
                at = to;
            }
            first = last;
            next = next >= first ? next : inQuestion(passage, first, roster, alone);
        }
        if (alone && told != null) {
            again(search, told);
        }
        return asked;
    }

    /// What holds a link or a tag is put up for many to read and full of names of things.
    private static boolean isNotice(String text) {
        int tag = text.indexOf('#');
        while (tag >= 0 && (tag + 1 == text.length() || !Character.isLetter(text.charAt(tag + 1)))) {
            tag = text.indexOf('#', tag + 1);
        }
        return tag >= 0 || text.contains("http://") || text.contains("RT @");
    }

    /// A word that the model took for a name in one place is one wherever it is written large.
    private void again(Search search, boolean[] told) {
        Passage passage = search.passage();
        var names = new HashTable(16);
        Tokens tokens = passage.tokens();
        for (Candidate claim : search.claims().all()) {
            if (claim.rule() != Rule.NAME_MODEL) {
                continue;
            }
            int token = Relevance.tokenAt(tokens, claim.start());
            while (token < told.length && tokens.start(token) < claim.end()) {
                if (isOwnWord(passage, token)) {
                    names.put(tokens.hash(token), 1);
                }
                token++;
            }
        }
        for (int i = 0; names.size() > 0 && i < told.length; i++) {
            if (!told[i] && isOwnWord(passage, i) && names.get(tokens.hash(i)) != 0) {
                claim(search, i, i + 1, 0, told);
            }
        }
    }

    /// Written like a name and no everyday word.
    private boolean isOwnWord(Passage passage, int token) {
        return passage.tokens().shape(token) == Shape.CAPITALIZED
                && passage.tokens().length(token) > 2
                && !WordFlags.isCommon(passage.flags(token))
                && NameWords.dictionary(words.bits(passage.tokens().hash(token))) % 3 == 0;
    }

    /// The first word in question from here on, or how many words there are.
    private int inQuestion(Passage passage, int from, Roster roster, boolean alone) {
        int at = from;
        while (at < passage.size() && !openWords.isOpen(passage, at, roster, alone)) {
            at++;
        }
        return at;
    }

    /// Some words after the last word in question, of those that stand close together.
    private int windowEnd(Passage passage, int open, int last, Roster roster, boolean[] told, int around) {
        int to = Math.min(last, open + 1 + around);
        for (int i = open + 1; i < to; i++) {
            if (!told[i] && openWords.mayBeName(passage, i, roster)) {
                to = Math.min(last, i + 1 + around);
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

    private void names(Search search, int first, int last, NameModel.Decoder decoder, boolean strange, boolean[] told) {
        boolean alone = search.alone();
        boolean talk = alone && !search.notice();
        int least = talk ? LEAST_ALONE : 0;
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
            if (alone) {
                // What a rule has told already is taken off: "Lady Gaga Nicki Minaj".
                boolean known = LoneNames.isKnown(search.passage(), at, end);
                int from = at;
                while (from < end && (told[from] || lone.isTalk(search.passage(), from, known))) {
                    from++;
                }
                int to = from;
                while (to < end && !told[to] && !lone.isTalk(search.passage(), to, known)) {
                    to++;
                }
                if (from < to && lone.isEnough(search.passage(), from, to, margin, search.roster(), talk, strange)) {
                    claim(search, from, to, margin, told);
                }
            } else if (end - at > 1 || margin > LEAST_SINGLE) {
                claim(search, at, end, margin, told);
            }
            at = end;
        }
    }

    private void claim(Search search, int first, int last, int margin, boolean[] told) {
        Passage passage = search.passage();
        Roster roster = search.roster();
        Claims claims = search.claims();
        Tokens tokens = passage.tokens();
        if (first == last) {
            return;
        }
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
        Arrays.fill(told, first, last, true);
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
