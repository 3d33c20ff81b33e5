package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// The list of talk takes words off names, so it must hold no name that many bear.
class TalkWordsListTest {

    /// log2 of the bearers from which on a word is somebody's name first.
    private static final int MANY = 12;

    private static final List<String> TALK = new WordLists()
            .lines("talk-words.txt").stream()
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .toList();

    @Test
    void noneIsANameThatManyBear() {
        var counts = new HashTable(TALK.size());
        for (String line : new WordLists().lines("names.tsv.gz")) {
            String[] cells = line.split("\t", -1);
            int bearers = Math.max(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
            counts.put(WordHash.ofWord(cells[0]), bearers);
        }

        assertThat(TALK)
                .allSatisfy(word ->
                        assertThat(counts.get(WordHash.ofWord(word))).as(word).isLessThan(MANY));
    }

    @Test
    void everyWordIsThereAndKnown() {
        NameWords words = Lexicon.with(Set.of()).nameWords();

        assertThat(TALK).hasSizeGreaterThan(500).allSatisfy(word -> {
            assertThat(word).isNotBlank();
            assertThat(NameWords.isTalk(words.bits(WordHash.ofWord(word)))).isTrue();
        });
        assertThat(NameWords.isTalk(words.bits(WordHash.ofWord("jennifer")))).isFalse();
    }
}
