package org.noticewright.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the plain ticket form for tests, and builds small tickets.
public final class PlainTickets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlainTickets() {}

    static Path corpus(String name) {
        return labelled("corpus", name);
    }

    /// @param set folder of a labelled set
    static Path labelled(String set, String name) {
        try {
            return Path.of(PlainTickets.class
                    .getResource("/%s/%s".formatted(set, name))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Ticket> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> ticket(JSON.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One message by a known requester.
    public static Ticket said(String text) {
        return ticket("Ada Quarrington", text);
    }

    /// One message; a requester without a name is nobody.
    public static Ticket ticket(@Nullable String requester, String text) {
        Profile profile =
                requester == null ? null : new Profile(null, Profile.Role.END_USER, requester, null, null, null, null);
        return of(
                "t",
                "",
                profile,
                List.of(),
                List.of(),
                List.of(message(Message.Author.REQUESTER, null, text)),
                List.of());
    }

    public static Ticket of(
            String id,
            String subject,
            @Nullable Profile requester,
            List<String> tags,
            List<Ticket.Field> fields,
            List<Message> messages,
            List<Attachment> attachments) {
        return new Ticket(
                new NativeKey("generic", id),
                subject,
                null,
                null,
                OriginalTime.of(Instant.parse("2025-06-01T12:00:00Z")),
                null,
                null,
                requester,
                tags,
                fields,
                messages,
                attachments,
                Ticket.Content.COMPLETE);
    }

    /// Messages about one thing between somebody known and others, with nothing else around them.
    public static Ticket thread(String subject, Message... messages) {
        return of("t", subject, said("hello").requester(), List.of(), List.of(), List.of(messages), List.of());
    }

    public static Message message(Message.Author author, @Nullable String name, String text) {
        return new Message(
                "", Message.Kind.PUBLIC, author, null, name, null, text, null, List.of(), Message.Redaction.NONE);
    }

    private static Ticket ticket(JsonNode node) {
        var messages = new ArrayList<Message>();
        for (JsonNode message : node.path("messages")) {
            Message.Author author =
                    Message.Author.valueOf(message.path("author").asString().toUpperCase(java.util.Locale.ROOT));
            messages.add(message(
                    author, text(message.path("name")), message.path("text").asString()));
        }
        var fields = new ArrayList<Ticket.Field>();
        node.path("fields")
                .properties()
                .forEach(field -> fields.add(
                        new Ticket.Field(field.getKey(), field.getValue().asString())));
        var tags = new ArrayList<String>();
        node.path("tags").forEach(tag -> tags.add(tag.asString()));
        var attachments = new ArrayList<Attachment>();
        node.path("attachments").forEach(name -> attachments.add(new Attachment(name.asString(), -1, null, -1)));
        JsonNode requester = node.path("requester");
        Profile profile = requester.isObject()
                ? new Profile(
                        null,
                        Profile.Role.END_USER,
                        text(requester.path("name")),
                        text(requester.path("email")),
                        text(requester.path("phone")),
                        null,
                        null)
                : null;
        return of(
                node.path("id").asString(),
                node.path("subject").asString(),
                profile,
                tags,
                fields,
                messages,
                attachments);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
