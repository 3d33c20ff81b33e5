package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.EvidenceStore.Kept;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.SourcePointer;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// Files that hung on tickets and were found apart from them. Kept once, whatever ticket they turn out to
/// belong to.
final class AttachedFileRecords {

    /// Salesforce ids have a long form that adds a checksum.
    private static final Pattern WITH_CHECKSUM = Pattern.compile("(?=.{0,14}[a-zA-Z])([a-zA-Z0-9]{15})[A-Z0-5]{3}");

    private AttachedFileRecords() {}

    static Kept keep(Evidence.AttachmentRecord file, SourcePointer at, Change change) throws SQLException {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, file);
        byte[] content = writer.toBytes();
        byte[] hash = change.vault().blind(BlindIndex.ATTACHMENT_FILE, content);
        var select = change.prepared("SELECT 1 FROM attachment_file WHERE content_hash = ?");
        select.setBytes(1, hash);
        try (var row = select.executeQuery()) {
            if (row.next()) {
                return Kept.DUPLICATE;
            }
        }
        long id = change.newId(StoredTable.ATTACHMENT_FILE);
        // Behind the file stands the way to its bytes.
        var payload = new PayloadWriter().raw(content).raw(at.file().bytes()).text(at.member());
        payload.number(at.record()).number(at.offset()).number(at.length());
        change.insert(
                StoredTable.ATTACHMENT_FILE,
                id,
                change.sequence(),
                hash,
                idHash(change.vault(), file.platform(), file.ticketId()),
                idHash(change.vault(), file.platform(), file.attachmentId()),
                change.seal(SealedColumn.ATTACHMENT_FILE, id, payload.toBytes()));
        return Kept.KEPT;
    }

    /// @param platform null where only the id is known
    static byte @Nullable [] idHash(Vault vault, @Nullable String platform, @Nullable String id) {
        return id == null
                ? null
                : vault.blind(
                        BlindIndex.ATTACHMENT_ID,
                        ((platform == null ? "" : platform) + "\n" + canonical(id)).getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(String id) {
        var checked = WITH_CHECKSUM.matcher(id);
        return checked.matches() ? checked.group(1) : id;
    }

    /// The files that may belong to each of these tickets.
    static Map<Long, List<Evidence.AttachmentRecord>> ofTickets(
            CaseStore store, Connection connection, Collection<Long> tickets) throws SQLException {
        var found = new HashMap<Long, List<Evidence.AttachmentRecord>>();
        try (var select = connection.prepareStatement("SELECT c.ticket_id, f.id, f.version, f.payload"
                        + " FROM attachment_claim c JOIN attachment_file f ON f.id = c.file_id"
                        + " WHERE c.ticket_id IN " + TicketReader.in(tickets));
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var payload =
                        store.payload(SealedColumn.ATTACHMENT_FILE, rows.getLong(2), rows.getLong(3), rows.getBytes(4));
                found.computeIfAbsent(rows.getLong(1), ticket -> new ArrayList<>(1))
                        .add(EvidencePayloads.attachedFile(payload));
            }
        }
        return found;
    }
}
