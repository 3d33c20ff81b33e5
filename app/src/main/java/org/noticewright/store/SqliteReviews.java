package org.noticewright.store;

import static org.noticewright.store.generated.Tables.REVIEW;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Reviews;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.store.generated.tables.records.ReviewRecord;
import org.noticewright.store.sealed.SealedColumn;

/// People's decisions. Rows are only added; the newest one stands unless it is a withdrawal.
final class SqliteReviews implements Reviews {

    private final CaseStore store;

    SqliteReviews(CaseStore store) {
        this.store = store;
    }

    @Override
    public Optional<ReviewDecision> of(Ticket.Id ticket) {
        return store.database()
                .query(sql -> sql.selectFrom(REVIEW)
                        .where(REVIEW.TICKET_ID.eq(ticket.value()))
                        .and(REVIEW.STANDING.eq(1L))
                        .fetchOptional(this::toDomain));
    }

    Map<Long, ReviewDecision> of(Connection connection, List<Long> tickets) throws SQLException {
        var found = new HashMap<Long, ReviewDecision>();
        try (var select = connection.prepareStatement("SELECT ticket_id, id, version, verdict, payload FROM review"
                        + " WHERE standing = 1 AND ticket_id IN " + TicketReader.in(tickets));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                found.put(
                        rows.getLong(1), toDomain(rows.getLong(2), rows.getLong(3), rows.getInt(4), rows.getBytes(5)));
            }
        }
        return found;
    }

    @Override
    public long count() {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT COUNT(*) FROM review WHERE standing = 1");
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public void decide(Ticket.Id ticket, ReviewDecision decision) {
        var before = of(ticket).map(standing -> standing.verdict().name()).orElse("");
        var line = LogLine.of("review.decide", "ticket " + ticket.value())
                .changing(before, decision.verdict().name())
                .because(decision.reason());
        store.change(line, change -> {
            endStanding(change, ticket);
            return add(change, ticket, decision);
        });
    }

    @Override
    public void withdraw(Ticket.Id ticket, String reason) {
        var standing = of(ticket);
        if (standing.isEmpty()) {
            throw new IllegalArgumentException("""
                There is no decision on ticket %d to withdraw.
                Maybe somebody else withdrew it first.\
                """.formatted(ticket.value()));
        }
        var line = LogLine.of("review.withdraw", "ticket " + ticket.value())
                .changing(standing.get().verdict().name(), "")
                .because(reason);
        store.change(line, change -> {
            endStanding(change, ticket);
            return add(change, ticket, null, reason, store.user(), store.clock().instant(), null);
        });
    }

    /// Row of the decision that holds, null when there is none.
    static @Nullable Long standing(Change change, Ticket.Id ticket) throws SQLException {
        var select = change.prepared("SELECT id FROM review WHERE ticket_id = ? AND standing = 1");
        select.setLong(1, ticket.value());
        try (var row = select.executeQuery()) {
            return row.next() ? Long.valueOf(row.getLong(1)) : null;
        }
    }

    /// Withdraws the decisions that one log entry made, as far as they still hold.
    ///
    /// @param version the log entry
    /// @return how many
    static long withdrawAll(CaseStore store, Change change, long version, String reason) throws SQLException {
        var tickets = new ArrayList<Long>();
        var select = change.prepared("SELECT ticket_id FROM review WHERE version = ? AND standing = 1 ORDER BY id");
        select.setLong(1, version);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                tickets.add(rows.getLong(1));
            }
        }
        for (long id : tickets) {
            var ticket = new Ticket.Id(id);
            endStanding(change, ticket);
            add(change, ticket, null, reason, store.user(), store.clock().instant(), null);
        }
        return tickets.size();
    }

    private static void endStanding(Change change, Ticket.Id ticket) throws SQLException {
        Long id = standing(change, ticket);
        if (id == null) {
            return;
        }
        var values = change.row(StoredTable.REVIEW, id);
        if (values != null) {
            values[0] = id;
            values[4] = 0L;
            change.update(StoredTable.REVIEW, values);
        }
    }

    static long add(Change change, Ticket.Id ticket, ReviewDecision decision) throws SQLException {
        return add(
                change,
                ticket,
                decision.verdict(),
                decision.reason(),
                decision.decidedBy(),
                decision.at(),
                decision.from());
    }

    private static long add(
            Change change,
            Ticket.Id ticket,
            @Nullable Verdict verdict,
            String reason,
            String by,
            Instant at,
            Ticket.@Nullable Id from)
            throws SQLException {
        long id = change.newId(StoredTable.REVIEW);
        var payload = new PayloadWriter()
                .text(reason)
                .text(by)
                .number(at.getEpochSecond())
                .number(at.getNano())
                .number(from == null ? 0 : from.value());
        change.insert(
                StoredTable.REVIEW,
                id,
                change.sequence(),
                ticket.value(),
                verdict == null ? null : (long) verdict.ordinal(),
                verdict == null ? 0L : 1L,
                at.toEpochMilli(),
                change.seal(SealedColumn.REVIEW, id, payload.toBytes()));
        return id;
    }

    @Override
    public List<ReviewDecision> history(Ticket.Id ticket) {
        return store.database()
                .query(sql -> sql.selectFrom(REVIEW)
                        .where(REVIEW.TICKET_ID.eq(ticket.value()))
                        .and(REVIEW.VERDICT.isNotNull())
                        .orderBy(REVIEW.ID)
                        .fetch(this::toDomain));
    }

    private ReviewDecision toDomain(ReviewRecord row) {
        return toDomain(
                row.getId(),
                row.getVersion(),
                row.getVerdict().intValue(),
                row.getPayload().bytes());
    }

    private ReviewDecision toDomain(long id, long version, int verdict, byte[] sealed) {
        var payload = store.payload(SealedColumn.REVIEW, id, version, sealed);
        var reason = payload.text();
        var by = payload.text();
        var at = Instant.ofEpochSecond(payload.number(), payload.number());
        long from = payload.number();
        return new ReviewDecision(Verdict.values()[verdict], reason, by, at, from == 0 ? null : new Ticket.Id(from));
    }
}
