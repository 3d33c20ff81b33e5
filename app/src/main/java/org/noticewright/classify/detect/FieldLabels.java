package org.noticewright.classify.detect;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.DeskWords;
import org.noticewright.classify.lexicon.FormLabels;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.SpecialSigns;
import org.noticewright.text.NormalizedText;
import org.noticewright.text.Tokens;

/// What the words of a field's label say. The same few labels stand in every ticket of an export, so those asked for
/// lately are remembered. Threads share it without locks: entries are immutable, and one that gets lost is made again.
final class FieldLabels {

    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 64;

    private final Lexicon lexicon;
    private final @Nullable Label[] known = new Label[PLACES];

    /// @param flags bits of all its words, hints included
    /// @param desk what it says as the name of a desk, to be read with [DeskWords.Kind#in]
    /// @param asked what of somebody's health it asks for, null for nothing
    /// @param isPet whether an animal's record has such a field
    /// @param signs all of its phrases, to be read with [SpecialSigns#tells]
    /// @param number by which models know it, however its letters are written
    record Label(
            String text,
            long flags,
            int desk,
            FormLabels.@Nullable Asked asked,
            boolean isPet,
            long signs,
            int number) {

        /// Of running text.
        static final Label NONE = new Label("", 0, 0, null, false, 0, 0);
    }

    FieldLabels(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Label of(String text) {
        if (text.length() > LONGEST) {
            return made(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        Label label = known[place];
        if (label == null || !label.text.equals(text)) {
            label = made(text);
            known[place] = label;
        }
        return label;
    }

    private Label made(String text) {
        Tokens words = NormalizedText.Cut.of(text).tokens();
        long flags = 0;
        for (int i = 0; i < words.size(); i++) {
            flags |= lexicon.flags(words.hash(i));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return new Label(
                text,
                flags,
                lexicon.deskWords().of(words),
                lexicon.formLabels().of(words),
                isPet(lower),
                lexicon.specialSigns().in(words),
                lower.hashCode());
    }

    /// "Pet", "Pet's age", "Animal", "Tierart"; "Pets with us" tells of a household.
    private static boolean isPet(String lower) {
        return lower.startsWith("pet") && !lower.startsWith("pets")
                || lower.equals("animal")
                || lower.startsWith("animal'")
                || lower.startsWith("animal name")
                || lower.startsWith("animal type")
                || lower.startsWith("mascota")
                || lower.startsWith("tierart")
                || lower.startsWith("especie")
                || lower.contains("species")
                || lower.contains("breed");
    }
}
