package org.noticewright.classify.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.noticewright.text.WordHash;

/// Prints the ordinary words that [DrugTypos] would take for a drug: `NearDrugWords WORDS.tsv.gz`, words in the
/// first column. To be run with an empty `near-drug-words.txt` when drugs or rules of spelling change; the
/// output is the new list.
public final class NearDrugWords {

    private NearDrugWords() {}

    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.load();
        try (var packed = new GZIPInputStream(Files.newInputStream(Path.of(args[0])))) {
            new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2)[0].toLowerCase(Locale.ROOT))
                    .filter(word -> lexicon.flags(WordHash.ofWord(word)) == 0
                            && lexicon.drugTypos().isNear(word, 0, word.length()))
                    .distinct()
                    .sorted()
                    .forEach(System.out::println);
        }
    }
}
