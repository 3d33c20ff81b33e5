package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.noticewright.domain.AccessEvent;
import org.noticewright.timeline.ScopeSuggester.SignInLine;

/// Weighs whether what came from one address was an intruder in somebody's account.
final class SignsOfIntrusion {

    static final Duration BEFORE = Duration.ofHours(48);
    static final Duration BURST = Duration.ofMinutes(30);
    static final int MANY = 5;
    private static final Duration BESIDE = Duration.ofMinutes(15);
    private static final int FAILED_READS = 3;

    private final String key;
    private final AddressTrace trace;
    private final Map<String, ActorTrace> actors;
    private final List<SignInLine> signIns;
    private final Map<String, AddressTrace> addresses;
    private final List<String> signs = new ArrayList<>();
    private int points;

    /// @param key the address in one spelling
    SignsOfIntrusion(
            String key,
            AddressTrace trace,
            Map<String, ActorTrace> actors,
            List<SignInLine> signIns,
            Map<String, AddressTrace> addresses) {
        this.key = key;
        this.trace = trace;
        this.actors = actors;
        this.signIns = signIns;
        this.addresses = addresses;
    }

    record Weighed(AddressTrace trace, int points, List<String> signs) {
        String sentence() {
            return "%s: %s. Together %d points; from %d on an address stands out."
                    .formatted(trace.address, String.join("; ", signs), points, ScopeSuggester.STANDS_OUT);
        }
    }

    /// @param known traces that stand out already
    Weighed weigh(List<AddressTrace> known) {
        if (trace.isWhole() && trace.sharedBy() == 1) {
            past();
            ledUpTo();
            doneFromThere();
            likeOthers(known);
        }
        return new Weighed(trace, points, List.copyOf(signs));
    }

    private void sign(int weight, String words) {
        points += weight;
        signs.add(words);
    }

    private void past() {
        var since = trace.first();
        var known = trace.allActors().stream()
                .map(actors::get)
                .filter(actor -> actor != null && actor.isNew(key, since))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        sign(2, "an address this account had never used, and no other account did");
        if (trace.agents.stream()
                .anyMatch(agent -> known.stream()
                        .allMatch(actor -> actor.hasAgents(since) && !actor.usedAgentBefore(agent, since)))) {
            sign(1, "a new program or device");
        }
        trace.places.forEach((kind, places) -> {
            boolean unknown = places.stream()
                    .anyMatch(place -> known.stream()
                            .anyMatch(actor -> actor.hasPlaces(since) && !actor.wasAtBefore(place, since)));
            if (unknown) {
                sign(1, "a new " + kind.name().toLowerCase(Locale.ROOT));
            }
        });
        if (ownerBeside()) {
            sign(2, "the account was at work at another address at the same time");
        }
    }

    private boolean ownerBeside() {
        return addresses.values().stream()
                .filter(other -> other != trace && !Collections.disjoint(other.allActors(), trace.allActors()))
                .anyMatch(other -> other.lines.stream().anyMatch(this::isBeside));
    }

    private boolean isBeside(AddressTrace.Line line) {
        return trace.allActors().contains(line.actor())
                && line.at().isAfter(trace.first())
                && line.at().isBefore(trace.last())
                && trace.lines.stream()
                        .anyMatch(own ->
                                Duration.between(own.at(), line.at()).abs().compareTo(BESIDE) <= 0);
    }

    private void ledUpTo() {
        var accounts = accounts(trace);
        var since = trace.first();
        if (resets(signIns, accounts, since).findAny().isPresent()) {
            sign(3, "a reset of the account's factor or password about that time");
        }
        long challenges = burst(AccessEvent.Action.MFA_CHALLENGE, accounts, since);
        if (challenges >= MANY) {
            sign(3, "%d sign-in challenges until one was let through".formatted(challenges));
        }
        long failed = burst(AccessEvent.Action.LOGIN_FAILED, accounts, since);
        if (failed >= MANY) {
            sign(2, "%d failed log-ins within half an hour".formatted(failed));
        }
    }

    static Stream<SignInLine> resets(List<SignInLine> signIns, Set<String> accounts, Instant since) {
        return signIns.stream()
                .filter(line -> (line.action() == AccessEvent.Action.MFA_RESET
                                || line.action() == AccessEvent.Action.PASSWORD_RESET)
                        && !line.failed()
                        && line.isAbout(accounts)
                        && !line.at().isAfter(since.plus(BURST))
                        && line.at().isAfter(since.minus(BEFORE)));
    }

    private long burst(AccessEvent.Action action, Set<String> accounts, Instant since) {
        return burst(signIns, action, accounts, since).count();
    }

    /// Lines of a kind in the half hour before an address was first used with success.
    static Stream<SignInLine> burst(
            List<SignInLine> signIns, AccessEvent.Action action, Set<String> accounts, Instant since) {
        return signIns.stream()
                .filter(line -> line.action() == action
                        && line.isAbout(accounts)
                        && line.at().isAfter(since.minus(BURST))
                        && line.at().isBefore(since.plus(BURST)));
    }

    private void doneFromThere() {
        if (trace.count(AccessEvent.Action.MFA_ENROLLED) > 0) {
            sign(2, "a new factor was set up from there");
        }
        if (trace.count(AccessEvent.Action.TOKEN_CREATED) > 0) {
            sign(2, "a token was made from there");
        }
        if (points > 0 && trace.failures() >= FAILED_READS) {
            sign(1, "%,d reads that were refused".formatted(trace.failures()));
        }
        if (points > 0 && trace.count(AccessEvent.Action.EXPORT) > 0) {
            sign(1, "an export from there");
        }
    }

    private void likeOthers(List<AddressTrace> known) {
        var own = known.stream()
                .filter(other -> !Collections.disjoint(other.allActors(), trace.allActors()))
                .toList();
        if (own.isEmpty() || points == 0) {
            return;
        }
        boolean sameAgent = own.stream().anyMatch(other -> !Collections.disjoint(other.agents, trace.agents));
        boolean later = own.stream().anyMatch(other -> !trace.first().isBefore(other.first()));
        if (sameAgent && later) {
            sign(2, "the same program as at " + names(own));
        }
        if (afterToken(own)) {
            sign(3, "used since a token was made at " + names(own));
        }
    }

    private boolean afterToken(List<AddressTrace> own) {
        return own.stream()
                .flatMap(other -> other.lines.stream())
                .anyMatch(line -> line.action() == AccessEvent.Action.TOKEN_CREATED
                        && !line.failed()
                        && line.at().isBefore(trace.first()));
    }

    private static String names(List<AddressTrace> traces) {
        return traces.stream().map(other -> other.address).sorted().collect(Collectors.joining(", "));
    }

    /// Everything the accounts of an address are called, folded.
    static Set<String> accounts(AddressTrace trace) {
        var accounts = new HashSet<String>();
        trace.allActors().forEach(actor -> accounts.add(SignInLine.folded(actor)));
        trace.names.forEach(name -> accounts.add(SignInLine.folded(name)));
        return accounts;
    }
}
