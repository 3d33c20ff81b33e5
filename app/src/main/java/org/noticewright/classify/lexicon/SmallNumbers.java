package org.noticewright.classify.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// The words of numbers from 2 to 17, as people tell a child's age in them.
public final class SmallNumbers {

    private static final int FIRST = 2;
    private static final List<List<String>> BY_NUMBER = Stream.of(
                    "two dos dois duas deux zwei",
                    "three tres três trois drei",
                    "four cuatro quatro quatre vier",
                    "five cinco cinq fünf",
                    "six seis sechs",
                    "seven siete sete sieben",
                    "eight ocho oito huit acht",
                    "nine nueve nove neuf neun",
                    "ten diez dez dix zehn",
                    "eleven onze elf",
                    "twelve doce doze douze zwölf",
                    "thirteen trece treze treize dreizehn",
                    "fourteen catorce catorze quatorze vierzehn",
                    "fifteen quince quinze fünfzehn",
                    "sixteen dieciséis dezesseis seize sechzehn",
                    "seventeen diecisiete dezessete siebzehn")
            .map(words -> List.of(words.split(" ", -1)))
            .toList();
    private static final HashTable VALUES = values();

    private SmallNumbers() {}

    private static HashTable values() {
        var values = new HashTable(64);
        for (int i = 0; i < BY_NUMBER.size(); i++) {
            for (String word : BY_NUMBER.get(i)) {
                values.put(WordHash.ofWord(word), i + FIRST);
            }
        }
        return values;
    }

    /// The number that a word means, 0 for any other word.
    public static int of(long wordHash) {
        return (int) VALUES.get(wordHash);
    }

    static Stream<String> words() {
        return BY_NUMBER.stream().flatMap(List::stream);
    }
}
