package org.noticewright.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.TextHash;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.people.PersonKey;

/// Who counts as affected before and after a change of rules. Affected, as everywhere: a person with a record
/// that the intruder may have reached and that is PHI or waits for a person's review.
///
/// A person takes 9 bytes, two to four times over, and a record that makes a difference 12: a case may have a million
/// of both.
final class AffectedDifference {

    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    /// A table of people: hashes of their keys, 0 where a place is free. Odds that two of a million people share a
    /// hash are one in 40 million; they would be counted as one in a preview.
    private long[] keys = new long[1 << 10];
    private byte[] standings = new byte[keys.length];
    private int size;
    private long[] tickets = new long[256];
    private long[] owners = new long[tickets.length];
    private int differing;

    /// @param effective a person's decision before the machine's
    /// @param needsReview whether the record waits for a person
    record Standing(Verdict effective, boolean needsReview, Exposure exposure) {

        private boolean affects() {
            return exposure.isAccessed() && (effective == Verdict.PHI || needsReview);
        }
    }

    void add(Ticket.Stored stored, Standing before, Standing after) {
        boolean was = before.affects();
        boolean is = after.affects();
        if (!was && !is) {
            return;
        }
        long key = keyOf(stored.ticket());
        int at = place(key);
        standings[at] |= (byte) ((was ? BEFORE : 0) | (is ? AFTER : 0));
        if (was != is) {
            if (differing == tickets.length) {
                tickets = Arrays.copyOf(tickets, differing * 2);
                owners = Arrays.copyOf(owners, differing * 2);
            }
            tickets[differing] = stored.id().value();
            owners[differing++] = key;
        }
    }

    private static long keyOf(Ticket ticket) {
        long hash = TextHash.of(PersonKey.of(ticket).value());
        return hash == 0 ? 1 : hash;
    }

    /// Where the person stands, at the end of a search from the hash's own place on; a new one is put there.
    private int place(long key) {
        int at = find(key);
        if (keys[at] != key) {
            if (++size > keys.length / 2) {
                grow();
                at = find(key);
            }
            keys[at] = key;
        }
        return at;
    }

    private int find(long key) {
        int at = (int) key & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldStandings = standings;
        keys = new long[oldKeys.length * 2];
        standings = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                standings[at] = oldStandings[i];
            }
        }
    }

    RuleEffect.People people() {
        long before = 0;
        long after = 0;
        for (byte standing : standings) {
            before += standing & BEFORE;
            after += (standing & AFTER) / AFTER;
        }
        return new RuleEffect.People(before, after, who(AFTER), who(BEFORE));
    }

    /// Those who stand so and not the other way too, by the first record that makes the difference.
    private List<RuleEffect.Person> who(int standing) {
        Map<Long, List<Ticket.Id>> records = new LinkedHashMap<>();
        for (int i = 0; i < differing; i++) {
            if (standings[find(owners[i])] == standing) {
                records.computeIfAbsent(owners[i], key -> new ArrayList<>(1)).add(new Ticket.Id(tickets[i]));
            }
        }
        return records.values().stream().map(RuleEffect.Person::new).toList();
    }
}
