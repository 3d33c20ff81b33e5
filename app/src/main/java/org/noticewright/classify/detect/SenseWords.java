package org.noticewright.classify.detect;

import java.util.Arrays;
import java.util.List;
import org.noticewright.classify.lexicon.Languages;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.text.HashTable;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// How the words of a passage are put to [SenseModel]: names, identifiers and numbers stand for their kind, so
/// that who somebody is tells nothing of how they are.
final class SenseWords {

    private static final int PLAIN = 0;
    private static final int IDIOM = -1;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_OF_TITLE = 2;
    /// One of so many words may be of another language.
    private static final int MOST_FOREIGN = 4;
    private static final int SHORT_FOREIGN = 4;
    /// From a sender's name to "wrote" behind the address.
    private static final int QUOTE_WORDS = 14;
    /// Words before the domain of a mail address.
    private static final int LONGEST_ADDRESS = 8;

    /// Of [Languages#of]: the language whose sentences the model has learnt.
    static final long ENGLISH = 1;
    /// The last word of the line above a quote.
    private static final HashTable WROTE = WordHash.tableOf("wrote", "schrieb", "écrit", "escribió", "escreveu");

    private SenseWords() {}

    /// Of each word that [HealthSense] reads [SenseModel#NAME], [SenseModel#IDENTIFIER], a mark for one of an idiom
    /// that says nothing of health, or 0 for one that stands for itself.
    ///
    /// @param findings of the passage, and maybe of others
    static int[] kinds(Passage passage, List<Finding> findings, Lexicon lexicon) {
        int[] kinds = new int[Math.min(passage.size(), HealthSense.MOST_READ)];
        for (int i = 0; i < kinds.length; i++) {
            int idiom = ListedPhrase.idiomEnd(passage, i, lexicon);
            if (idiom > i) {
                Arrays.fill(kinds, i, Math.min(kinds.length, idiom), IDIOM);
            }
        }
        for (Finding finding : findings) {
            if (!finding.element().isHealthContent() && finding.text().equals(passage.ref())) {
                cover(passage, finding, kinds);
            }
        }
        for (int i = 1; i < kinds.length; i++) {
            if (passage.before(i) == '@' && passage.gap(i).equals(".")) {
                i = coverAddress(passage, i, kinds);
            }
        }
        return kinds;
    }

    /// "ap@bb-tubes.example" is of a desk, so that it was no finding: its words say no more than another's. Returns its
    /// last word.
    private static int coverAddress(Passage passage, int domain, int[] kinds) {
        int first = domain;
        while (first > 0 && domain - first < LONGEST_ADDRESS && isInAddress(passage.gap(first - 1))) {
            first--;
        }
        int last = domain + 1;
        while (last < kinds.length && isInAddress(passage.gap(last - 1))) {
            last++;
        }
        for (int i = first; i < last; i++) {
            kinds[i] = kinds[i] == PLAIN ? SenseModel.IDENTIFIER : kinds[i];
        }
        return last - 1;
    }

    private static boolean isInAddress(String gap) {
        return switch (gap) {
            case "@", ".", "-", "_", "+" -> true;
            default -> false;
        };
    }

    static boolean isIdiom(int kind) {
        return kind == IDIOM;
    }

    private static void cover(Passage passage, Finding finding, int[] kinds) {
        NormalizedText text = passage.normalized();
        int kind = finding.element() == DataElement.NAME ? SenseModel.NAME : SenseModel.IDENTIFIER;
        for (int i = firstBehind(passage, finding.span().start(), kinds.length); i < kinds.length; i++) {
            if (text.originalStart(passage.tokens().start(i)) >= finding.span().end()) {
                break;
            }
            if (kinds[i] == PLAIN) {
                kinds[i] = kind;
            }
        }
    }

    /// The first of so many words that ends behind a place of the original text.
    private static int firstBehind(Passage passage, int place, int size) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passage.normalized().originalEnd(passage.tokens().end(middle)) > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The number of a word in a vocabulary.
    static int number(Passage passage, int token, int[] kinds, SenseModel model) {
        return kinds[token] != PLAIN
                ? Math.max(kinds[token], SenseModel.UNKNOWN)
                : passage.tokens().hasDigit(token)
                        ? SenseModel.NUMBER
                        : model.word(passage.tokens().hash(token));
    }

    /// Where a sentence begins to say something: behind the times, names and numbers at its head, as a chat's
    /// transcript has them before each line.
    static int head(Passage passage, int first, int last, int[] kinds) {
        int at = first;
        while (at < last && (kinds[at] != PLAIN || passage.tokens().hasDigit(at) || isSpeaker(passage, at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpeaker(Passage passage, int token) {
        return passage.tokens().isCapital(token) && passage.tokens().gap(token) == Tokens.withBlank(':');
    }

    /// Whether a line says further on "wrote" or the like.
    static boolean leadsToQuote(Passage passage, int token) {
        for (int i = token; i < passage.size() && i - token < QUOTE_WORDS; i++) {
            if (WROTE.get(passage.tokens().hash(i)) != 0) {
                return true;
            }
            if (i > token && passage.startsLine(i)) {
                return false;
            }
        }
        return false;
    }

    /// Whether a sentence is one that the model can read: some words that are no names, hardly any of another
    /// language.
    static boolean isReadable(Passage passage, int first, int last, int[] kinds, Languages languages) {
        if (last - first > 1 && WROTE.get(passage.tokens().hash(last - 1)) != 0) {
            return false;
        }
        int words = 0;
        int plain = 0;
        int foreign = 0;
        boolean english = false;
        boolean other = false;
        for (int i = first; i < last; i++) {
            if (kinds[i] != PLAIN || passage.tokens().hasDigit(i)) {
                continue;
            }
            words++;
            Tokens.Shape shape = passage.tokens().shape(i);
            plain +=
                    shape == Tokens.Shape.LOWER || shape == Tokens.Shape.UPPER || shape == Tokens.Shape.INITIAL ? 1 : 0;
            long spoken = languages.of(passage.tokens().hash(i));
            boolean common = WordFlags.isCommon(passage.flags(i));
            english |= spoken == 0 && common || (spoken & ENGLISH) != 0;
            other |= (spoken & ~ENGLISH) != 0;
            foreign += spoken != 0 && !common ? 1 : 0;
        }
        boolean title = passage.zone() == Zone.SUBJECT || passage.zone() == Zone.FIELD;
        if (other && !english && words <= SHORT_FOREIGN) {
            // "Não consigo entrar": what the model makes of so few words of another language is chance.
            return false;
        }
        return (title ? words >= FEWEST_OF_TITLE : plain >= FEWEST_WORDS) && foreign * MOST_FOREIGN <= words;
    }
}
