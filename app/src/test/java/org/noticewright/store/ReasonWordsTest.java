package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ReasonWordsTest {

    @Property
    void anySentenceComesBack(@ForAll String reason) {
        var rows = new ArrayList<String>();
        var writer = new PayloadWriter();
        ReasonWords.write(writer, reason, word -> {
            rows.add(word.text());
            return rows.size() - 1;
        });
        var reader = new PayloadReader(writer.toBytes());
        assertThat(ReasonWords.read(reader, row -> rows.get((int) row))).isEqualTo(reason);
        assertThat(reader.isAtEnd()).isTrue();
    }

    /// A dictionary of whole sentences grows with the tickets; one of their pieces does not.
    @Test
    void sentencesThatNameOtherPlacesShareTheirWords() {
        var words = new HashSet<Word>();
        int sentences = 0;
        for (int one = 1; one <= 20; one++) {
            for (int other = 1; other <= 20; other++) {
                words.addAll(
                        ReasonWords.of("Ties a person (Full name in message %d, Email address in message %d) to care."
                                .formatted(one, other)));
                sentences++;
            }
        }
        assertThat(sentences).isEqualTo(400);
        assertThat(words).hasSize(42);
        assertThat(words.stream().map(Word::kind).collect(Collectors.toSet())).containsExactly(Word.Kind.REASON);
    }
}
