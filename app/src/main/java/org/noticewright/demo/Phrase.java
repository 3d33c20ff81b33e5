package org.noticewright.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// One alternative of a section: text with references, and the data elements it carries whenever it is used.
record Phrase(List<Part> parts, Set<DataElement> elements, Set<SpecialCategory> special, int weight) {

    sealed interface Part {
        record Text(String text) implements Part {}

        /// `{name}`, `{name?}` (used half of the time) or `{Name}` (first letter made upper case).
        record Reference(String name, boolean optional, boolean capital) implements Part {}
    }

    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Za-z][\\w.]*)(\\?)?}");

    Phrase {
        parts = List.copyOf(parts);
        elements = Set.copyOf(elements);
        special = Set.copyOf(special);
    }

    /// @param line `text ## TAGS`; a tag is a data element, `!` and a special category, or `*` and a weight
    /// @param inherited tags of the section, as in a line
    static Phrase parse(String line, String inherited) {
        int mark = line.indexOf("##");
        String text = (mark < 0 ? line : line.substring(0, mark)).strip();
        String tags = inherited + (mark < 0 ? "" : " " + line.substring(mark + 2));
        Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
        int weight = 1;
        for (String tag : tags.strip().split("\\s+")) {
            if (tag.startsWith("!")) {
                special.add(SpecialCategory.valueOf(tag.substring(1)));
            } else if (tag.startsWith("*")) {
                weight = Integer.parseInt(tag.substring(1));
            } else if (!tag.isEmpty()) {
                elements.add(DataElement.valueOf(tag));
            }
        }
        return new Phrase(parts(text.equals("-") ? "" : text.replace("\\n", "\n")), elements, special, weight);
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var references = REFERENCE.matcher(text);
        int from = 0;
        while (references.find()) {
            if (references.start() > from) {
                parts.add(new Part.Text(text.substring(from, references.start())));
            }
            String name = references.group(1);
            boolean capital = Character.isUpperCase(name.charAt(0));
            String key = capital ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
            parts.add(new Part.Reference(key, references.group(2) != null, capital));
            from = references.end();
        }
        if (from < text.length()) {
            parts.add(new Part.Text(text.substring(from)));
        }
        return parts;
    }
}
