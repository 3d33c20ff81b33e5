package org.noticewright.classify.detect;

import org.noticewright.classify.lexicon.Languages;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// How sure [NameModel] has to be of a name in a text that stands alone: without a person who wrote it no profile tells
/// whom it may name, so less sure names are taken, but no talk and not what a place or a product may be as well.
final class LoneNames {

    /// Asked for of words in another language, in a notice, and where no word is in question.
    private static final int UNASKED = 40;
    /// Asked for of words that no list has: at the beginning of a sentence, inside, of several, of small ones, and
    /// where a
    /// thing may stand as well.
    private static final int STARTS = -25;

    private static final int INSIDE = -20;
    private static final int SEVERAL = -30;
    private static final int SMALL = 30;
    private static final int THING = 15;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_SMALL = 4;

    private static final HashTable OF_THINGS =
            WordHash.tableOf("the", "a", "an", "in", "at", "to", "from", "into", "near", "via", "on", "use", "using");

    private final NameWords words;
    private final Languages languages;
    private final TalkWords talkWords;
    private final OpenWords openWords;

    LoneNames(Lexicon lexicon, OpenWords openWords) {
        this.words = lexicon.nameWords();
        this.languages = lexicon.languages();
        this.talkWords = new TalkWords(words);
        this.openWords = openWords;
    }

    /// Talk around a name; beside a well-known name an unknown word is rather part of it.
    ///
    /// @param known whether one of the words that the model took together is a well-known name
    boolean isTalk(Passage passage, int token, boolean known) {
        return known ? talkWords.isListed(passage, token) : talkWords.isTalk(passage, token);
    }

    static boolean isKnown(Passage passage, int first, int last) {
        for (int i = first; i < last; i++) {
            long flags = passage.flags(i);
            if (!WordFlags.isCommon(flags)
                    && Math.max(WordFlags.given(flags), WordFlags.surname(flags)) >= NameRun.VERY_WELL_KNOWN) {
                return true;
            }
        }
        return false;
    }

    /// @param talk whether the text is none that is put up for many to read
    /// @param strange whether many of the small words are in no list, as in another language
    boolean isEnough(Passage passage, int first, int last, int margin, Roster roster, boolean talk, boolean strange) {
        if (talk && !strange && margin > leastOfUnheard(passage, first, last)) {
            return true;
        }
        return isPlausible(passage, first, last, margin, strange || !talk)
                && (margin > UNASKED && talk || isInQuestion(passage, first, last, roster, margin > 0));
    }

    /// The margin that words of which no list knows anything ask for.
    private int leastOfUnheard(Passage passage, int first, int last) {
        Shape shape = passage.tokens().shape(first);
        if (shape != Shape.CAPITALIZED && shape != Shape.LOWER || !isUnheard(passage, first, last, shape)) {
            return Integer.MAX_VALUE;
        }
        if (shape == Shape.LOWER) {
            return SMALL;
        }
        boolean starts = first == 0 || passage.endsSentence(first - 1);
        int least = last - first > 1 ? SEVERAL : starts ? STARTS : INSIDE;
        return isThing(passage, first, last) ? THING : least;
    }

    /// What a place, a product or a house may be as well: behind an article or "at", before another
    /// large letter ("Kuncsorba Country Club"), alone in its line.
    private static boolean isThing(Passage passage, int first, int last) {
        boolean leads = first > 0
                && passage.blankBeforeNext(first - 1)
                && OF_THINGS.get(passage.tokens().hash(first - 1)) != 0;
        boolean goesOn = passage.blankBeforeNext(last - 1) && passage.tokens().isCapital(last);
        return leads || goesOn || passage.startsLine(first) && passage.endsLine(last - 1);
    }

    /// Words written alike that no list says anything of but how many bear them.
    private boolean isUnheard(Passage passage, int first, int last, Shape shape) {
        for (int i = first; i < last; i++) {
            long hash = passage.tokens().hash(i);
            if (passage.tokens().shape(i) != shape
                    || passage.tokens().length(i) < (shape == Shape.LOWER ? SHORTEST_SMALL : SHORTEST)
                    || WordFlags.isCommon(passage.flags(i))
                    || NameWords.dictionary(words.bits(hash)) % 3 != 0
                    || NameWords.isKnownElse(words.bits(hash))
                    || languages.of(hash) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Words that no list of names has are asked for a better margin, most of all in a notice or in another language.
    private static boolean isPlausible(Passage passage, int first, int last, int margin, boolean strange) {
        return NameRun.hasBearer(passage, first, last) || margin > (strange ? UNASKED : 0);
    }

    /// @param sure whether everyday words and places count too
    private boolean isInQuestion(Passage passage, int first, int last, Roster roster, boolean sure) {
        for (int i = first; i < last; i++) {
            long bits = words.bits(passage.tokens().hash(i));
            boolean plain = sure || NameWords.dictionary(bits) % 3 == 0 && !NameWords.isKnownElse(bits);
            if (plain && openWords.mayBeName(passage, i, roster)) {
                return true;
            }
        }
        return false;
    }
}
