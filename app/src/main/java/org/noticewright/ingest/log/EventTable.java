package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;

/// What the events of a system mean, as a table that reads like its documentation: one line a meaning, `name,
/// name* -> ACTION SCOPE`. Names are compared without case; `*` stands for anything; exact names win, then the
/// first line that fits. A line without a scope is about no record at all.
final class EventTable {

    record Meaning(Action action, Scope scope) {}

    private record Rule(Pattern name, Meaning meaning) {}

    private static final int MAX_NAME = 500;

    private final Map<String, Meaning> exact = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private EventTable() {}

    static EventTable of(String table) {
        EventTable events = new EventTable();
        table.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(events::add);
        return events;
    }

    private void add(String line) {
        String[] sides = line.split("\\s*->\\s*", 2);
        String[] words = sides[1].split("\\s+");
        Meaning meaning =
                new Meaning(Action.valueOf(words[0]), words.length > 1 ? Scope.valueOf(words[1]) : Scope.NONE);
        for (String name : sides[0].split(",\\s*")) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (folded.contains("*")) {
                rules.add(new Rule(
                        Pattern.compile("\\Q" + folded.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL), meaning));
            } else {
                exact.put(folded, meaning);
            }
        }
    }

    /// The meaning of a name, null when the table does not know it.
    @Nullable
    Meaning find(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String folded = name.substring(0, Math.min(name.length(), MAX_NAME)).toLowerCase(Locale.ROOT);
        Meaning meaning = exact.get(folded);
        if (meaning != null) {
            return meaning;
        }
        for (Rule rule : rules) {
            if (rule.name.matcher(folded).matches()) {
                return rule.meaning;
            }
        }
        return null;
    }

    /// The meaning of a name; OTHER, about no record, when the table does not know it.
    Meaning meaning(@Nullable String name) {
        Meaning found = find(name);
        return found == null ? new Meaning(Action.OTHER, Scope.NONE) : found;
    }
}
