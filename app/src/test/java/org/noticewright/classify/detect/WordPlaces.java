package org.noticewright.classify.detect;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words that the models know, whole words of the embedding and those of the product's lists, and where each
/// stands by its [WordPieces].
///
/// @param words in the order of the alphabet
/// @param vectors of each word [WordPieces#DIMENSIONS] numbers
record WordPlaces(List<String> words, float[] vectors) {

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    /// Lists whose words the models know.
    private static final List<String> LISTS = List.of(
            "dictionary.tsv.gz",
            "lay-terms.tsv",
            "care-terms.tsv",
            "lay-families.tsv",
            "english-terms.tsv",
            "foreign-terms.tsv",
            "body-words.tsv",
            "common-words.txt");
    private static final int DIMENSIONS = WordPieces.DIMENSIONS;

    static WordPlaces read() throws IOException {
        WordPieces pieces = WordPieces.read();
        List<String> words = words(pieces);
        float[] vectors = new float[words.size() * DIMENSIONS];
        for (int i = 0; i < words.size(); i++) {
            pieces.place(words.get(i), vectors, i * DIMENSIONS);
        }
        return new WordPlaces(words, vectors);
    }

    float[] vector(int word) {
        return Arrays.copyOfRange(vectors, word * DIMENSIONS, (word + 1) * DIMENSIONS);
    }

    private static List<String> words(WordPieces pieces) {
        Set<String> words = new TreeSet<>(List.of("a", "i"));
        pieces.wholeWords().forEach(words::add);
        for (String list : LISTS) {
            for (String line : lines(list)) {
                WORD.matcher(line).results().map(MatchResult::group).forEach(words::add);
            }
        }
        words.removeIf(word -> word.length() < 2 && !word.equals("a") && !word.equals("i"));
        return new ArrayList<>(words);
    }

    private static List<String> lines(String list) {
        return NameSentences.lines(list).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> ACCENTS.matcher(Normalizer.normalize(line, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
