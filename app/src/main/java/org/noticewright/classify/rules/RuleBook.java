package org.noticewright.classify.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.verdict.VerdictRule;
import org.noticewright.domain.RuleId;

/// All rules with source and examples, from one text file a family. No rule needs it to work; people do, to
/// understand a rule and to trust it.
public final class RuleBook {

    private static final List<String> FAMILIES = List.of(
            "contact",
            "government",
            "money",
            "records",
            "things",
            "secrets",
            "dates",
            "addresses",
            "names",
            "health",
            "attachments",
            "languages",
            "verdicts");

    private final List<RuleFamily> families;
    private final Map<RuleId, RuleEntry> entries = new LinkedHashMap<>();

    private RuleBook(List<RuleFamily> families) {
        this.families = families;
        for (RuleFamily family : families) {
            for (RuleEntry entry : family.rules()) {
                if (entries.put(entry.id(), entry) != null) {
                    throw new IllegalStateException("The rule " + entry.id().value() + " is written twice.");
                }
            }
        }
    }

    /// Reads the book from the program's resources.
    public static RuleBook load() {
        return new RuleBook(FAMILIES.stream().map(RuleBook::family).toList());
    }

    public List<RuleFamily> families() {
        return families;
    }

    /// Empty for an id that no rule has.
    public Optional<RuleEntry> entry(RuleId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// The ids of all rules in the code, whether the book knows them or not.
    public static List<RuleId> inCode() {
        return List.copyOf(summaries().keySet());
    }

    private static Map<RuleId, String> summaries() {
        var summaries = new LinkedHashMap<RuleId, String>();
        for (Rule rule : Rule.values()) {
            summaries.put(rule.id(), rule.summary());
        }
        for (VerdictRule rule : VerdictRule.values()) {
            summaries.put(rule.id(), rule.summary());
        }
        return summaries;
    }

    private static RuleFamily family(String name) {
        var stream = Objects.requireNonNull(RuleBook.class.getResourceAsStream(name + ".txt"), name);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new RuleFamilyReader(name, summaries()).read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
