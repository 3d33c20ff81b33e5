package org.noticewright.classify.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Reads the lists of words that say how others are meant: cues beside a word, cues of the context, the words of
/// [Hints], and the function words that tell a language.
final class CueLists {

    private final WordLists lists;
    private final HashTable words;

    CueLists(WordLists lists, HashTable words) {
        this.lists = lists;
        this.words = words;
    }

    void readCues() {
        for (String[] cells : lists.rows("cue-words.tsv")) {
            long bit = Cue.valueOf(cells[0]).bit();
            for (String word : cells[1].split(" ", -1)) {
                words.or(WordHash.ofWord(word), bit);
            }
        }
    }

    ContextCues readContextCues() {
        var cues = new ContextCues.Builder();
        for (String[] cells : lists.rows("context-cues.tsv")) {
            ContextCues.Kind kind = ContextCues.Kind.valueOf(cells[0]);
            for (String abbreviated : cells[2].split(",", -1)) {
                Alternatives.of(abbreviated).forEach(phrase -> cues.add(kind, phrase));
            }
        }
        return cues.build();
    }

    SpecialSigns readSpecialSigns() {
        var signs = new SpecialSigns.Builder();
        for (String[] cells : lists.rows("special-signs.tsv")) {
            SpecialSigns.Sign sign = SpecialSigns.Sign.valueOf(cells[0]);
            for (String abbreviated : cells[2].split(",", -1)) {
                Alternatives.of(abbreviated).forEach(phrase -> signs.add(sign, phrase));
            }
        }
        return signs.build();
    }

    SenderWords readSenderWords() {
        var senders = new SenderWords();
        for (String[] cells : lists.rows("sender-words.tsv")) {
            SenderWords.Kind kind = SenderWords.Kind.valueOf(cells[0]);
            for (String abbreviated : cells[1].split(",", -1)) {
                Alternatives.of(abbreviated).forEach(word -> senders.add(kind, word));
            }
        }
        return senders;
    }

    DeskWords readDeskWords() {
        var desks = new DeskWords();
        for (String[] cells : lists.rows("care-desks.tsv")) {
            DeskWords.Kind kind = DeskWords.Kind.valueOf(cells[0]);
            for (String abbreviated : cells[1].split(",", -1)) {
                Alternatives.of(abbreviated).forEach(phrase -> desks.add(kind, phrase));
            }
        }
        return desks;
    }

    FormLabels readFormLabels() {
        var forms = new FormLabels();
        for (String[] cells : lists.rows("form-labels.tsv")) {
            var phrases = Stream.of(cells[2].split(",", -1))
                    .flatMap(abbreviated -> Alternatives.of(abbreviated).stream())
                    .toList();
            switch (cells[0]) {
                case "OTHER" -> phrases.forEach(forms::addOther);
                case "EMPTY" -> phrases.forEach(forms::addEmpty);
                default ->
                    forms.add(new FormLabels.Asked(DataElement.valueOf(cells[0]), cells[1].equals("SURE")), phrases);
            }
        }
        return forms;
    }

    Languages readLanguages() {
        var reader = new Languages.Builder();
        for (String[] cells : lists.rows("languages.tsv")) {
            reader.add(cells[0], cells[1].equals("1"), List.of(cells[2].split(" ", -1)));
        }
        return reader.build();
    }

    void addHints() {
        hint(WordFlags.INTRODUCTION, Hints.INTRODUCERS);
        hint(WordFlags.INTRODUCTION, Hints.NAME_LABELS);
        hint(WordFlags.TOPIC, Hints.FOREIGN_TOPICS);
    }

    private void hint(long bit, Set<String> hinting) {
        hinting.forEach(word -> words.or(WordHash.ofWord(word), bit));
    }
}
