package org.noticewright.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Whose access is judged: the accounts the intruder used, the marks that tell the intruder from their owners,
/// and the time between, as a person decided it.
///
/// A log line is the intruder's when its actor and time match and one mark matches: address, session, program
/// or token. Without any mark, or with `wholeAccounts`, every line of the accounts is.
///
/// @param actors account ids or names as the logs write them, of every log the intruder shows in
/// @param addresses IP addresses or CIDR blocks, IPv4 or IPv6
/// @param sessions session ids
/// @param agents programs (user agents), compared in full
/// @param tokens ids of API tokens, as lines name them among their objects
/// @param wholeAccounts the accounts were wholly taken over: their owners' lines count as well
/// @param from first instant, inclusive, in true time (see `clocks`)
/// @param to last instant, inclusive
/// @param clocks by log source, how far its clock ran ahead: +37 s means its lines happened 37 s earlier than
///     they say
/// @param rulings what a person ruled out again
public record AccessWindow(
        Set<String> actors,
        Set<String> addresses,
        Set<String> sessions,
        Set<String> agents,
        Set<String> tokens,
        boolean wholeAccounts,
        Instant from,
        Instant to,
        Map<String, Duration> clocks,
        Rulings rulings) {

    /// What a person ruled out, each time with a reason in the case's log.
    ///
    /// @param events log lines that reached no record, whatever they look like
    /// @param silences times without log lines that are explained otherwise, such as a night of maintenance
    public record Rulings(Set<AccessEvent.Id> events, Set<Interval> silences) {

        public static final Rulings NONE = new Rulings(Set.of(), Set.of());

        public Rulings {
            events = Set.copyOf(events);
            silences = Collections.unmodifiableSet(new TreeSet<>(silences));
        }
    }

    public AccessWindow {
        actors = sorted(actors);
        addresses = sorted(addresses);
        sessions = sorted(sessions);
        agents = sorted(agents);
        tokens = sorted(tokens);
        clocks = Collections.unmodifiableMap(new TreeMap<>(clocks));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("""
                The access window ends (%s) before it starts (%s).
                Maybe the two times were swapped.\
                """.formatted(to, from));
        }
    }

    /// Accounts and addresses only; without addresses the whole accounts.
    public AccessWindow(Set<String> actors, Set<String> addresses, Instant from, Instant to) {
        this(actors, addresses, Set.of(), Set.of(), Set.of(), false, from, to, Map.of(), Rulings.NONE);
    }

    /// Whether every line of the accounts counts, whatever its marks.
    public boolean takesWholeAccounts() {
        return wholeAccounts || (addresses.isEmpty() && sessions.isEmpty() && agents.isEmpty() && tokens.isEmpty());
    }

    public AccessWindow withRulings(Rulings other) {
        return new AccessWindow(actors, addresses, sessions, agents, tokens, wholeAccounts, from, to, clocks, other);
    }

    private static Set<String> sorted(Set<String> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    @Override
    public String toString() {
        return "AccessWindow[" + from + " to " + to + "]";
    }
}
