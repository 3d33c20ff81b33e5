package org.noticewright.classify.detect.address;

import static org.noticewright.domain.DataElement.ADDRESS;

import org.noticewright.classify.detect.Candidate;
import org.noticewright.classify.detect.Claims;
import org.noticewright.classify.detect.Passage;
import org.noticewright.classify.detect.Rule;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// A postal code without its place, where a word calls it one: "my ZIP code is 35350".
final class PostalCode {

    private static final int CALLING_WORDS = 3;
    private static final int LONGEST_FILLER = 4;
    private static final HashTable CODE_WORDS =
            WordHash.tableOf("zip", "zipcode", "postcode", "plz", "postleitzahl", "postnummer", "cep");
    /// Only with "code" behind them.
    private static final HashTable CODE_WORD_AFTER = WordHash.tableOf("postal", "post");

    private PostalCode() {}

    /// Claims the code that begins here; returns the index after it, 0 where no word calls it one.
    static int read(Passage passage, int at, Claims claims) {
        Tokens tokens = passage.tokens();
        boolean mayBe = at > 0 && (tokens.length(at) >= 3 || tokens.hasShape(Tokens.Shape.ALPHANUMERIC));
        if (!mayBe || !isCalled(passage, at)) {
            return 0;
        }
        int code = AddressTail.codeEnd(passage, at);
        int end = code > 0 ? code : tokens.shape(at) == Tokens.Shape.DIGITS && tokens.length(at) >= 3 ? at + 1 : 0;
        if (end > 0) {
            claims.add(Candidate.of(tokens.start(at), tokens.end(end - 1), ADDRESS, Rule.POSTAL_CODE, 0.6));
        }
        return end;
    }

    private static boolean isCalled(Passage passage, int at) {
        Tokens tokens = passage.tokens();
        for (int i = at - 1; i >= 0 && i >= at - CALLING_WORDS; i--) {
            long hash = tokens.hash(i);
            if (CODE_WORDS.get(hash) != 0
                    || (CODE_WORD_AFTER.get(hash) != 0 && i + 1 < at && tokens.length(i + 1) == 4)) {
                return true;
            }
            if (tokens.length(i) > LONGEST_FILLER) {
                return false;
            }
        }
        return false;
    }
}
