package org.noticewright.ingest.generic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.Repeats;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Any JSON of tickets under a mapping of dotted paths to roles. The role `records` is the path of the list
/// that holds them; without it they stand at the top. A further record of the same id is further messages of
/// it. Values without a role become fields: nothing is left unread.
public final class GenericJson implements JsonStream.Handler {

    /// Roles that a table has no use for.
    public static final Set<String> OWN_ROLES = Set.of("records", "message", "message_time", "message_author");

    private static final String PLATFORM = GenericTicketJson.PLATFORM;

    private final RecordSink sink;
    private final Map<String, String> roles;
    private final SourceTimes times;
    private final RecordNames names;
    private final Set<String> taken;
    private final Repeats seen = new Repeats();

    /// @param roles role to dotted path
    public GenericJson(RecordSink sink, Map<String, String> roles, SourceTimes times) {
        this.sink = sink;
        this.roles = Map.copyOf(roles);
        this.times = times;
        this.names = names(roles.get("records"));
        this.taken = new HashSet<>(roles.values());
        if (!roles.containsKey("id")) {
            sink.warn("No path leads to the ticket's id: records are numbered by their place. Maybe give a mapping with"
                    + " \"id\".");
        }
    }

    private static RecordNames names(@Nullable String records) {
        if (records == null) {
            return RecordNames.NONE;
        }
        List<String> path = List.of(records.split("\\."));
        Set<String> inside = new HashSet<>(path.subList(0, path.size() - 1));
        return new RecordNames(Set.of(path.getLast()), Set.of(), Set.of(), inside, Set.of());
    }

    @Override
    public RecordNames names() {
        return names;
    }

    @Override
    public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
        boolean placed = extent.offset() >= 0;
        String id = roles.containsKey("id") ? Cells.id(text(object, "id")) : placed ? "byte " + extent.offset() : null;
        if (id == null) {
            throw new Unusable("The record has no id. Maybe it is no ticket, or the mapping's path for id is wrong.");
        }
        List<MessageDraft> messages = messages(object);
        boolean again = seen.add(id);
        if (again && !messages.isEmpty()) {
            sink.keep(messages.stream().map(message -> message.evidence(id)).toList(), extent);
        } else {
            sink.keep(List.of(ticket(id, object, messages)), extent);
        }
    }

    private Evidence ticket(String id, JsonObject object, List<MessageDraft> messages) throws Unusable {
        String requesterId = Cells.id(text(object, "requester_id"));
        TicketDraft draft = new TicketDraft(PLATFORM, id)
                .subject(text(object, "subject"))
                .status(text(object, "status"))
                .channel(text(object, "channel"))
                .times(times.read(text(object, "created")), times.read(text(object, "updated")))
                .requester(requesterId)
                .requester(requester(object, requesterId))
                .content(
                        roles.containsKey("body") || roles.containsKey("message")
                                ? Content.COMPLETE
                                : Content.NOT_IN_FILE);
        tags(object).forEach(draft::tag);
        String assignee = text(object, "assignee");
        draft.field(roles.getOrDefault("assignee", "assignee"), assignee);
        JsonPaths.leaves(object, (path, value) -> {
            if (!taken.contains(path)) {
                draft.field(path, value);
            }
        });
        messages.forEach(draft::message);
        return draft.evidence();
    }

    private @Nullable Profile requester(JsonObject object, @Nullable String id) {
        return new ProfileDraft(PLATFORM, id)
                .role(Role.END_USER)
                .name(text(object, "requester_name"))
                .email(text(object, "requester_email"))
                .phone(text(object, "requester_phone"))
                .unlessEmpty();
    }

    private List<MessageDraft> messages(JsonObject object) {
        List<MessageDraft> found = new ArrayList<>();
        addMessages(object, "body", found);
        addMessages(object, "message", found);
        return found;
    }

    /// A path that meets a list gives a message for each item of it; what else is said of messages is then
    /// looked for in the same item.
    private void addMessages(JsonObject object, String role, List<MessageDraft> found) {
        String path = roles.get(role);
        if (path == null) {
            return;
        }
        String list = JsonPaths.listOn(object, path);
        if (list.isEmpty()) {
            for (JsonValue value : JsonPaths.values(object, path)) {
                addMessage(object, "", value, found);
            }
            return;
        }
        for (JsonValue item : JsonPaths.values(object, list)) {
            if (item instanceof JsonObject inner) {
                for (JsonValue value : JsonPaths.values(inner, path.substring(list.length() + 1))) {
                    addMessage(inner, list, value, found);
                }
            }
        }
    }

    private void addMessage(JsonObject holder, String list, JsonValue value, List<MessageDraft> found) {
        String said = Json.shown(value);
        if (said == null) {
            return;
        }
        String visibility = besides(holder, list, "visibility");
        boolean internal = isInternal(visibility);
        found.add(new MessageDraft(PLATFORM, "")
                .internal(internal)
                .author(author(besides(holder, list, "direction"), internal, list.isEmpty()))
                .by(null, besides(holder, list, "message_author"))
                .at(times.read(textIn(holder, list, list.isEmpty() ? "created" : "message_time")))
                .body(Body.either(said)));
    }

    /// What else is said of a message. Of a text that stands in the record itself, nothing that is said of the
    /// items of a list.
    private @Nullable String besides(JsonObject holder, String list, String role) {
        boolean ofOthers = list.isEmpty()
                && !JsonPaths.listOn(holder, roles.getOrDefault(role, "")).isEmpty();
        return ofOthers ? null : textIn(holder, list, role);
    }

    private Author author(@Nullable String direction, boolean internal, boolean own) {
        if (direction == null) {
            return internal ? Author.AGENT : own ? Author.REQUESTER : Author.OTHER;
        }
        String path = roles.getOrDefault("direction", "").toLowerCase(Locale.ROOT);
        Boolean flag = Cells.yesNo(direction);
        if (flag != null) {
            return path.contains("agent") == flag ? Author.AGENT : Author.REQUESTER;
        }
        String word = direction.toLowerCase(Locale.ROOT);
        return word.startsWith("out") || word.equals("agent") ? Author.AGENT : Author.REQUESTER;
    }

    private boolean isInternal(@Nullable String visibility) {
        if (visibility == null) {
            return false;
        }
        String path = roles.getOrDefault("visibility", "").toLowerCase(Locale.ROOT);
        boolean trueMeansHidden = path.contains("private") || path.contains("intern");
        Boolean flag = Cells.yesNo(visibility);
        String word = visibility.toLowerCase(Locale.ROOT);
        return flag != null ? flag == trueMeansHidden : word.contains("private") || word.contains("intern");
    }

    private Set<String> tags(JsonObject object) {
        Set<String> found = new LinkedHashSet<>();
        String path = roles.get("tags");
        if (path == null) {
            return found;
        }
        for (JsonValue value : JsonPaths.values(object, path)) {
            String text = Json.shown(value);
            found.addAll(text == null ? List.of() : List.of(text.split("[,;|]")));
        }
        return found;
    }

    private @Nullable String text(JsonObject object, String role) {
        return textIn(object, "", role);
    }

    /// The value of a role within a message's own object, else null.
    ///
    /// @param list path of the list that the object is an item of, empty for the record itself
    private @Nullable String textIn(JsonObject holder, String list, String role) {
        String path = roles.get(role);
        if (path == null || !list.isEmpty() && !path.startsWith(list + ".")) {
            return null;
        }
        String inner = list.isEmpty() ? path : path.substring(list.length() + 1);
        for (JsonValue value : JsonPaths.values(holder, inner)) {
            String text = Json.shown(value);
            if (text != null) {
                return Cells.orNull(text);
            }
        }
        return null;
    }
}
