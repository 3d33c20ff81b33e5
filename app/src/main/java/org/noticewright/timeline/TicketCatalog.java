package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// Every ticket of the case in a few numbers, so that list pages can be laid out as the platform did. 44
/// bytes a ticket, half as much again at worst.
final class TicketCatalog {

    /// A time nobody knows.
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final long NO_NUMBER = -1;
    /// A share of tickets that logs name and the case lacks beyond which positions in lists mean nothing.
    private static final double MISSING_AT_MOST = 0.01;

    private final Map<String, Integer> platforms = new HashMap<>();
    private int[] platform = new int[1024];
    private long[] row = new long[1024];
    private long[] created = new long[1024];
    private long[] updated = new long[1024];
    private long[] number = new long[1024];
    private long[] keyHash = new long[1024];
    private int size;

    void add(Ticket.Stored stored) {
        if (size == row.length) {
            grow();
        }
        var ticket = stored.ticket();
        platform[size] = platforms.computeIfAbsent(ticket.key().platform(), name -> platforms.size());
        row[size] = stored.id().value();
        created[size] = ticket.createdAt() == null
                ? UNKNOWN
                : ticket.createdAt().instant().toEpochMilli();
        updated[size] = ticket.updatedAt() == null
                ? UNKNOWN
                : ticket.updatedAt().latest().toEpochMilli();
        number[size] = number(ticket.key().id());
        keyHash[size] = hash(ticket.key());
        size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        platform = Arrays.copyOf(platform, more);
        row = Arrays.copyOf(row, more);
        created = Arrays.copyOf(created, more);
        updated = Arrays.copyOf(updated, more);
        number = Arrays.copyOf(number, more);
        keyHash = Arrays.copyOf(keyHash, more);
    }

    private static long number(String id) {
        boolean digits = !id.isEmpty() && id.length() < 19 && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(id) : NO_NUMBER;
    }

    /// 64 bits of a key: two keys with the same hash among a million have odds of one in 40 million.
    static long hash(NativeKey key) {
        long hash = 1_125_899_906_842_597L;
        String text = key.platform() + '\0' + key.id();
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
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

    /// The tickets of one list page.
    ///
    /// @param sure rows of tickets that stood on the page, sorted
    /// @param maybe rows of tickets that may have stood on it, sorted
    /// @param problem why the page cannot be computed, empty when it can
    record Paged(long[] sure, long[] maybe, String problem) {
        private static Paged not(String problem) {
            return new Paged(new long[0], new long[0], problem);
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
        int[] candidates = existing(platformName, at.toEpochMilli());
        if (missing > MISSING_AT_MOST * candidates.length) {
            return Paged.not("logs name %,d tickets that the case does not hold".formatted(missing));
        }
        boolean byNumber =
                page.order() == RecordRange.Order.ID_ASCENDING || page.order() == RecordRange.Order.ID_DESCENDING;
        if (byNumber && Arrays.stream(candidates).anyMatch(i -> number[i] == NO_NUMBER)) {
            return Paged.not("ticket ids are not numbers, so their order is not known");
        }
        if (isNewestFirst(page.order()) && newest() < at.toEpochMilli()) {
            return Paged.not("the tickets of the case end before the page was read");
        }
        return layOut(page, candidates, at.toEpochMilli(), missing);
    }

    private static boolean isNewestFirst(RecordRange.Order order) {
        return switch (order) {
            case ID_DESCENDING, CREATED_DESCENDING, UPDATED_DESCENDING -> true;
            case ID_ASCENDING, CREATED_ASCENDING, UPDATED_ASCENDING, UNKNOWN -> false;
        };
    }

    private long newest() {
        return Math.max(
                Arrays.stream(created, 0, size).max().orElse(UNKNOWN),
                Arrays.stream(updated, 0, size).max().orElse(UNKNOWN));
    }

    private int[] existing(String platformName, long at) {
        int wanted = platforms.getOrDefault(platformName, -1);
        return IntStream.range(0, size)
                .filter(i -> platform[i] == wanted && created[i] <= at)
                .toArray();
    }

    private Paged layOut(RecordRange.Page page, int[] candidates, long at, int missing) {
        var placed = new ArrayList<Integer>();
        var floating = new ArrayList<Integer>();
        for (int i : candidates) {
            (created[i] == UNKNOWN || key(page.order(), i, at) == UNKNOWN ? floating : placed).add(i);
        }
        Comparator<Integer> order = Comparator.comparingLong(i -> key(page.order(), i, at));
        placed.sort(isNewestFirst(page.order()) ? order.reversed() : order);
        int shift = floating.size() + missing;
        long start = (long) (page.page() - 1) * page.size();
        long end = start + page.size();
        if (start >= placed.size() + floating.size()) {
            return Paged.not("the page lies beyond the %,d tickets that the case holds of that time"
                    .formatted(candidates.length));
        }
        var sure = new ArrayList<Integer>();
        var maybe = new ArrayList<>(floating);
        for (int low = 0; low < placed.size(); ) {
            int after = low + 1;
            while (after < placed.size() && order.compare(placed.get(low), placed.get(after)) == 0) {
                after++;
            }
            int high = after - 1 + shift;
            if (low >= start && high < end) {
                sure.addAll(placed.subList(low, after));
            } else if (high >= start && low < end) {
                maybe.addAll(placed.subList(low, after));
            }
            low = after;
        }
        return new Paged(rows(sure), rows(maybe), "");
    }

    /// What the list is sorted by, [#UNKNOWN] for a ticket changed since the page was read.
    private long key(RecordRange.Order order, int i, long at) {
        return switch (order) {
            case ID_ASCENDING, ID_DESCENDING, UNKNOWN -> number[i];
            case CREATED_ASCENDING, CREATED_DESCENDING -> created[i];
            case UPDATED_ASCENDING, UPDATED_DESCENDING -> updated[i] > at ? UNKNOWN : updated[i];
        };
    }

    private long[] rows(List<Integer> indexes) {
        return indexes.stream().mapToLong(i -> row[i]).sorted().toArray();
    }
}
