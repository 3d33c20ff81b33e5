package org.noticewright.classify.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// International drug names as Spanish, Portuguese, French and German write them: azithromycin is azitromicina,
/// semaglutide semaglutida, trazodone Trazodon.
final class DrugSpelling {

    private static final int SHORTEST = 7;

    private DrugSpelling() {}

    /// @param drug one English word in small letters
    /// @return spellings that differ from it; empty for short words, whose variants would be other words
    static Set<String> abroad(String drug) {
        var spellings = new LinkedHashSet<String>();
        if (drug.length() < SHORTEST) {
            return spellings;
        }
        String iberian = drug.replace("ph", "f")
                .replace("th", "t")
                .replace('y', 'i')
                .replace("mm", "m")
                .replace("ll", "l");
        for (String root : List.of(drug, iberian)) {
            if (root.endsWith("e")) {
                spellings.add(root.substring(0, root.length() - 1) + "a");
                spellings.add(root.substring(0, root.length() - 1));
                spellings.add(root.substring(0, root.length() - 1) + "o");
            } else if (root.endsWith("in")) {
                spellings.add(root + "a");
                spellings.add(root + "e");
            } else if (root.endsWith("il") || root.endsWith("am") || root.endsWith("ol") || root.endsWith("an")) {
                spellings.add(root + "o");
            }
            spellings.add(root);
        }
        spellings.remove(drug);
        return spellings;
    }
}
