package org.noticewright.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Evidence.AttachmentRecord;
import org.noticewright.domain.Ticket;

/// Gives the attachments of a ticket the content of the files that were found for it: by the attachment's id,
/// else by the file's name. A file of the ticket that it does not list is added. A pure function of sets.
final class AttachedFileJoin {

    private static final Comparator<AttachmentRecord> ORDER = Comparator.comparing(
                    (AttachmentRecord file) -> file.attachment().name())
            .thenComparing(AttachedFileJoin::bytes, Arrays::compare);

    private final Ticket ticket;
    private final List<Attachment> attachments;
    private final List<AttachmentRecord> left;

    private AttachedFileJoin(Ticket ticket, List<AttachmentRecord> files) {
        this.ticket = ticket;
        this.attachments = new ArrayList<>(ticket.attachments());
        this.left = new ArrayList<>(files);
        this.left.sort(ORDER);
    }

    static Ticket join(Ticket ticket, List<AttachmentRecord> files) {
        return files.isEmpty() ? ticket : new AttachedFileJoin(ticket, files).joined();
    }

    private Ticket joined() {
        left.removeIf(this::fillById);
        left.removeIf(file -> !isOfTicket(file));
        left.removeIf(this::fillByName);
        left.removeIf(this::isThere);
        left.forEach(file -> attachments.add(file.attachment()));
        return new Ticket(
                ticket.key(),
                ticket.subject(),
                ticket.status(),
                ticket.channel(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.requesterKey(),
                ticket.requester(),
                ticket.tags(),
                ticket.fields(),
                ticket.messages(),
                attachments,
                ticket.content(),
                ticket.details());
    }

    private boolean fillById(AttachmentRecord file) {
        boolean found = false;
        for (int i = 0; i < attachments.size(); i++) {
            String id = attachments.get(i).nativeId();
            if (isAbsent(i) && id != null && same(id, file.attachmentId())) {
                fill(i, file);
                found = true;
            }
        }
        return found;
    }

    private boolean fillByName(AttachmentRecord file) {
        for (int i = 0; i < attachments.size(); i++) {
            if (isAbsent(i)
                    && isNameOf(file.attachment().name(), attachments.get(i).name())) {
                fill(i, file);
                return true;
            }
        }
        return false;
    }

    /// The same bytes found at two places are one file.
    private boolean isThere(AttachmentRecord file) {
        var hash = file.attachment().content().sha256();
        return hash != null
                && attachments.stream()
                        .anyMatch(attachment -> hash.equals(attachment.content().sha256()));
    }

    private boolean isAbsent(int index) {
        return attachments.get(index).content().state() == State.ABSENT;
    }

    private void fill(int index, AttachmentRecord file) {
        var listed = attachments.get(index);
        attachments.set(
                index,
                new Attachment(
                        listed.name(),
                        listed.message(),
                        listed.contentType(),
                        listed.bytes() < 0 ? file.attachment().bytes() : listed.bytes(),
                        listed.nativeId(),
                        file.attachment().content()));
    }

    private boolean isOfTicket(AttachmentRecord file) {
        var id = file.ticketId();
        var platform = file.platform();
        if (id == null || (platform != null && !platform.equals(ticket.key().platform()))) {
            return false;
        }
        var ids = new TreeSet<>(ticket.details().altIds());
        ids.add(ticket.key().id());
        return ids.stream().anyMatch(own -> same(own, id));
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && AttachedFileRecords.canonical(one).equals(AttachedFileRecords.canonical(other));
    }

    /// `rash.jpg`, or with the id that some exports put before it: `901_rash.jpg`.
    private static boolean isNameOf(String found, String listed) {
        String file = found.toLowerCase(Locale.ROOT);
        String name = listed.toLowerCase(Locale.ROOT);
        return file.equals(name) || (!name.isBlank() && (file.endsWith("_" + name) || file.endsWith("-" + name)));
    }

    private static byte[] bytes(AttachmentRecord file) {
        var writer = new PayloadWriter();
        EvidencePayloads.write(writer, file);
        return writer.toBytes();
    }
}
