package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.timeline.ScopeSuggester.SignInLine;

/// Tells the lines of a story in steps: what led up to each address, then what was done there, sitting by
/// sitting.
final class StorySteps {

    /// A longer silence starts a new sitting.
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final List<SignsOfIntrusion.Weighed> story;
    private final List<SignInLine> signIns;
    private final Collection<AddressTrace> all;
    private final List<Suggestion.Step> steps = new ArrayList<>();
    private final Set<AccessEvent.Id> told = new HashSet<>();

    StorySteps(List<SignsOfIntrusion.Weighed> story, List<SignInLine> signIns, Collection<AddressTrace> all) {
        this.story = story;
        this.signIns = signIns;
        this.all = all;
    }

    List<Suggestion.Step> steps() {
        for (var weighed : story) {
            var level = weighed.points() >= 8 ? Suggestion.Level.HIGH : Suggestion.Level.MEDIUM;
            leadUp(weighed, level);
            arrival(weighed, level);
            sittings(weighed.trace(), level);
            ownerAtWork(weighed.trace());
        }
        steps.sort(Comparator.comparing(Suggestion.Step::at)
                .thenComparing(Suggestion.Step::kind)
                .thenComparing(Suggestion.Step::sentence));
        return steps;
    }

    private void leadUp(SignsOfIntrusion.Weighed weighed, Suggestion.Level level) {
        var accounts = SignsOfIntrusion.accounts(weighed.trace());
        var since = weighed.trace().first();
        for (var kind : List.of(Suggestion.Kind.MFA_RESET, Suggestion.Kind.PASSWORD_RESET)) {
            var resets =
                    SignsOfIntrusion.resets(signIns, accounts, since).filter(line -> kindOf(line.action()) == kind);
            tell(
                    resets,
                    kind,
                    level,
                    """
                    %s of the account, %s the address %s was first used.\
                    """.formatted(
                                    kind == Suggestion.Kind.MFA_RESET ? "Reset of the second factor" : "Password reset",
                                    "%s",
                                    weighed.trace().address),
                    since);
        }
        tellBurst(weighed, AccessEvent.Action.LOGIN_FAILED, "%d failed log-ins of the account within half an hour.");
        tellBurst(weighed, AccessEvent.Action.MFA_CHALLENGE, "%d sign-in challenges until one was let through.");
    }

    private void tellBurst(SignsOfIntrusion.Weighed weighed, AccessEvent.Action action, String words) {
        var lines = SignsOfIntrusion.burst(
                        signIns,
                        action,
                        SignsOfIntrusion.accounts(weighed.trace()),
                        weighed.trace().first())
                .filter(line -> !told.contains(line.id()))
                .toList();
        if (lines.size() < SignsOfIntrusion.MANY) {
            return;
        }
        var kind = action == AccessEvent.Action.MFA_CHALLENGE
                ? Suggestion.Kind.MFA_FATIGUE
                : Suggestion.Kind.FAILED_LOG_INS;
        step(
                lines.getFirst().at(),
                lines.getLast().at(),
                kind,
                lines.getFirst().actor(),
                lines.stream().map(SignInLine::id).toList(),
                Suggestion.Level.HIGH,
                words.formatted(lines.size()));
    }

    private void tell(
            Stream<SignInLine> lines, Suggestion.Kind kind, Suggestion.Level level, String words, Instant since) {
        lines.filter(line -> !told.contains(line.id()))
                .forEach(line -> step(
                        line.at(),
                        line.at(),
                        kind,
                        line.actor(),
                        List.of(line.id()),
                        level,
                        words.formatted(beside(line.at(), since))));
    }

    /// Where a line stands to the first use of an address: it may have come during the same sitting.
    private static String beside(Instant at, Instant since) {
        return at.equals(since)
                ? "at the moment"
                : at.isBefore(since)
                        ? Spans.words(Duration.between(at, since)) + " before"
                        : Spans.words(Duration.between(since, at)) + " after";
    }

    private void arrival(SignsOfIntrusion.Weighed weighed, Suggestion.Level level) {
        var first = weighed.trace().lines.getFirst();
        step(
                first.at(),
                first.at(),
                Suggestion.Kind.NEW_ADDRESS,
                first.actor(),
                List.of(first.id()),
                level,
                "First use of " + weighed.sentence());
    }

    private void sittings(AddressTrace trace, Suggestion.Level level) {
        var sitting = new ArrayList<AddressTrace.Line>();
        for (var line : trace.lines) {
            if (!sitting.isEmpty()
                    && Duration.between(sitting.getLast().at(), line.at()).compareTo(SITTING) > 0) {
                sitting(trace, sitting, level);
                sitting.clear();
            }
            sitting.add(line);
        }
        sitting(trace, sitting, level);
    }

    private void sitting(AddressTrace trace, List<AddressTrace.Line> sitting, Suggestion.Level level) {
        Map<Suggestion.Kind, List<AddressTrace.Line>> byKind = new EnumMap<>(Suggestion.Kind.class);
        for (var line : sitting) {
            var kind = line.failed() ? failedKind(line.action()) : kindOf(line.action());
            if (kind != null && !told.contains(line.id())) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(line);
            }
        }
        byKind.forEach((kind, lines) -> step(
                lines.getFirst().at(),
                lines.getLast().at(),
                kind,
                lines.getFirst().actor(),
                lines.stream().map(AddressTrace.Line::id).toList(),
                level,
                "%,d %s from %s.".formatted(lines.size(), words(kind, lines), trace.address)));
    }

    private static String words(Suggestion.Kind kind, List<AddressTrace.Line> lines) {
        return kind == Suggestion.Kind.FAILED_READS
                ? "attempts that were refused"
                : Actions.words(lines.getFirst().action(), lines.size());
    }

    private static Suggestion.Kind failedKind(AccessEvent.Action action) {
        return switch (action) {
            case LOGIN, LOGIN_FAILED, SSO_TO_APP -> Suggestion.Kind.FAILED_LOG_INS;
            case MFA_CHALLENGE -> Suggestion.Kind.MFA_FATIGUE;
            default -> Suggestion.Kind.FAILED_READS;
        };
    }

    private static Suggestion.@Nullable Kind kindOf(AccessEvent.Action action) {
        return switch (action) {
            case LOGIN -> Suggestion.Kind.SESSION_START;
            case LOGIN_FAILED -> Suggestion.Kind.FAILED_LOG_INS;
            case MFA_CHALLENGE -> Suggestion.Kind.MFA_FATIGUE;
            case MFA_RESET -> Suggestion.Kind.MFA_RESET;
            case PASSWORD_RESET -> Suggestion.Kind.PASSWORD_RESET;
            case MFA_ENROLLED -> Suggestion.Kind.NEW_FACTOR;
            case SSO_TO_APP, IMPERSONATION -> Suggestion.Kind.SIGN_ON;
            case ROLE_CHANGE -> Suggestion.Kind.ROLE_CHANGE;
            case TOKEN_CREATED -> Suggestion.Kind.TOKEN_CREATED;
            case SEARCH -> Suggestion.Kind.SEARCH;
            case LIST_RECORDS -> Suggestion.Kind.LIST;
            case VIEW_RECORD, API_READ -> Suggestion.Kind.VIEW;
            case EXPORT -> Suggestion.Kind.EXPORT;
            case DOWNLOAD_FILE -> Suggestion.Kind.DOWNLOAD;
            case API_WRITE, DELETE, CONFIG_CHANGE -> Suggestion.Kind.CHANGE;
            case OTHER -> null;
        };
    }

    private void ownerAtWork(AddressTrace trace) {
        var actors = trace.allActors();
        var beside = all.stream()
                .filter(other -> story.stream().noneMatch(weighed -> weighed.trace() == other))
                .flatMap(other -> other.lines.stream())
                .filter(line -> actors.contains(line.actor())
                        && !line.failed()
                        && !line.at().isBefore(trace.first())
                        && !line.at().isAfter(trace.last())
                        && !told.contains(line.id()))
                .sorted(Comparator.comparing(AddressTrace.Line::at))
                .toList();
        if (!beside.isEmpty()) {
            step(
                    beside.getFirst().at(),
                    beside.getLast().at(),
                    Suggestion.Kind.OWNER_AT_WORK,
                    beside.getFirst().actor(),
                    beside.stream().map(AddressTrace.Line::id).toList(),
                    Suggestion.Level.LOW,
                    "%,d lines of the account from its usual addresses in the same days: its owner at work."
                            .formatted(beside.size()));
        }
    }

    private void step(
            Instant at,
            Instant until,
            Suggestion.Kind kind,
            String actor,
            List<AccessEvent.Id> events,
            Suggestion.Level level,
            String sentence) {
        told.addAll(events);
        steps.add(new Suggestion.Step(at, until, kind, actor, events, level, sentence));
    }
}
