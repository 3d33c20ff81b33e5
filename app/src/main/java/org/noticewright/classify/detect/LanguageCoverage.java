package org.noticewright.classify.detect;

import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Languages;
import org.noticewright.classify.lexicon.NameWords;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.Tokens;

/// Whether the lists cover the language of a text well enough to trust that they found nothing. Judged over the
/// whole text and over each of its lines, since people answer in the language they were asked in and go on in
/// their own.
final class LanguageCoverage {

    private static final int FEWEST_WORDS = 8;
    /// Fewer words tell a language only when hardly any other word is among them.
    private static final int FEWEST_SHORT = 4;
    private static final int MOST_WORDS = 200;
    private static final int LEAST_PERCENT = 22;
    private static final int LEAST_FUNCTION_PERCENT = 15;
    private static final int SURE_FUNCTION_PERCENT = 40;
    private static final int FEWEST_FUNCTION_WORDS = 3;
    private static final int MOST_CHARACTERS = 400;
    /// Behind the Latin letters with their accents.
    private static final int LATIN_END = 0x250;

    /// Of so few words hardly one may be known before they are in no language that is read.
    private static final int LEAST_KNOWN_PERCENT = 34;
    private static final int SHORTEST_KNOWN = 3;
    /// Function words of one language and words that nobody knows, together.
    private static final int MOSTLY_PERCENT = 80;
    /// A name of so many bearers (log2) says nothing of the language.
    private static final int WIDESPREAD_NAME = 12;

    private final Languages languages;
    private final NameWords dictionary;
    private final long readLanguages;

    LanguageCoverage(Languages languages, NameWords dictionary) {
        this.languages = languages;
        this.dictionary = dictionary;
        long read = 0;
        for (int i = 0; i < languages.all().size(); i++) {
            read |= languages.all().get(i).isRead() ? 1L << i : 0;
        }
        this.readLanguages = read;
    }

    /// A mention, too weak to count, that asks for a person's eye and names the language where it can be told;
    /// null for a text that the lists can read, or one too short to tell.
    @Nullable
    Candidate unread(Passage passage) {
        if (passage.zone() != Zone.REQUESTER) {
            return null;
        }
        Rule script = passage.normalized().isAscii() ? null : script(passage.text());
        if (script != null) {
            return mention(passage, script);
        }
        int words = 0;
        int known = 0;
        for (int i = 0; i < passage.size() && words < MOST_WORDS; i++) {
            boolean small = isWord(passage, i, 0);
            words += small ? 1 : 0;
            known += small && WordFlags.isCommon(passage.flags(i)) ? 1 : 0;
        }
        if (words < FEWEST_SHORT || known * 100 >= words * (100 - LEAST_PERCENT)) {
            // Nearly every word is a frequent one: there is no room for a line of another language.
            return null;
        }
        if (words >= FEWEST_WORDS && known * 100 < words * LEAST_PERCENT) {
            return byFunctionWords(passage, words);
        }
        return inSomeLine(passage);
    }

    /// The first line that is surely in a language the lists do not cover.
    private @Nullable Candidate inSomeLine(Passage passage) {
        int first = 0;
        int words = 0;
        int known = 0;
        for (int i = 0; i < passage.size() && i < MOST_WORDS * 2; i++) {
            boolean small = isWord(passage, i, first);
            words += small ? 1 : 0;
            known += small && WordFlags.isCommon(passage.flags(i)) ? 1 : 0;
            if (i + 1 == passage.size() || endsLine(passage, i)) {
                if (words >= FEWEST_SHORT && known * 100 < words * 2 * LEAST_PERCENT) {
                    Candidate unread = surely(passage, first, i + 1, words);
                    if (unread == null && isStrange(passage, first, i + 1, words)) {
                        unread = mention(passage, Rule.LANGUAGE_UNREAD);
                    }
                    if (unread != null) {
                        return unread;
                    }
                }
                first = i + 1;
                words = 0;
                known = 0;
            }
        }
        return null;
    }

    /// A word in small letters, or the one that begins the text or line.
    private static boolean isWord(Passage passage, int token, int first) {
        Tokens.Shape shape = passage.tokens().shape(token);
        return shape == Tokens.Shape.LOWER || (token == first && shape == Tokens.Shape.CAPITALIZED);
    }

    /// Whether hardly any word is known: not frequent, in no dictionary, of no language that is read.
    private boolean isStrange(Passage passage, int from, int to, int words) {
        return strange(passage, from, to) * 100 > words * (100 - LEAST_KNOWN_PERCENT);
    }

    private int strange(Passage passage, int from, int to) {
        int strange = 0;
        for (int i = from; i < to; i++) {
            strange += isWord(passage, i, from) && !isKnown(passage, i) ? 1 : 0;
        }
        return strange;
    }

    private boolean isKnown(Passage passage, int token) {
        long flags = passage.flags(token);
        long hash = passage.tokens().hash(token);
        if (WordFlags.isCommon(flags)
                || WordFlags.phraseLength(flags) > 0
                || (languages.of(hash) & readLanguages) != 0) {
            return true;
        }
        boolean name = passage.tokens().shape(token) == Tokens.Shape.LOWER
                && (WordFlags.given(flags) >= WIDESPREAD_NAME || WordFlags.surname(flags) >= WIDESPREAD_NAME);
        return name
                || (passage.tokens().length(token) >= SHORTEST_KNOWN
                        && NameWords.dictionary(dictionary.bits(hash)) > 0);
    }

    private static boolean endsLine(Passage passage, int token) {
        for (int i = passage.tokens().end(token); i < passage.tokens().start(token + 1); i++) {
            if (passage.text().charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    /// A language with so many function words among so few words, and more than any language that is read.
    private @Nullable Candidate surely(Passage passage, int from, int to, int words) {
        int[] counts = counts(passage, from, to, words);
        int best = 0;
        int read = 0;
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
            read = languages.all().get(i).isRead() ? Math.max(read, counts[i]) : read;
        }
        boolean sure = counts[best] >= FEWEST_FUNCTION_WORDS
                && counts[best] * 100 >= words * SURE_FUNCTION_PERCENT
                && counts[best] > read + 1;
        sure |= counts[best] > 1
                && counts[best] > read
                && (counts[best] + strange(passage, from, to)) * 100 >= words * MOSTLY_PERCENT;
        return sure ? mention(passage, Rule.ofLanguage(languages.all().get(best).name())) : null;
    }

    /// The language most of whose function words stand in the text.
    private @Nullable Candidate byFunctionWords(Passage passage, int words) {
        int[] counts = counts(passage, 0, passage.size(), words);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (counts[best] * 100 < words * LEAST_FUNCTION_PERCENT) {
            return mention(passage, Rule.LANGUAGE_UNREAD);
        }
        Languages.Language language = languages.all().get(best);
        return language.isRead() ? inSomeLine(passage) : mention(passage, Rule.ofLanguage(language.name()));
    }

    /// Function words of each language among the first small words.
    private int[] counts(Passage passage, int from, int to, int words) {
        int[] counts = new int[languages.all().size()];
        int seen = 0;
        for (int i = from; i < to && seen < words; i++) {
            if (isWord(passage, i, from)) {
                seen++;
                for (long bits = languages.of(passage.tokens().hash(i)); bits != 0; bits &= bits - 1) {
                    counts[Long.numberOfTrailingZeros(bits)]++;
                }
            }
        }
        return counts;
    }
    /// The language of a text written mostly in another script than Latin; null for Latin script.
    private static @Nullable Rule script(String text) {
        int letters = 0;
        Character.UnicodeScript first = null;
        boolean kana = false;
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= LATIN_END && Character.isLetter(unit)) {
                letters++;
                var script = Character.UnicodeScript.of(unit);
                kana |= script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
                first = first == null && script != Character.UnicodeScript.LATIN ? script : first;
            }
        }
        if (first == null || letters < FEWEST_WORDS || letters < latin(text, end)) {
            return null;
        }
        return kana
                ? Rule.LANGUAGE_JAPANESE
                : switch (first) {
                    case CYRILLIC -> Rule.LANGUAGE_CYRILLIC;
                    case HAN -> Rule.LANGUAGE_CHINESE;
                    case HANGUL -> Rule.LANGUAGE_KOREAN;
                    case ARABIC -> Rule.LANGUAGE_ARABIC;
                    case HEBREW -> Rule.LANGUAGE_HEBREW;
                    case GREEK -> Rule.LANGUAGE_GREEK;
                    case THAI -> Rule.LANGUAGE_THAI;
                    case DEVANAGARI -> Rule.LANGUAGE_HINDI;
                    default -> Rule.LANGUAGE_UNREAD;
                };
    }

    /// Latin letters among the first characters.
    private static int latin(String text, int end) {
        int latin = 0;
        for (int i = 0; i < end; i++) {
            char unit = text.charAt(i);
            latin += unit < LATIN_END && unit > '9' && Character.isLetter(unit) ? 1 : 0;
        }
        return latin;
    }

    private static Candidate mention(Passage passage, Rule rule) {
        return Candidate.of(0, passage.text().length(), DataElement.TREATMENT, rule, Relevance.MENTION);
    }
}
