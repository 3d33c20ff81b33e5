package org.noticewright.timeline;

import org.jspecify.annotations.Nullable;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;

/// The set of tickets one line reached, computed over all tickets of the case.
final class Reach {

    final Claim claim;
    private final RecordRange range;
    /// Tickets of the line's own platform, then of others.
    private final long[] ins = new long[2];
    private final long[] maybes = new long[2];
    private long in;
    private long maybe;
    private TicketCatalog.@Nullable Paged paged;
    private String problem = "";
    /// Whether the computed set can be trusted with the line's own grade.
    private boolean trusted = true;

    Reach(Claim claim, RecordRange range) {
        this.claim = claim;
        this.range = range;
        if (range instanceof RecordRange.Search) {
            problem = "a search shows what matched at the time, and the log does not say what that was";
        }
    }

    private boolean isComputable() {
        return !(range instanceof RecordRange.Search) && !(range instanceof RecordRange.Page);
    }

    void survey(Ticket ticket) {
        if (!isComputable()) {
            return;
        }
        int whose = ticket.key().platform().equals(claim.platform()) ? 0 : 1;
        switch (Membership.of(range, ticket, claim.latest())) {
            case IN -> ins[whose]++;
            case MAYBE -> maybes[whose]++;
            case OUT -> {}
        }
    }

    /// After every ticket was surveyed.
    ///
    /// @param doubt why the tickets of the case may not be all there are, empty when nothing speaks for it
    void settle(TicketCatalog catalog, int missing, String doubt) {
        boolean ofOwn = catalog.holds(claim.platform());
        in = ins[0] + (ofOwn ? 0 : ins[1]);
        maybe = maybes[0] + (ofOwn ? 0 : maybes[1]);
        if (range instanceof RecordRange.Page page) {
            var laidOut = catalog.page(page, claim.platform(), claim.latest(), missing);
            problem = doubt.isEmpty() ? laidOut.problem() : doubt;
            if (problem.isEmpty()) {
                paged = laidOut;
                in = laidOut.in();
                maybe = laidOut.maybe();
            }
        }
        if (problem.isEmpty()) {
            compareRows();
        }
    }

    private void compareRows() {
        long rows = claim.line().rows();
        if (rows < 0 || (rows >= in && rows <= in + maybe)) {
            return;
        }
        trusted = rows > in;
        problem = "the line counts %,d records and the case gives %,d".formatted(rows, in);
    }

    /// Why every ticket that existed then must count as reached, empty when it need not.
    String problem() {
        return problem;
    }

    /// @param listed the same ticket, as lists know it
    Membership of(Ticket ticket, TicketCatalog.Listed listed) {
        var membership = isComputable()
                ? Membership.of(range, ticket, claim.latest())
                : paged == null ? Membership.OUT : paged.of(listed);
        return membership == Membership.IN && !trusted ? Membership.MAYBE : membership;
    }

    long in() {
        return trusted ? in : 0;
    }

    long maybe() {
        return problem.isEmpty() ? maybe : -1;
    }

    String words() {
        return switch (range) {
            case RecordRange.Everything() -> "everything the platform held";
            case RecordRange.Created(var from, var to) -> "tickets created " + period(from, to);
            case RecordRange.Updated(var from, var to) -> "tickets changed " + period(from, to);
            case RecordRange.Page(var list, int page, int size, var order) ->
                "page %d of the list \"%s\", %d a page".formatted(page, list, size);
            case RecordRange.OfRequester requester -> "the tickets of one requester";
            case RecordRange.Files files -> "files of one place";
            case RecordRange.Folder folder -> "a mailbox folder";
            case RecordRange.Search search -> "a search";
        };
    }

    private static String period(java.time.@Nullable Instant from, java.time.@Nullable Instant to) {
        if (from == null) {
            return to == null ? "at any time" : "until " + to;
        }
        return to == null ? "from " + from + " on" : "from " + from + " to " + to;
    }
}
