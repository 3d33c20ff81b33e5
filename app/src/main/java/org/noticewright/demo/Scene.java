package org.noticewright.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// One ticket while it is put together: who writes, about what, in which language; and the tally of what its
/// phrases have carried so far.
final class Scene {

    /// Things that stay the same all through a ticket once they have been named.
    private static final Set<String> REMEMBERED = Set.of(
            "drug",
            "drugname",
            "condition",
            "clinician",
            "pharmacy",
            "product",
            "childname",
            "partnername",
            "parentname");

    /// `my {drug}` meets `the patch` or `my inhaler`.
    private static final Pattern DOUBLED_ARTICLE = Pattern.compile("(?i)\\b(?:the|my) (the|my)\\b");

    private final Phrasebook phrasebook;
    private final Values values;
    private final Map<String, String> remembered = new HashMap<>();
    private final Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
    private final Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
    final Dice dice;
    final String topic;
    final String language;

    Scene(Phrasebook phrasebook, Values values, Dice dice, String topic, String language) {
        this.phrasebook = phrasebook;
        this.values = values;
        this.dice = dice;
        this.topic = topic;
        this.language = language;
    }

    /// One alternative of a section with all its references filled; what it carries goes to the tally.
    String say(String section) {
        var out = new StringBuilder();
        append(section, out, 0);
        return DOUBLED_ARTICLE
                .matcher(out)
                .replaceAll("$1")
                .replace(" de el ", " del ")
                .strip();
    }

    void carry(DataElement element) {
        elements.add(element);
    }

    Set<DataElement> elements() {
        return elements;
    }

    Set<SpecialCategory> special() {
        return special;
    }

    private void append(String name, StringBuilder out, int depth) {
        String known = remembered.get(name);
        if (known != null) {
            out.append(known);
            return;
        }
        if (depth > 20) {
            throw new IllegalStateException(
                    "The section (%s) refers to itself. Maybe two sections name each other.".formatted(name));
        }
        int start = out.length();
        Phrase phrase = phrasebook.draw(name, topic, language, dice);
        if (phrase == null) {
            out.append(values.of(name, this));
        } else {
            elements.addAll(phrase.elements());
            special.addAll(phrase.special());
            for (Phrase.Part part : phrase.parts()) {
                switch (part) {
                    case Phrase.Part.Text(String text) -> out.append(text);
                    case Phrase.Part.Reference(String inner, boolean optional, boolean capital) -> {
                        if (!optional || dice.chance(0.5)) {
                            int from = out.length();
                            append(inner, out, depth + 1);
                            if (capital && from < out.length()) {
                                out.replace(
                                        from,
                                        from + 1,
                                        out.substring(from, from + 1).toUpperCase(Locale.ROOT));
                            }
                        }
                    }
                }
            }
        }
        if (REMEMBERED.contains(name)) {
            remembered.put(name, out.substring(start));
        }
    }
}
