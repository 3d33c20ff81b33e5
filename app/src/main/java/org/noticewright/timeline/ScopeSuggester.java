package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.LoggedObject;

/// Reads the story of a taken-over account out of the logs: which address an account had never used before,
/// what led up to it (failed log-ins, challenges until one was let through, a reset of the second factor), and
/// what was done from it. No black box: an address is weighed by signs, each with its points and its words, and
/// stands out from [#STANDS_OUT] points on.
///
/// Feed it every line in time order, then ask once.
public final class ScopeSuggester {

    static final int STANDS_OUT = 5;
    private static final int SURE = 8;

    private final Map<String, Duration> ahead;
    private final Clocks clocks;
    private final Map<String, AddressTrace> addresses = new TreeMap<>();
    private final Map<String, ActorTrace> actors = new HashMap<>();
    private final List<SignInLine> signIns = new ArrayList<>();

    /// @param ahead by log, how far its clock runs ahead
    public ScopeSuggester(Map<String, Duration> ahead) {
        this.ahead = Map.copyOf(ahead);
        this.clocks = new Clocks(ahead);
    }

    public void add(AccessEvent.Stored stored) {
        var event = stored.event();
        var at = clocks.trueTime(event);
        var ip = event.ip();
        var address = ip == null ? null : AddressBlock.canonical(ip);
        if (ip != null && address != null) {
            addresses
                    .computeIfAbsent(address, key -> new AddressTrace(ip.strip()))
                    .add(stored, at);
        }
        if (event.actorId() != null) {
            actors.computeIfAbsent(event.actorId(), key -> new ActorTrace()).add(event, at, address);
        }
        if (SignInLine.isOne(event.action())) {
            signIns.add(SignInLine.of(stored, at, address));
        }
    }

    public Suggestion suggest() {
        addresses
                .values()
                .forEach(trace -> trace.lines.sort(Comparator.comparing(AddressTrace.Line::at)
                        .thenComparingLong(line -> line.id().value())));
        signIns.sort(Comparator.comparing(SignInLine::at)
                .thenComparingLong(line -> line.id().value()));
        var standing = standingOut();
        if (standing.isEmpty()) {
            return new Suggestion(List.of(), null, Suggestion.Level.LOW, """
                Nothing in the logs stands out as a taken-over account. That proves nothing: \
                an intruder at a known address would not stand out.\
                """, List.of());
        }
        var best = standing.values().stream()
                .max(Comparator.comparingInt(SignsOfIntrusion.Weighed::points)
                        .thenComparing(weighed -> weighed.trace().first(), Comparator.reverseOrder()))
                .orElseThrow();
        var story = together(best, standing);
        var others = standing.values().stream()
                .filter(weighed -> !story.contains(weighed))
                .map(SignsOfIntrusion.Weighed::sentence)
                .toList();
        return suggestion(story, others);
    }

    /// Addresses that stand out; what one shows makes another stand out, so until nothing changes.
    private Map<String, SignsOfIntrusion.Weighed> standingOut() {
        var standing = new LinkedHashMap<String, SignsOfIntrusion.Weighed>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var entry : addresses.entrySet()) {
                var signs = new SignsOfIntrusion(entry.getKey(), entry.getValue(), actors, signIns, addresses);
                var weighed = signs.weigh(standing.values().stream()
                        .filter(other -> other.trace() != entry.getValue())
                        .map(SignsOfIntrusion.Weighed::trace)
                        .toList());
                if (weighed.points() >= STANDS_OUT) {
                    grew |= standing.put(entry.getKey(), weighed) == null;
                }
            }
        }
        return standing;
    }

    /// The addresses that one account ties together.
    private static List<SignsOfIntrusion.Weighed> together(
            SignsOfIntrusion.Weighed best, Map<String, SignsOfIntrusion.Weighed> standing) {
        var story = new ArrayList<>(List.of(best));
        var accounts = new HashSet<>(best.trace().allActors());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var other : standing.values()) {
                if (!story.contains(other) && other.trace().allActors().stream().anyMatch(accounts::contains)) {
                    story.add(other);
                    accounts.addAll(other.trace().allActors());
                    grew = true;
                }
            }
        }
        story.sort(Comparator.comparing(weighed -> weighed.trace().first()));
        return story;
    }

    private Suggestion suggestion(List<SignsOfIntrusion.Weighed> story, List<String> others) {
        var traces = story.stream().map(SignsOfIntrusion.Weighed::trace).toList();
        var steps = new StorySteps(story, signIns, addresses.values()).steps();
        var accounts = traces.stream()
                .flatMap(trace -> trace.allActors().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var from = steps.stream()
                .filter(step -> step.kind() != Suggestion.Kind.OWNER_AT_WORK)
                .map(Suggestion.Step::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var to = traces.stream()
                .map(AddressTrace::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var window = new AccessWindow(
                accounts,
                traces.stream().map(trace -> trace.address).collect(Collectors.toSet()),
                own(traces, trace -> trace.sessions),
                Set.of(),
                own(traces, trace -> trace.tokens),
                false,
                from,
                to,
                ahead,
                AccessWindow.Rulings.NONE);
        int points =
                story.stream().mapToInt(SignsOfIntrusion.Weighed::points).max().orElse(0);
        var level = points >= SURE ? Suggestion.Level.HIGH : Suggestion.Level.MEDIUM;
        return new Suggestion(steps, window, level, sentence(story, accounts, from, to), others);
    }

    /// Sessions or tokens that show at the intruder's addresses only.
    private Set<String> own(List<AddressTrace> traces, Function<AddressTrace, Set<String>> marks) {
        var own = new HashSet<String>();
        traces.forEach(trace -> own.addAll(marks.apply(trace)));
        addresses.values().stream()
                .filter(trace -> !traces.contains(trace))
                .forEach(trace -> own.removeAll(marks.apply(trace)));
        return own;
    }

    private static String sentence(
            List<SignsOfIntrusion.Weighed> story, Set<String> accounts, Instant from, Instant to) {
        return "Somebody used the account %s from %s between %s and %s.\n%s"
                .formatted(
                        accounts.stream().sorted().collect(Collectors.joining(" = ")),
                        story.stream().map(weighed -> weighed.trace().address).collect(Collectors.joining(", ")),
                        from,
                        to,
                        story.stream().map(SignsOfIntrusion.Weighed::sentence).collect(Collectors.joining("\n")));
    }

    /// A line about signing in, or about what one signs in with.
    ///
    /// @param about accounts it is about, folded: the users it names, else its actor
    record SignInLine(
            AccessEvent.Id id,
            Instant at,
            AccessEvent.Action action,
            boolean failed,
            String actor,
            Set<String> about,
            @Nullable String address) {

        static boolean isOne(AccessEvent.Action action) {
            return switch (action) {
                case LOGIN,
                        LOGIN_FAILED,
                        MFA_CHALLENGE,
                        MFA_RESET,
                        MFA_ENROLLED,
                        PASSWORD_RESET,
                        SSO_TO_APP,
                        IMPERSONATION,
                        ROLE_CHANGE,
                        TOKEN_CREATED -> true;
                default -> false;
            };
        }

        static SignInLine of(AccessEvent.Stored stored, Instant at, @Nullable String address) {
            var event = stored.event();
            var about = new HashSet<String>();
            event.objects().stream()
                    .filter(object -> object.kind() == LoggedObject.Kind.USER)
                    .forEach(object -> about.add(folded(object.id())));
            if (about.isEmpty()) {
                addFolded(about, event.actorId());
                addFolded(about, event.actorName());
            }
            var actor = event.actorId() == null ? "" : event.actorId();
            boolean failed = event.outcome() == AccessEvent.Outcome.FAILURE;
            return new SignInLine(stored.id(), at, event.action(), failed, actor, about, address);
        }

        private static void addFolded(Set<String> to, @Nullable String text) {
            if (text != null) {
                to.add(folded(text));
            }
        }

        static String folded(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }

        boolean isAbout(Set<String> accounts) {
            return about.stream().anyMatch(accounts::contains);
        }
    }
}
