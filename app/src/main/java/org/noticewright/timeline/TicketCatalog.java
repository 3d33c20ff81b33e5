package org.noticewright.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.TextHash;
import org.noticewright.domain.Ticket;

/// Every ticket of the case in a few numbers, so that list pages can be laid out as the platform did. 36
/// bytes a ticket, half as much again at worst; 4 more for each of three orders that pages had, some 30 while one is
/// sorted.
final class TicketCatalog {

    /// A time nobody knows.
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final long NO_NUMBER = -1;
    /// A share of tickets that logs name and the case lacks beyond which positions in lists mean nothing.
    private static final double MISSING_AT_MOST = 0.01;

    private final Map<String, Integer> platforms = new HashMap<>();
    private int[] platform = new int[1024];
    private long[] created = new long[1024];
    private long[] updated = new long[1024];
    private long[] number = new long[1024];
    private long[] keyHash = new long[1024];
    private final Map<long[], int[]> sorted = new IdentityHashMap<>();
    private long newest = UNKNOWN;
    private int size;

    void add(Ticket.Stored stored) {
        if (size == created.length) {
            grow();
        }
        var ticket = stored.ticket();
        sorted.clear();
        platform[size] = platforms.computeIfAbsent(ticket.key().platform(), name -> platforms.size());
        created[size] = created(ticket);
        updated[size] = updated(ticket);
        newest = Math.max(newest, Math.max(created[size], updated[size]));
        number[size] = number(ticket.key().id());
        keyHash[size] = hash(ticket.key());
        size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        platform = Arrays.copyOf(platform, more);
        created = Arrays.copyOf(created, more);
        updated = Arrays.copyOf(updated, more);
        number = Arrays.copyOf(number, more);
        keyHash = Arrays.copyOf(keyHash, more);
    }

    private static long created(Ticket ticket) {
        var at = ticket.createdAt();
        return at == null ? UNKNOWN : at.instant().toEpochMilli();
    }

    private static long updated(Ticket ticket) {
        var at = ticket.updatedAt();
        return at == null ? UNKNOWN : at.latest().toEpochMilli();
    }

    private static long number(String id) {
        boolean digits = !id.isEmpty() && id.length() < 19 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(id) : NO_NUMBER;
    }

    /// 64 bits of a key: two keys with the same hash among a million have odds of one in 40 million.
    static long hash(NativeKey key) {
        return TextHash.of(key.platform() + '\0' + key.id());
    }

    Set<String> platforms() {
        return new TreeSet<>(platforms.keySet());
    }

    boolean holds(String platformName) {
        return platforms.containsKey(platformName);
    }

    /// How many of these tickets, named by logs, the case does not hold.
    ///
    /// @param hashes sorted, distinct
    int missing(long[] hashes) {
        long[] known = Arrays.copyOf(keyHash, size);
        Arrays.sort(known);
        return (int) Arrays.stream(hashes)
                .filter(hash -> Arrays.binarySearch(known, hash) < 0)
                .count();
    }

    /// What lists know of a ticket: read once, to be held against any number of pages.
    record Listed(String platform, long number, long created, long updated) {

        static Listed of(Ticket ticket) {
            return new Listed(
                    ticket.key().platform(),
                    TicketCatalog.number(ticket.key().id()),
                    TicketCatalog.created(ticket),
                    TicketCatalog.updated(ticket));
        }
    }

    /// What one list page held, told by what the list is sorted by: tickets that share a value stand together, so
    /// two bounds say it for any number of tickets.
    ///
    /// @param order null when the page could not be laid out
    /// @param at milliseconds since 1970 when it was read
    /// @param sure values whose tickets stood on the page
    /// @param near values whose tickets stood on it or may have; those of unknown place may have anyway
    /// @param in tickets that stood on it
    /// @param maybe tickets that may have
    /// @param problem why the page cannot be computed, empty when it can
    record Paged(
            String platform,
            RecordRange.@Nullable Order order,
            long at,
            Bounds sure,
            Bounds near,
            long in,
            long maybe,
            String problem) {

        private static Paged not(String problem) {
            return new Paged("", null, 0, Bounds.NONE, Bounds.NONE, 0, 0, problem);
        }

        /// Whether a ticket of the catalog stood on the page.
        Membership of(Listed ticket) {
            if (order == null || ticket.created > at || !ticket.platform.equals(platform)) {
                return Membership.OUT;
            }
            long value = value(order, ticket.number, ticket.created, ticket.updated, at);
            if (floats(ticket.created, value)) {
                return Membership.MAYBE;
            }
            return sure.hold(value) ? Membership.IN : near.hold(value) ? Membership.MAYBE : Membership.OUT;
        }
    }

    /// Both inclusive; none when from is after to.
    private record Bounds(long from, long to) {
        private static final Bounds NONE = new Bounds(Long.MAX_VALUE, Long.MIN_VALUE);

        private Bounds with(long value) {
            return new Bounds(Math.min(from, value), Math.max(to, value));
        }

        private boolean hold(long value) {
            return value >= from && value <= to;
        }
    }

    /// Lays out the page over the tickets that existed then.
    ///
    /// A position is known up to the number of tickets whose place is not: those of unknown time, those changed
    /// since (in lists ordered by change), and those that logs name but the case lacks. A ticket is on the page
    /// for sure when it is wherever those stood.
    ///
    /// @param missing tickets of the platform that logs name and the case lacks
    Paged page(RecordRange.Page page, String platformName, Instant at, int missing) {
        if (!page.list().equals("tickets")) {
            return Paged.not("the log does not say what the list \"" + page.list() + "\" held");
        }
        if (page.order() == RecordRange.Order.UNKNOWN || page.page() < 1 || page.size() < 1) {
            return Paged.not("the order or size of the list is not known");
        }
        var then = new Existing(platformName, page.order(), at.toEpochMilli());
        if (missing > MISSING_AT_MOST * then.count) {
            return Paged.not("logs name %,d tickets that the case does not hold".formatted(missing));
        }
        if (sortedBy(page.order()) == number && then.unnumbered) {
            return Paged.not("ticket ids are not numbers, so their order is not known");
        }
        if (isNewestFirst(page.order()) && newest < at.toEpochMilli()) {
            return Paged.not("the tickets of the case end before the page was read");
        }
        return then.layOut(page, missing);
    }

    private static boolean isNewestFirst(RecordRange.Order order) {
        return switch (order) {
            case ID_DESCENDING, CREATED_DESCENDING, UPDATED_DESCENDING -> true;
            case ID_ASCENDING, CREATED_ASCENDING, UPDATED_ASCENDING, UNKNOWN -> false;
        };
    }

    /// The tickets of a platform that existed at an instant, as a list of some order showed them.
    private final class Existing {
        private final String platformName;
        private final int wanted;
        private final RecordRange.Order order;
        private final long at;
        private final int count;
        private final int floating;
        private final boolean unnumbered;

        private Existing(String platformName, RecordRange.Order order, long at) {
            this.platformName = platformName;
            this.wanted = platforms.getOrDefault(platformName, -1);
            this.order = order;
            this.at = at;
            int existing = 0;
            int afloat = 0;
            boolean without = false;
            for (int i = 0; i < size; i++) {
                if (existed(i)) {
                    existing++;
                    afloat += floats(created[i], valueOf(i)) ? 1 : 0;
                    without |= number[i] == NO_NUMBER;
                }
            }
            count = existing;
            floating = afloat;
            unnumbered = without;
        }

        private boolean existed(int i) {
            return platform[i] == wanted && created[i] <= at;
        }

        private long valueOf(int i) {
            return value(order, number[i], created[i], updated[i], at);
        }

        private Paged layOut(RecordRange.Page page, int missing) {
            long shift = (long) floating + missing;
            long start = (long) (page.page() - 1) * page.size();
            long end = start + page.size();
            if (start >= count) {
                return Paged.not(
                        "the page lies beyond the %,d tickets that the case holds of that time".formatted(count));
            }
            var sure = Bounds.NONE;
            var near = Bounds.NONE;
            long in = 0;
            long maybe = floating;
            var alike = new Alike(sorted(order), isNewestFirst(order));
            for (long low = 0; low < end && alike.next(); low += alike.tickets) {
                long high = low + alike.tickets - 1 + shift;
                if (high < start) {
                    continue;
                }
                near = near.with(alike.value);
                if (low >= start && high < end) {
                    sure = sure.with(alike.value);
                    in += alike.tickets;
                } else {
                    maybe += alike.tickets;
                }
            }
            return new Paged(platformName, order, at, sure, near, in, maybe, "");
        }

        /// Goes through the list, all tickets of one value at a time; those of unknown place are left out.
        private final class Alike {
            private final int[] sorted;
            private final boolean backwards;
            private int next;
            private int tickets;
            private long value;

            private Alike(int[] sorted, boolean backwards) {
                this.sorted = sorted;
                this.backwards = backwards;
            }

            private boolean next() {
                tickets = 0;
                for (; next < sorted.length; next++) {
                    int i = sorted[backwards ? sorted.length - 1 - next : next];
                    if (!existed(i) || floats(created[i], valueOf(i))) {
                        continue;
                    }
                    if (tickets > 0 && valueOf(i) != value) {
                        break;
                    }
                    value = valueOf(i);
                    tickets++;
                }
                return tickets > 0;
            }
        }
    }

    /// What the list is sorted by, [#UNKNOWN] for a ticket changed since the page was read.
    private static long value(RecordRange.Order order, long number, long created, long updated, long at) {
        return switch (order) {
            case ID_ASCENDING, ID_DESCENDING, UNKNOWN -> number;
            case CREATED_ASCENDING, CREATED_DESCENDING -> created;
            case UPDATED_ASCENDING, UPDATED_DESCENDING -> updated > at ? UNKNOWN : updated;
        };
    }

    /// Whether its place in the list is not known.
    private static boolean floats(long created, long value) {
        return created == UNKNOWN || value == UNKNOWN;
    }

    private long[] sortedBy(RecordRange.Order order) {
        return switch (order) {
            case ID_ASCENDING, ID_DESCENDING, UNKNOWN -> number;
            case CREATED_ASCENDING, CREATED_DESCENDING -> created;
            case UPDATED_ASCENDING, UPDATED_DESCENDING -> updated;
        };
    }

    /// Sorted once for all pages: an intruder may have paged through thousands, and sorting a million tickets takes
    /// a second.
    private int[] sorted(RecordRange.Order order) {
        var by = sortedBy(order);
        return sorted.computeIfAbsent(
                by,
                values -> IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
