package org.noticewright.ingest.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.TicketRecord;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Details;
import org.noticewright.domain.Ticket.Field;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Unusable;

/// A ticket while its JSON record is being read. What is null, blank or said twice is left out.
public final class TicketDraft {

    private final NativeKey key;
    private String subject = "";
    private @Nullable String status;
    private @Nullable String channel;
    private @Nullable OriginalTime createdAt;
    private @Nullable OriginalTime updatedAt;
    private @Nullable NativeKey requesterKey;
    private @Nullable Profile requester;
    private final LinkedHashSet<String> tags = new LinkedHashSet<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<MessageDraft> messages = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private Content content = Content.COMPLETE;
    private final LinkedHashSet<String> altIds = new LinkedHashSet<>();
    private @Nullable String url;
    private @Nullable String language;
    private @Nullable String organisation;
    private boolean deleted;
    private boolean spam;
    private @Nullable NativeKey mergedInto;
    private int messageCount;

    /// @throws Unusable when the ticket has no id
    public TicketDraft(String platform, @Nullable String id) throws Unusable {
        if (id == null) {
            throw new Unusable("The ticket has no id.");
        }
        this.key = new NativeKey(platform, id);
    }

    public TicketDraft subject(@Nullable String text) {
        subject = Json.orEmpty(text);
        return this;
    }

    public TicketDraft status(@Nullable String word) {
        status = Json.lower(word);
        return this;
    }

    public TicketDraft channel(@Nullable String word) {
        channel = Json.lower(word);
        return this;
    }

    public TicketDraft times(@Nullable OriginalTime created, @Nullable OriginalTime updated) {
        createdAt = created;
        updatedAt = updated;
        return this;
    }

    /// @param id the requester's user id on the platform
    public TicketDraft requester(@Nullable String id) {
        requesterKey = id == null ? null : new NativeKey(key.platform(), id);
        return this;
    }

    public TicketDraft requester(@Nullable Profile profile) {
        requester = profile;
        if (profile != null && profile.key() != null) {
            requesterKey = profile.key();
        }
        return this;
    }

    /// Names of tags: texts, or objects that carry the text under one of these keys.
    public TicketDraft tags(@Nullable JsonValue list, String... keys) {
        Json.texts(list).forEach(this::tag);
        if (list instanceof JsonValue.JsonArray array) {
            array.objects().forEach(tag -> tag(Json.text(tag, keys)));
        }
        return this;
    }

    public TicketDraft tag(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            tags.add(name.strip());
        }
        return this;
    }

    public TicketDraft field(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(label, value.strip()));
        }
        return this;
    }

    /// A field for each of an object's members, labelled with its key.
    public TicketDraft fields(JsonObject values) {
        values.members().forEach((label, value) -> field(label, Json.shown(value)));
        return this;
    }

    /// Fields of the same name as the record's keys.
    public TicketDraft fields(JsonObject record, String... keys) {
        for (String name : keys) {
            field(name, Json.shown(record.get(name)));
        }
        return this;
    }

    public TicketDraft altId(@Nullable String id) {
        if (id != null && !id.isBlank() && !id.equals(key.id())) {
            altIds.add(id.strip());
        }
        return this;
    }

    public TicketDraft url(@Nullable String address) {
        url = Json.first(address);
        return this;
    }

    public TicketDraft language(@Nullable String code) {
        language = Json.first(code);
        return this;
    }

    public TicketDraft organisation(@Nullable String name) {
        organisation = Json.first(name);
        return this;
    }

    public TicketDraft deleted(boolean held) {
        deleted |= held;
        return this;
    }

    public TicketDraft spam(boolean held) {
        spam |= held;
        return this;
    }

    public TicketDraft mergedInto(@Nullable String id) {
        if (id != null && !id.equals(key.id())) {
            mergedInto = new NativeKey(key.platform(), id);
        }
        return this;
    }

    public TicketDraft content(Content known) {
        content = known;
        return this;
    }

    /// @param atLeast how many messages the record says there are; zero or less when it does not say
    public TicketDraft messageCount(long atLeast) {
        messageCount = Math.clamp(atLeast, 0, Integer.MAX_VALUE);
        return this;
    }

    /// @param message null to add none
    public TicketDraft message(@Nullable MessageDraft message) {
        if (message != null) {
            messages.add(message);
        }
        return this;
    }

    /// Files that hang on the ticket itself.
    public TicketDraft attachments(List<Attachment> files) {
        attachments.addAll(files);
        return this;
    }

    public NativeKey key() {
        return key;
    }

    /// Messages in time order; those without a time before all others, in the order they came.
    public Ticket build() {
        List<MessageDraft> ordered = new ArrayList<>(messages);
        ordered.sort(Comparator.comparing(MessageDraft::instant));
        List<Message> said = new ArrayList<>(ordered.size());
        List<Attachment> files = new ArrayList<>();
        for (MessageDraft message : ordered) {
            files.addAll(message.attachments(said.size()));
            said.add(message.build());
        }
        files.addAll(attachments);
        return new Ticket(
                key,
                subject,
                status,
                channel,
                createdAt,
                updatedAt,
                requesterKey,
                requester,
                List.copyOf(tags),
                fields,
                said,
                files,
                content,
                new Details(List.copyOf(altIds), url, language, organisation, deleted, spam, mergedInto, messageCount));
    }

    public Evidence evidence() {
        return new TicketRecord(build());
    }
}
