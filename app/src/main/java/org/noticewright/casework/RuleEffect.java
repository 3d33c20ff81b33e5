package org.noticewright.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What changed rules do to a case, counted before anything is written.
///
/// @param before version of the rules that the newest judgements carry
/// @param after version they would carry
/// @param tickets classified tickets, all of which were judged again
/// @param waiting tickets that were never classified: the effect does not know them
/// @param moves tickets by verdict before and after, those that stay included; a person's decision before the
///     machine's
/// @param otherwise tickets whose verdict stays, and whose elements, categories, review flag or evidence change
/// @param againstDecision decided tickets of which the machine would now say something else than before
/// @param reviewBefore tickets that wait for a person
/// @param changed the tickets whose verdict or review flag changes, in id order
public record RuleEffect(
        String before,
        String after,
        long tickets,
        long waiting,
        Map<Move, Long> moves,
        long otherwise,
        long againstDecision,
        long reviewBefore,
        long reviewAfter,
        List<Changed> changed,
        People people) {

    public RuleEffect {
        moves = Collections.unmodifiableMap(new TreeMap<>(moves));
        changed = List.copyOf(changed);
    }

    /// Somebody who comes to count as affected, or no longer does.
    ///
    /// @param records the records that make the difference
    public record Person(List<Ticket.Id> records) {

        public Person {
            records = List.copyOf(records);
        }
    }

    /// People who count as affected: with a record that the intruder may have reached and that is PHI or waits
    /// for a person.
    public record People(long before, long after, List<Person> gained, List<Person> lost) {

        public People {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /// From one verdict to another, or to the same.
    public record Move(Verdict from, Verdict to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    /// @param reviewFrom whether it waited for a person
    public record Changed(Ticket.Id ticket, Move move, boolean reviewFrom, boolean reviewTo) {}

    /// Tickets whose verdict changes.
    public long verdictsChanged() {
        return moves.entrySet().stream()
                .filter(move -> move.getKey().from() != move.getKey().to())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Share of tickets that wait for a person, 0 to 1.
    public double reviewShareBefore() {
        return tickets == 0 ? 0 : reviewBefore / (double) tickets;
    }

    public double reviewShareAfter() {
        return tickets == 0 ? 0 : reviewAfter / (double) tickets;
    }

    /// Counts while tickets are judged again.
    static final class Count {
        private final Map<Move, Long> moves = new TreeMap<>();
        /// One of each sort for all tickets.
        private final Map<Move, Move> same = new HashMap<>();
        private final List<Changed> changed = new ArrayList<>();
        private final AffectedDifference people = new AffectedDifference();
        private long tickets;
        private long otherwise;
        private long againstDecision;
        private long reviewBefore;
        private long reviewAfter;

        void add(Tickets.Judged judged, Classification now) {
            var was = judged.classification();
            var decision = judged.decision();
            var from = judged.effectiveVerdict();
            var to = decision == null ? now.verdict() : decision.verdict();
            boolean reviewFrom = decision == null && was.needsReview();
            boolean reviewTo = decision == null && now.needsReview();
            var move = same.computeIfAbsent(new Move(from, to), wanted -> wanted);
            tickets++;
            moves.merge(move, 1L, Long::sum);
            reviewBefore += reviewFrom ? 1 : 0;
            reviewAfter += reviewTo ? 1 : 0;
            againstDecision += decision != null && was.verdict() != now.verdict() ? 1 : 0;
            if (from != to || reviewFrom != reviewTo) {
                changed.add(new Changed(judged.id(), move, reviewFrom, reviewTo));
            }
            if (from == to && !saysTheSame(was, now)) {
                otherwise++;
            }
            var exposure = judged.exposure().exposure();
            people.add(
                    new Ticket.Stored(judged.id(), judged.head()),
                    new AffectedDifference.Standing(from, reviewFrom, exposure),
                    new AffectedDifference.Standing(to, reviewTo, exposure));
        }

        /// Whatever the version.
        private static boolean saysTheSame(Classification one, Classification other) {
            return one.needsReview() == other.needsReview()
                    && one.elements().equals(other.elements())
                    && one.special().equals(other.special())
                    && one.rule().equals(other.rule());
        }

        RuleEffect effect(String before, String after, long waiting) {
            return new RuleEffect(
                    before,
                    after,
                    tickets,
                    waiting,
                    moves,
                    otherwise,
                    againstDecision,
                    reviewBefore,
                    reviewAfter,
                    changed,
                    people.people());
        }
    }
}
