package org.noticewright.classify.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;

/// Labels by which a form asks about somebody's health: "Reason for visit", "Current medications". They stand in
/// `form-labels.tsv`.
public final class FormLabels {

    /// @param element what the answer tells
    /// @param isSure whether the label asks for nothing else
    public record Asked(DataElement element, boolean isSure) {}

    private final List<Asked> asked = new ArrayList<>();
    private final PhraseBits phrases = new PhraseBits();
    private final HashTable otherwise = new HashTable(100);
    private final HashTable empty = new HashTable(100);

    FormLabels() {}

    void add(Asked what, List<String> labels) {
        int bit = 1 << asked.size();
        asked.add(what);
        labels.forEach(label -> phrases.add(label, bit));
    }

    /// Words with which a label asks for something else: "Doctor's phone".
    void addOther(String word) {
        otherwise.put(Tokens.of(word).hash(0), 1);
    }

    /// Words that answer nothing: "none", "n/a", "test".
    void addEmpty(String word) {
        empty.put(Tokens.of(word).hash(0), 1);
    }

    /// What a label asks for, null for nothing of health; of two things, what stands first in the list.
    public @Nullable Asked of(Tokens label) {
        int said = phrases.of(label);
        if (said == 0 || hasAny(label, otherwise)) {
            return null;
        }
        return asked.get(Integer.numberOfTrailingZeros(said));
    }

    /// Whether a word of the value answers something.
    public boolean isAnswer(Tokens value) {
        for (int i = 0; i < value.size(); i++) {
            if (!value.hasDigit(i) && value.length(i) > 1 && empty.get(value.hash(i)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(Tokens words, HashTable of) {
        for (int i = 0; i < words.size(); i++) {
            if (of.get(words.hash(i)) != 0) {
                return true;
            }
        }
        return false;
    }
}
