package org.noticewright.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.people.PersonKey;

/// Who counts as affected before and after a change of rules. Affected, as everywhere: a person with a record
/// that the intruder may have reached and that is PHI or waits for a person's review.
final class AffectedDifference {

    private final Map<PersonKey, Change> people = new LinkedHashMap<>();

    /// @param effective a person's decision before the machine's
    /// @param needsReview whether the record waits for a person
    record Standing(Verdict effective, boolean needsReview, Exposure exposure) {

        private boolean affects() {
            return exposure.isAccessed() && (effective == Verdict.PHI || needsReview);
        }
    }

    private static final class Change {
        private boolean before;
        private boolean after;
        private final List<Ticket.Id> differing = new ArrayList<>(1);
    }

    void add(Ticket.Stored stored, Standing before, Standing after) {
        boolean was = before.affects();
        boolean is = after.affects();
        if (!was && !is) {
            return;
        }
        var change = people.computeIfAbsent(PersonKey.of(stored.ticket()), key -> new Change());
        change.before |= was;
        change.after |= is;
        if (was != is) {
            change.differing.add(stored.id());
        }
    }

    RuleEffect.People people() {
        var gained = new ArrayList<RuleEffect.Person>();
        var lost = new ArrayList<RuleEffect.Person>();
        long before = 0;
        long after = 0;
        for (var change : people.values()) {
            before += change.before ? 1 : 0;
            after += change.after ? 1 : 0;
            if (change.before != change.after) {
                (change.after ? gained : lost).add(new RuleEffect.Person(change.differing));
            }
        }
        return new RuleEffect.People(before, after, gained, lost);
    }
}
