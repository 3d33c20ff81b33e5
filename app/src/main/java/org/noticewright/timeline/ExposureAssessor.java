package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;

/// Grades tickets by what the intruder did, from the access logs alone. The rules, with their reasons, are in
/// `docs/decisions/0009`:
///
/// - a line that names the ticket: EXPORTED for an export, LISTED for a list or search, else VIEWED;
/// - a line that reached a set of records: the same, for every ticket that is in the set by computation over
/// the tickets of the case; a ticket that only may be in it is POSSIBLE;
/// - a line whose set cannot be computed, or whose own count of records does not fit it: every ticket that
/// existed then is POSSIBLE;
/// - a line that may be the intruder's or the owner's: what it reached is POSSIBLE;
/// - else POSSIBLE where no log can say that nothing happened (see [LogCoverage]);
/// - else NOT_ACCESSED.
///
/// Three passes, each in any order: [#add] every log line, [#survey] every ticket, [#grade] every ticket.
/// The grades do not depend on the orders.
public final class ExposureAssessor {

    private final AccessWindow window;
    private final IntruderMarks marks;
    private final Clocks clocks;
    private final LogCoverage coverage;
    private final SignOnTraces traces;
    private final List<Claim> claims = new ArrayList<>();
    private final PackedLines packed = new PackedLines();
    private final PackedLines withoutReach = new PackedLines();
    private final boolean packs;
    private final List<String> ticketDoubts = new ArrayList<>();
    private final LineCounts counts;
    private final TicketCatalog catalog = new TicketCatalog();
    private final NamedTickets named = new NamedTickets();
    private @Nullable Claims sorted;
    private @Nullable TicketGrader grader;

    public ExposureAssessor(AccessWindow window) {
        this(window, true);
    }

    /// @param packs whether lines that only name tickets are packed; they say the same either way
    ExposureAssessor(AccessWindow window, boolean packs) {
        this.window = window;
        this.packs = packs;
        this.marks = new IntruderMarks(window);
        this.clocks = new Clocks(window.clocks());
        this.coverage = new LogCoverage(window);
        this.traces = new SignOnTraces(window);
        this.counts = new LineCounts(marks);
    }

    /// What the tickets must be surveyed with.
    public enum Depth {
        /// Heads without messages suffice.
        HEADS,
        /// Lines name mails or files: messages and attachments are needed.
        WHOLE
    }

    public void add(AccessEvent.Stored stored) {
        var event = stored.event();
        coverage.add(event);
        named.add(event);
        var whose = marks.of(event);
        counts.add(event, whose);
        if (whose == IntruderMarks.Attribution.OTHER) {
            return;
        }
        traces.add(event, clocks.trueTime(event));
        if (event.scope() == AccessEvent.Scope.NONE) {
            return;
        }
        boolean sure = whose == IntruderMarks.Attribution.INTRUDER;
        var claim = Claim.of(stored, clocks, sure);
        if (event.outcome() == AccessEvent.Outcome.FAILURE) {
            withoutReach.add(claim, Resolution.How.FAILED);
        } else if (window.rulings().events().contains(stored.id())) {
            withoutReach.add(claim, Resolution.How.RULED_OUT);
        } else if (packs && Claims.namesTicketsOnly(claim.line())) {
            packed.add(claim, Resolution.How.NAMED);
        } else {
            claims.add(claim);
        }
    }

    /// Says why an evidence file may hold less than its system did.
    public void doubt(ImportDoubt doubt) {
        if (doubt.about() == ImportDoubt.About.LOG) {
            coverage.doubt(doubt);
        } else {
            ticketDoubts.add(doubt.sentence());
        }
    }

    public Depth depth() {
        return claims().needContents() ? Depth.WHOLE : Depth.HEADS;
    }

    /// Takes notice of one ticket; [#depth] says how much of it is needed.
    public void survey(Ticket.Stored stored) {
        catalog.add(stored);
        claims().survey(stored.ticket());
    }

    /// The grade of one ticket, once all were surveyed. The ticket should be whole: what is blacked out in its
    /// messages is said in the reason.
    public GradedExposure grade(Ticket.Stored stored) {
        return grader().grade(stored);
    }

    /// The whole of what was found; complete once every ticket was graded.
    public ScopeFindings findings() {
        var resolutions = new LineResolutions(packed, withoutReach, claims().resolutions());
        return new ScopeFindings(
                counts.intruders(),
                counts.unclear(),
                resolutions,
                coverage.sources(),
                grader().effects(),
                counts.notes());
    }

    private Claims claims() {
        if (sorted == null) {
            claims.sort(Comparator.naturalOrder());
            sorted = new Claims(claims, packed);
        }
        return sorted;
    }

    private TicketGrader grader() {
        if (grader == null) {
            var doubt = ticketDoubts.isEmpty() ? "" : ticketDoubts.getFirst();
            claims().settle(catalog, named.missingFrom(catalog), doubt);
            grader = new TicketGrader(window, claims(), catalog, coverage, traces.holes());
        }
        return grader;
    }

    /// Tickets that any log names as read or changed: those that the case does not hold shift every position in
    /// a list. Eight bytes each.
    private static final class NamedTickets {
        private final Map<String, long[]> hashes = new HashMap<>();
        private final Map<String, Integer> sizes = new HashMap<>();

        private void add(AccessEvent event) {
            if (event.outcome() != AccessEvent.Outcome.FAILURE) {
                event.targets().forEach(this::add);
            }
        }

        private void add(NativeKey key) {
            int size = sizes.merge(key.platform(), 1, Integer::sum);
            var all = hashes.computeIfAbsent(key.platform(), platform -> new long[256]);
            if (size > all.length) {
                all = distinct(all, size - 1);
                size = all.length + 1;
                sizes.put(key.platform(), size);
                all = Arrays.copyOf(all, size * 2);
                hashes.put(key.platform(), all);
            }
            all[size - 1] = TicketCatalog.hash(key);
        }

        private static long[] distinct(long[] all, int size) {
            long[] sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }

        private Map<String, Integer> missingFrom(TicketCatalog catalog) {
            var missing = new TreeMap<String, Integer>();
            hashes.forEach((platform, all) ->
                    missing.put(platform, catalog.missing(distinct(all, sizes.getOrDefault(platform, 0)))));
            return missing;
        }
    }

    /// Whose lines there are.
    private static final class LineCounts {
        private final IntruderMarks marks;
        private long intruders;
        private long unclear;
        private long outside;
        private @Nullable Instant firstOutside;
        private @Nullable Instant lastOutside;
        private final Set<String> otherAccounts = new HashSet<>();

        private LineCounts(IntruderMarks marks) {
            this.marks = marks;
        }

        private void add(AccessEvent event, IntruderMarks.Attribution whose) {
            switch (whose) {
                case INTRUDER -> intruders++;
                case UNCLEAR -> {
                    unclear++;
                    noteAccount(event);
                }
                case OTHER -> {
                    if (!marks.isInWindow(event)) {
                        noteOutside(event);
                    }
                }
            }
        }

        private void noteAccount(AccessEvent event) {
            var account = event.actorId() == null ? event.actorName() : event.actorId();
            if (account != null && !marks.isNamed(event)) {
                otherAccounts.add(account);
            }
        }

        private void noteOutside(AccessEvent event) {
            if (!marks.isMarked(event)) {
                return;
            }
            outside++;
            var at = event.at().instant();
            firstOutside = firstOutside == null || at.isBefore(firstOutside) ? at : firstOutside;
            lastOutside = lastOutside == null || at.isAfter(lastOutside) ? at : lastOutside;
        }

        private long intruders() {
            return intruders;
        }

        private long unclear() {
            return unclear;
        }

        private List<String> notes() {
            var notes = new ArrayList<String>();
            if (outside > 0) {
                notes.add("""
                    %,d lines with the intruder's marks lie outside the window (%s to %s): \
                    maybe it should be wider.\
                    """.formatted(outside, firstOutside, lastOutside));
            }
            if (!otherAccounts.isEmpty()) {
                notes.add("""
                    The intruder's address, session or token also shows under accounts that are not named (%s): \
                    what they reached counts as possible.\
                    """.formatted(String.join(", ", new java.util.TreeSet<>(otherAccounts))));
            }
            if (unclear > 0 && otherAccounts.isEmpty()) {
                notes.add("""
                    %,d lines of the accounts show neither address nor session: what they reached counts as \
                    possible.\
                    """.formatted(unclear));
            }
            return notes;
        }
    }
}
