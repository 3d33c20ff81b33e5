package org.noticewright.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.Condition;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.SpecialCategory;

/// Works out a condition of the pack for given facts and, inside an element gate, for one group's data.
final class ConditionInterpreter {

    /// Said of every group of people for every gate, so it is put in words once.
    private static final Map<DataElement, Ruling> ABSENT = Arrays.stream(DataElement.values())
            .collect(Collectors.toUnmodifiableMap(
                    element -> element, element -> Ruling.no("no whole %s among the data".formatted(element.label()))));

    private final @Nullable Facts facts;
    private final @Nullable Exposed exposed;

    private ConditionInterpreter(@Nullable Facts facts, @Nullable Exposed exposed) {
        this.facts = facts;
        this.exposed = exposed;
    }

    static Ruling evaluate(Condition condition, Facts facts) {
        return new ConditionInterpreter(facts, null).evaluate(condition);
    }

    static Ruling evaluate(Condition condition, Exposed exposed) {
        return new ConditionInterpreter(null, exposed).evaluate(condition);
    }

    private Ruling evaluate(Condition condition) {
        return switch (condition) {
            case Condition.Always(var value) -> Ruling.of(value, "the rule does not reach this case");
            case Condition.All(var of) ->
                Ruling.all(of.stream().map(this::evaluate).toList());
            case Condition.Any(var of) ->
                Ruling.any(of.stream().map(this::evaluate).toList());
            case Condition.Not(var of) -> evaluate(of).not(denial(of));
            case Condition.Is(var fact, var value, var ifUnknown) -> is(fact, value, ifUnknown);
            case Condition.AnyOf(var fact, var words, var ifUnknown) -> anyOf(fact, words, ifUnknown);
            case Condition.Known(var fact) -> facts().known(fact) ? Ruling.YES : Ruling.open(fact);
            case Condition.Compare(var fact, var comparison, var value) ->
                counted(facts().number(fact).compare(comparison, value), fact, comparison.sign() + " " + value);
            case Condition.Elements elements -> elements(elements);
            case Condition.Special(var categories) -> special(categories);
            case Condition.Unsettled(var of, var why) -> unsettled(evaluate(of), why);
        };
    }

    private Ruling is(String fact, boolean value, @Nullable Condition ifUnknown) {
        var known = fact.equals("cohort.phi") ? exposed().phi() : facts().yesNo(fact);
        if (known == null) {
            return ifUnknown == null ? Ruling.open(fact) : evaluate(ifUnknown);
        }
        return Ruling.of(known == value, answered(fact, known));
    }

    private Ruling anyOf(String fact, List<String> words, @Nullable Condition ifUnknown) {
        var known = facts().words(fact);
        if (known == null) {
            return ifUnknown == null ? Ruling.open(fact) : evaluate(ifUnknown);
        }
        return Ruling.of(
                known.stream().anyMatch(words::contains),
                "%s: none of %s".formatted(FactWords.of(fact), String.join(", ", words)));
    }

    private static Ruling counted(Truth truth, String fact, String limit) {
        return switch (truth) {
            case TRUE -> Ruling.YES;
            case UNKNOWN -> Ruling.open(fact);
            case FALSE -> Ruling.no("%s: not %s".formatted(FactWords.of(fact), limit));
        };
    }

    private Ruling elements(Condition.Elements wanted) {
        var present = exposed().elements();
        if (present == null) {
            return Ruling.open("elements");
        }
        Set<DataElement> counting = EnumSet.noneOf(DataElement.class);
        counting.addAll(wanted.partialCounts() ? present : exposed().whole());
        List<Ruling> each = new ArrayList<>();
        for (var name : wanted.elements()) {
            var element = DataElement.valueOf(name);
            each.add(
                    counting.contains(element)
                            ? kind(element, wanted.kinds())
                            : Objects.requireNonNull(ABSENT.get(element)));
        }
        return wanted.all() ? Ruling.all(each) : Ruling.any(each);
    }

    /// The element is there; where only some kinds of it count and nobody knows the kind, the answer is open.
    private Ruling kind(DataElement element, List<String> kinds) {
        if (kinds.isEmpty()) {
            return Ruling.YES;
        }
        var known = exposed().kinds();
        if (known == null) {
            return Ruling.open("which kind of %s was exposed (%s)".formatted(element.label(), inWords(kinds)));
        }
        return Ruling.of(
                kinds.stream().map(Finding.Kind::valueOf).anyMatch(known::contains),
                "the %s is of no kind that counts".formatted(element.label()));
    }

    private Ruling special(List<String> categories) {
        var known = exposed().special();
        if (known == null) {
            // Nobody looked for special categories: an absent flag must not open every gate to a question.
            return Ruling.no("no special category was recorded");
        }
        return Ruling.of(
                categories.stream().map(SpecialCategory::valueOf).anyMatch(known::contains),
                "none of the special categories was found");
    }

    private static Ruling unsettled(Ruling inner, String why) {
        return inner.truth() == Truth.FALSE ? inner : Ruling.open(why);
    }

    private static String inWords(List<String> kinds) {
        Set<String> words = new TreeSet<>();
        kinds.forEach(kind -> words.add(kind.toLowerCase(Locale.ROOT).replace('_', ' ')));
        return String.join(", ", words);
    }

    private static String answered(String fact, boolean yes) {
        return FactWords.of(fact) + (yes ? ": yes" : ": no");
    }

    private static String denial(Condition of) {
        return switch (of) {
            case Condition.Is(var fact, var value, var ignored) -> answered(fact, value);
            case Condition.AnyOf(var fact, var words, var ignored) ->
                "%s: one of %s".formatted(FactWords.of(fact), String.join(", ", words));
            case Condition.Any(var parts) ->
                String.join(
                        " or ", parts.stream().map(ConditionInterpreter::denial).toList());
            case Condition.All(var parts) ->
                String.join(
                        " and ",
                        parts.stream().map(ConditionInterpreter::denial).toList());
            case Condition.Always ignored -> "the rule does not reach this case";
            default -> "a condition of the rule speaks against it";
        };
    }

    private Facts facts() {
        if (facts == null) {
            throw new IllegalStateException("An element gate of the law pack may only name facts of a cohort.");
        }
        return facts;
    }

    private Exposed exposed() {
        if (exposed == null) {
            throw new IllegalStateException("Only an element gate of the law pack may name a cohort's data.");
        }
        return exposed;
    }
}
