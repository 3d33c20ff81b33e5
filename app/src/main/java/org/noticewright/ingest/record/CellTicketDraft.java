package org.noticewright.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;

/// A ticket while a reader gathers its parts from cells of a table or values of XML, which are texts and write
/// nothing in many ways ([Cells#orNull]). What cannot be understood (a time, say) becomes a field: nothing is
/// dropped. For tickets of JSON, whose values have types, see `desk.TicketDraft`.
public final class CellTicketDraft {

    private final NativeKey key;
    private final SourceTimes times;
    private final Set<String> tags = new LinkedHashSet<>();
    private final List<Ticket.Field> fields = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<String> altIds = new LinkedHashSet<>();
    private String subject = "";
    private @Nullable String status;
    private @Nullable String channel;
    private @Nullable OriginalTime created;
    private @Nullable OriginalTime updated;
    private @Nullable Profile requester;
    private @Nullable String url;
    private @Nullable String language;
    private @Nullable String organisation;
    private boolean deleted;
    private @Nullable NativeKey mergedInto;
    private Ticket.Content content = Ticket.Content.COMPLETE;
    private int messageCount;

    public CellTicketDraft(NativeKey key, SourceTimes times) {
        this.key = key;
        this.times = times;
    }

    public NativeKey key() {
        return key;
    }

    public CellTicketDraft subject(@Nullable String text) {
        subject = text == null ? "" : text;
        return this;
    }

    public CellTicketDraft status(@Nullable String word) {
        status = word == null ? null : word.toLowerCase(Locale.ROOT);
        return this;
    }

    public CellTicketDraft channel(@Nullable String word) {
        channel = word == null ? null : word.toLowerCase(Locale.ROOT);
        return this;
    }

    public CellTicketDraft created(@Nullable String text) {
        created = time("created", text);
        return this;
    }

    public @Nullable OriginalTime created() {
        return created;
    }

    public CellTicketDraft updated(@Nullable String text) {
        updated = time("updated", text);
        return this;
    }

    private @Nullable OriginalTime time(String label, @Nullable String text) {
        OriginalTime time = times.read(text);
        if (time == null) {
            field(label, text);
        }
        return time;
    }

    /// The requester, as far as the record knows them; all null leaves the requester unknown.
    public CellTicketDraft requester(
            @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String phone) {
        requester = id == null && name == null && email == null && phone == null
                ? null
                : new Profile(
                        id == null ? null : new NativeKey(key.platform(), id),
                        Profile.Role.END_USER,
                        name,
                        email,
                        phone,
                        null,
                        null);
        return this;
    }

    public @Nullable NativeKey requesterKey() {
        return requester == null ? null : requester.key();
    }

    public @Nullable String requesterName() {
        return requester == null ? null : requester.name();
    }

    public CellTicketDraft tag(@Nullable String tag) {
        String said = Cells.orNull(tag);
        if (said != null) {
            tags.add(said);
        }
        return this;
    }

    public CellTicketDraft tags(@Nullable String joined, String separators) {
        if (joined != null) {
            for (String tag : joined.split(separators)) {
                tag(tag);
            }
        }
        return this;
    }

    public CellTicketDraft field(String label, @Nullable String value) {
        String said = Cells.orNull(value);
        if (said != null) {
            fields.add(new Ticket.Field(label, said));
        }
        return this;
    }

    public CellTicketDraft fields(List<Ticket.Field> more) {
        fields.addAll(more);
        return this;
    }

    public CellTicketDraft message(Message message) {
        messages.add(message);
        return this;
    }

    /// What the requester wrote when the ticket was made, where the ticket itself holds it; null adds nothing.
    public CellTicketDraft description(@Nullable String body) {
        return body == null ? this : message(opening().body(body).build());
    }

    /// The requester's message from when the ticket was made, still without a text.
    public CellMessageDraft opening() {
        return new CellMessageDraft(null)
                .author(Message.Author.REQUESTER)
                .from(requesterKey(), requesterName())
                .at(created);
    }

    public CellTicketDraft file(Attachment file) {
        attachments.add(file);
        return this;
    }

    public CellTicketDraft altId(@Nullable String id) {
        if (id != null && !id.equals(key.id())) {
            altIds.add(id);
        }
        return this;
    }

    public CellTicketDraft url(@Nullable String address) {
        url = address;
        return this;
    }

    public CellTicketDraft language(@Nullable String name) {
        language = name;
        return this;
    }

    public CellTicketDraft organisation(@Nullable String name) {
        organisation = name;
        return this;
    }

    public CellTicketDraft deleted(boolean is) {
        deleted = is;
        return this;
    }

    public CellTicketDraft mergedInto(@Nullable String id) {
        mergedInto = id == null ? null : new NativeKey(key.platform(), id);
        return this;
    }

    /// @param atLeast how many messages the record says there are; zero or less when it does not say
    public CellTicketDraft messageCount(long atLeast) {
        messageCount = Math.clamp(atLeast, 0, Integer.MAX_VALUE);
        return this;
    }

    public CellTicketDraft content(Ticket.Content how) {
        content = how;
        return this;
    }

    public Ticket build() {
        return new Ticket(
                key,
                subject,
                status,
                channel,
                created,
                updated,
                requesterKey(),
                requester,
                List.copyOf(tags),
                fields,
                messages,
                attachments,
                content,
                new Ticket.Details(
                        List.copyOf(altIds), url, language, organisation, deleted, false, mergedInto, messageCount));
    }
}
