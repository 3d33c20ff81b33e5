package org.noticewright.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.Vault;

/// Judgements that come with their tickets in one transaction. Each was made on the ticket's own record alone:
/// it is kept when nothing else in the case has a say in the ticket, and outdated when something comes that
/// has.
///
/// What comes in a later transaction is found by its version (see [DueTickets]); within the transaction
/// versions are equal, so the tickets are remembered here by what could still change them.
final class FreshJudgements {

    private final Change change;
    private final KnownIds<String> names;
    private final Names nameRows;
    private final ToLongFunction<Word> words;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<ByteBuffer, List<Long>> byPerson = new HashMap<>();
    private final Map<Long, List<Long>> byLabel = new HashMap<>();
    /// How many of the kept ones the two maps know: most imports never ask them.
    private int indexed;
    private @Nullable Set<Long> titled;

    private record Kept(long id, byte @Nullable [] requester, byte[] authors, long[] labels) {}

    FreshJudgements(CaseStore store, Change change, KnownIds<String> names, ToLongFunction<Word> words) {
        this.change = change;
        this.names = names;
        this.words = words;
        this.nameRows = new Names(store, change);
    }

    /// @param tickets that are new in the case
    void keep(List<TicketRecords.Incoming> tickets) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>(tickets.size());
        for (var incoming : tickets) {
            var judgement = incoming.judgement();
            var ticket = incoming.ticket();
            long[] labels = incoming.encoded().labels();
            if (judgement == null || hasTitle(labels) || hasProfile(ticket)) {
                continue;
            }
            rows.add(judgement.row(incoming.id(), change.sequence(), change, nameRows, words));
            if (judgement.findings() == null) {
                learnNames(judgement);
            }
            kept.add(new Kept(incoming.id(), ticket.requesterHash(), ticket.authors(), labels));
        }
        if (!rows.isEmpty()) {
            change.insertNew(StoredTable.CLASSIFICATION, rows);
        }
    }

    private void index() {
        for (; indexed < kept.size(); indexed++) {
            var one = kept.get(indexed);
            if (one.requester != null) {
                remember(byPerson, ByteBuffer.wrap(one.requester), one.id);
            }
            for (int at = 0; at < one.authors.length; at += Vault.HASH_BYTES) {
                remember(
                        byPerson,
                        ByteBuffer.wrap(one.authors, at, Vault.HASH_BYTES).slice(),
                        one.id);
            }
            for (long label : one.labels) {
                remember(byLabel, label, one.id);
            }
        }
    }

    private static <K> void remember(Map<K, List<Long>> in, K key, long id) {
        in.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(id);
    }

    private void learnNames(Judgement judgement) {
        for (var finding : judgement.classification().findings()) {
            for (var name : List.of(finding.detector(), finding.rule().value(), finding.lexicon())) {
                names.know(name, nameRows.id(name));
            }
        }
    }

    private boolean hasTitle(long[] labels) throws SQLException {
        if (change.state().rows(StoredTable.FIELD_TITLE) == 0) {
            return false;
        }
        if (titled == null) {
            titled = new HashSet<>();
            var select = change.prepared("SELECT DISTINCT label_id FROM field_title");
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    titled.add(rows.getLong(1));
                }
            }
        }
        for (long label : labels) {
            if (titled.contains(label)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a stored profile says more of somebody in the ticket than the ticket's own record does.
    private boolean hasProfile(PreparedTicket ticket) throws SQLException {
        if (change.state().rows(StoredTable.PROFILE) == 0) {
            return false;
        }
        var head = ticket.record().head();
        if (ticket.requesterHash() != null && hasOther(ticket.requesterHash(), head.requester(), head.requesterId())) {
            return true;
        }
        for (int at = 0; at < ticket.authors().length; at += Vault.HASH_BYTES) {
            if (hasOther(Arrays.copyOfRange(ticket.authors(), at, at + Vault.HASH_BYTES), null, null)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOther(byte[] keyHash, @Nullable Profile embedded, @Nullable NativeKey key) throws SQLException {
        byte[] own = embedded == null || key == null
                ? new byte[0]
                : change.vault()
                        .blind(
                                BlindIndex.PROFILE_CONTENT,
                                TicketRecords.content(TicketRecords.embedded(embedded, key)));
        var select = change.prepared("SELECT content_hash FROM profile WHERE key_hash = ?");
        select.setBytes(1, keyHash);
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                if (!Arrays.equals(own, rows.getBytes(1))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Evidence on this ticket came: its judgement, from whatever run, no longer counts.
    void outdate(long ticket) throws SQLException {
        DueTickets.outdate(change, ticket);
    }

    /// A profile came.
    void outdateOf(byte[] person) throws SQLException {
        index();
        for (long ticket : byPerson.getOrDefault(ByteBuffer.wrap(person), List.of())) {
            outdate(ticket);
        }
    }

    /// A title of a field, or of an id in it, came.
    void outdateWith(long label) throws SQLException {
        titled = null;
        index();
        for (long ticket : byLabel.getOrDefault(label, List.of())) {
            outdate(ticket);
        }
    }
}
