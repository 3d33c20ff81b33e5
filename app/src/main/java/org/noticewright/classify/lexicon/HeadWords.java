package org.noticewright.classify.lexicon;

import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.WordHash;

/// Tells what a phrase of care is about by the last telling word in it: "heart surgery" is a treatment, "surgery
/// scar" a condition. The words stand in `head-words.tsv`.
final class HeadWords {

    private static final DataElement[] ELEMENTS = DataElement.values();
    private final HashTable words = new HashTable(1_000);

    HeadWords(WordLists lists) {
        for (String[] cells : lists.rows("head-words.tsv")) {
            int element = DataElement.valueOf(cells[0]).ordinal();
            for (String word : cells[1].split(" ", -1)) {
                words.put(WordHash.ofWord(word), element + 1);
            }
        }
    }

    DataElement elementOf(String phrase) {
        int end = phrase.length();
        while (end > 0) {
            int blank = phrase.lastIndexOf(' ', end - 1);
            long element = words.get(WordHash.ofWord(phrase.substring(blank + 1, end)));
            if (element != 0) {
                return ELEMENTS[(int) element - 1];
            }
            end = Math.max(blank, 0);
        }
        return DataElement.DIAGNOSIS;
    }
}
