package org.noticewright.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.Ticket;

/// Puts a ticket together from all that is stored about it. A pure function of a set: the order in which the
/// pieces arrived cannot matter.
final class TicketAssembly {

    private static final Comparator<OriginalTime> BY_INSTANT = Comparator.comparing(OriginalTime::instant);
    /// Ids are text; a shorter one is smaller, so that digits sort as numbers.
    private static final Comparator<Message> BY_ID = Comparator.comparingInt(
                    (Message message) -> message.nativeId().length())
            .thenComparing(Message::nativeId);
    private static final Comparator<Piece> IN_TIME_ORDER = Comparator.comparing(
                    (Piece piece) -> piece.message.at(), Comparator.nullsFirst(BY_INSTANT))
            .thenComparing(piece -> piece.message, BY_ID)
            .thenComparingInt(piece -> piece.position)
            .thenComparing(piece -> piece.message.text())
            .thenComparing(piece -> piece.message.authorKey(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final TicketAssembly ALONE = new TicketAssembly(key -> List.of(), FieldTitles.NONE);

    private final Function<NativeKey, List<Profile>> profiles;
    private final FieldTitles titles;

    /// @param profiles all forms of a user's profile that are stored
    /// @param titles titles of fields and of ids in them
    TicketAssembly(Function<NativeKey, List<Profile>> profiles, FieldTitles titles) {
        this.profiles = profiles;
        this.titles = titles;
    }

    record Assembled(Ticket ticket, List<SourcePointer> messageOrigins) {}

    /// Whether a message stands where it belongs when `before` stands right before it.
    static boolean isInOrder(Message before, Message message) {
        var one = before.at();
        var other = message.at();
        int byTime = one == null || other == null
                ? Boolean.compare(one != null, other != null)
                : BY_INSTANT.compare(one, other);
        return byTime < 0 || byTime == 0 && BY_ID.compare(before, message) <= 0;
    }

    /// The ticket as it reads while nothing is known beside this one record.
    static Ticket alone(TicketRecord record) {
        return ALONE.assemble(record, List.of()).ticket();
    }

    /// @param apart forms of messages that were found apart from the ticket's own record
    Assembled assemble(TicketRecord record, List<StoredMessage> apart) {
        if (apart.isEmpty()) {
            return assemble(record.head(), record.content(), record.forms(), record.isPlain());
        }
        var forms = new ArrayList<>(record.forms());
        forms.addAll(apart);
        return assemble(record.head(), record.content(), forms, false);
    }

    private static final class Piece {
        final Message message;
        final int position;
        final boolean embedded;
        final LinkedHashSet<Attachment> attachments;
        final SourcePointer origin;

        Piece(
                Message message,
                int position,
                boolean embedded,
                Collection<Attachment> attachments,
                SourcePointer origin) {
            this.message = message;
            this.position = position;
            this.embedded = embedded;
            this.attachments = new LinkedHashSet<>(attachments);
            this.origin = origin;
        }
    }

    private Assembled assemble(TicketHead head, Ticket.Content content, List<StoredMessage> forms, boolean plain) {
        List<Piece> pieces;
        if (plain) {
            pieces = forms.stream().map(TicketAssembly::merged).toList();
        } else {
            pieces = withoutRepeats(onePerMessage(forms));
            pieces.sort(IN_TIME_ORDER);
        }
        var messages = new ArrayList<Message>(pieces.size());
        var origins = new ArrayList<SourcePointer>(pieces.size());
        var attachments = new ArrayList<>(head.attachments());
        for (var piece : pieces) {
            for (var attachment : piece.attachments) {
                attachments.add(new Attachment(
                        attachment.name(),
                        messages.size(),
                        attachment.contentType(),
                        attachment.bytes(),
                        attachment.nativeId(),
                        attachment.content()));
            }
            messages.add(withAuthorsPart(piece.message, head.requesterId()));
            origins.add(piece.origin);
        }
        var ticket = new Ticket(
                head.key(),
                head.subject(),
                head.status(),
                head.channel(),
                head.createdAt(),
                head.updatedAt(),
                head.requesterId(),
                requester(head),
                head.tags(),
                titled(head),
                messages,
                attachments,
                content,
                head.details());
        return new Assembled(ticket, origins);
    }

    private static List<Piece> onePerMessage(List<StoredMessage> forms) {
        var groups = new LinkedHashMap<ByteBuffer, List<StoredMessage>>();
        for (var form : forms) {
            groups.computeIfAbsent(form.key(), key -> new ArrayList<>(1)).add(form);
        }
        var pieces = new ArrayList<Piece>(groups.size());
        for (var group : groups.values()) {
            group.sort(StoredMessage.BY_RANK.reversed());
            pieces.add(merged(group));
        }
        return pieces;
    }

    private static Piece merged(StoredMessage only) {
        return new Piece(only.message(), only.position(), only.isEmbedded(), only.attachments(), only.origin());
    }

    /// The best form, with what only the others know: HTML of the same text, the author's name, attachments.
    private static Piece merged(List<StoredMessage> byRank) {
        var best = byRank.getFirst();
        if (byRank.size() == 1) {
            return merged(best);
        }
        var shown = best.message();
        int position = best.position();
        var attachments = new LinkedHashSet<Attachment>();
        for (var form : byRank) {
            shown = filledUp(shown, form.message());
            position = Math.min(position, form.position());
            attachments.addAll(form.attachments());
        }
        return new Piece(shown, position, position != StoredMessage.NO_POSITION, attachments, best.origin());
    }

    private static Message filledUp(Message shown, Message other) {
        boolean takeHtml =
                shown.html() == null && other.html() != null && shown.text().equals(other.text());
        return new Message(
                shown.nativeId(),
                shown.kind(),
                shown.author() == Message.Author.OTHER ? other.author() : shown.author(),
                shown.authorKey() == null ? other.authorKey() : shown.authorKey(),
                shown.authorName() == null ? other.authorName() : shown.authorName(),
                shown.at() == null ? other.at() : shown.at(),
                shown.text(),
                takeHtml ? other.html() : shown.html(),
                takeHtml ? other.attributes() : shown.attributes(),
                shown.envelope().isEmpty() ? other.envelope() : shown.envelope(),
                shown.redaction());
    }

    /// Drops a message without an id where the same message stands with one: a description that repeats the
    /// first comment, or a copy from a file that has no ids. Its attachments move to the one that stays.
    private static List<Piece> withoutRepeats(List<Piece> pieces) {
        var byText = new HashMap<String, List<Piece>>();
        for (var piece : pieces) {
            byText.computeIfAbsent(piece.message.text().strip(), text -> new ArrayList<>(1))
                    .add(piece);
        }
        if (byText.size() == pieces.size()) {
            return pieces;
        }
        var dropped = new HashSet<Piece>();
        for (var same : byText.values()) {
            same.sort(IN_TIME_ORDER);
            for (var piece : same) {
                if (piece.message.nativeId().isEmpty()) {
                    same.stream()
                            .filter(other -> repeats(piece, other))
                            .findFirst()
                            .ifPresent(other -> {
                                other.attachments.addAll(piece.attachments);
                                dropped.add(piece);
                            });
                }
            }
        }
        var kept = new ArrayList<>(pieces);
        kept.removeAll(dropped);
        return kept;
    }

    private static boolean repeats(Piece withoutId, Piece other) {
        boolean hasId = !other.message.nativeId().isEmpty();
        if (withoutId.embedded && (hasId || !other.embedded)) {
            return withoutId != other;
        }
        return hasId && sameAuthorAndTime(withoutId.message, other.message);
    }

    private static boolean sameAuthorAndTime(Message one, Message other) {
        var time = one.at();
        var otherTime = other.at();
        boolean sameTime = time == null || otherTime == null
                ? time == otherTime
                : time.instant().equals(otherTime.instant());
        boolean sameAuthor = one.authorKey() == null || other.authorKey() == null
                ? one.author() == other.author()
                : one.authorKey().equals(other.authorKey());
        return sameTime && sameAuthor;
    }

    /// A comment file knows the author's id but not the author's part in the ticket.
    private Message withAuthorsPart(Message message, @Nullable NativeKey requester) {
        var author = message.authorKey();
        if (message.author() != Message.Author.OTHER || author == null) {
            return message;
        }
        if (author.equals(requester)) {
            return withAuthor(message, Message.Author.REQUESTER);
        }
        boolean agent = profiles.apply(author).stream().anyMatch(profile -> profile.role() == Profile.Role.AGENT);
        return agent ? withAuthor(message, Message.Author.AGENT) : message;
    }

    private static Message withAuthor(Message message, Message.Author author) {
        return new Message(
                message.nativeId(),
                message.kind(),
                author,
                message.authorKey(),
                message.authorName(),
                message.at(),
                message.text(),
                message.html(),
                message.attributes(),
                message.envelope(),
                message.redaction());
    }

    /// What the ticket itself embeds comes first, what other files know of the same user fills the gaps.
    private @Nullable Profile requester(TicketHead head) {
        var key = head.requesterId();
        var merged = head.requester();
        if (key == null) {
            return merged;
        }
        var stored = new ArrayList<>(profiles.apply(key));
        stored.sort(BY_FULLNESS);
        for (var profile : stored) {
            merged = merged == null ? profile : filledUp(merged, profile, key);
        }
        return merged;
    }

    private static final Comparator<Profile> BY_FULLNESS = Comparator.comparingInt(TicketAssembly::emptyFields)
            .thenComparing(Profile::role)
            .thenComparing(
                    profile -> {
                        var writer = new PayloadWriter();
                        EvidencePayloads.write(writer, profile);
                        return writer.toBytes();
                    },
                    Arrays::compare);

    private static int emptyFields(Profile profile) {
        int empty = 0;
        for (var value : new @Nullable String[] {
            profile.name(), profile.email(), profile.phone(), profile.externalId(), profile.notes()
        }) {
            empty += value == null ? 1 : 0;
        }
        return empty;
    }

    private static Profile filledUp(Profile first, Profile second, NativeKey key) {
        return new Profile(
                key,
                first.role() == Profile.Role.UNKNOWN ? second.role() : first.role(),
                first.name() == null ? second.name() : first.name(),
                first.email() == null ? second.email() : first.email(),
                first.phone() == null ? second.phone() : first.phone(),
                first.externalId() == null ? second.externalId() : first.externalId(),
                first.notes() == null ? second.notes() : first.notes());
    }

    private List<Ticket.Field> titled(TicketHead head) {
        if (titles.isEmpty()) {
            return head.fields();
        }
        var fields = new ArrayList<Ticket.Field>(head.fields().size());
        for (int i = 0; i < head.fields().size(); i++) {
            var field = head.fields().get(i);
            fields.add(titles.titled(head.labelIds().get(i), field));
        }
        return fields;
    }
}
