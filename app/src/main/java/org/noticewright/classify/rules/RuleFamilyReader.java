package org.noticewright.classify.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.noticewright.classify.rules.RuleEntry.Example;
import org.noticewright.classify.rules.RuleEntry.Source;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.RuleId;

/// Reads one family's file:
///
/// ```
/// # Title of the page
/// ## phone.plan
/// exposes: PHONE
/// source: registry, North American Numbering Plan
/// + call [(915) 555-0127] after 3
/// - order 7185550163 has not come
/// ```
///
/// Blank lines divide; a line of `source` may stand more than once; summaries stay in the code.
final class RuleFamilyReader {

    private final String name;
    private final Map<RuleId, String> summaries;
    private final List<RuleEntry> rules = new ArrayList<>();
    private String title = "";
    private String id = "";
    private final Set<DataElement> exposes = EnumSet.noneOf(DataElement.class);
    private final List<Source> sources = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    RuleFamilyReader(String name, Map<RuleId, String> summaries) {
        this.name = name;
        this.summaries = summaries;
    }

    RuleFamily read(List<String> lines) {
        for (String line : lines) {
            line(line);
        }
        end();
        return new RuleFamily(name, title, rules);
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            end();
            id = line.substring(3).strip();
        } else if (line.startsWith("# ")) {
            title = line.substring(2).strip();
        } else if (line.startsWith("exposes: ")) {
            for (String element : line.substring(9).split(", ")) {
                exposes.add(DataElement.valueOf(element.strip()));
            }
        } else if (line.startsWith("source: ")) {
            String[] parts = line.substring(8).split(", ", 2);
            sources.add(new Source(Source.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1].strip()));
        } else if (line.startsWith("+ ") || line.startsWith("- ")) {
            examples.add(new Example(line.charAt(0) == '+', line.substring(2)));
        } else if (!line.isBlank()) {
            throw new IllegalStateException("Rules of %s, %s: not understood: %s".formatted(name, id, line));
        }
    }

    private void end() {
        if (id.isEmpty()) {
            return;
        }
        var ruleId = new RuleId(id);
        String summary = summaries.get(ruleId);
        if (summary == null) {
            throw new IllegalStateException("Rules of %s: no rule is named %s.".formatted(name, id));
        }
        rules.add(new RuleEntry(ruleId, summary, exposes, sources, examples));
        exposes.clear();
        sources.clear();
        examples.clear();
    }
}
