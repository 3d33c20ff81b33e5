package org.noticewright.ingest.hubspot;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.KindMapping;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonNull;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.JsonValue.JsonText;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// HubSpot's objects as evidence. Every property is a text or missing; what customers and agents wrote to each
/// other stands in objects of their own (e-mails, notes, calls), so a ticket alone is never complete.
final class HubSpotMapping extends KindMapping<HubSpot.Kind> {

    static final String PLATFORM = "hubspot";
    static final Set<String> LISTS = Set.of("results", "objects", "contacts", "tickets");

    private static final RecordNames NAMES = new RecordNames(LISTS, Set.of(), Set.of());
    /// Properties of a ticket that have a place of their own in the model.
    private static final Set<String> PLACED = Set.of(
            "subject",
            "content",
            "createdate",
            "hs_lastmodifieddate",
            "lastmodifieddate",
            "hs_object_id",
            "hs_merged_object_ids",
            "source_type");

    private final SourceTimes times;
    private final Engagements engagements;

    HubSpotMapping(SourceTimes times) {
        super(NAMES, HubSpot.Kind::of, "HubSpot ticket, e-mail, note, call, contact, owner or pipeline");
        this.times = times;
        this.engagements = new Engagements(times);
    }

    @Override
    protected List<Evidence> pieces(HubSpot.Kind kind, DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        return switch (kind) {
            case TICKET -> List.of(ticket(object));
            case ENGAGEMENT -> engagements.current(object, properties(object));
            case LEGACY_ENGAGEMENT -> engagements.legacy(object);
            case CONTACT -> contact(object);
            case OWNER ->
                List.of(new ProfileDraft(PLATFORM, id(object, "id"))
                        .role(Role.AGENT)
                        .name(text(object, "firstName"), text(object, "lastName"))
                        .email(text(object, "email"))
                        .evidence());
            case PIPELINE -> stages(object);
        };
    }

    private Evidence ticket(JsonObject object) throws Unusable {
        JsonObject properties = properties(object);
        List<String> contacts = associated(object, "contacts");
        String requester = contacts.isEmpty() ? null : contacts.getFirst();
        var created = times.read(first(properties.text("createdate"), object.text("createdAt")));
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id", "objectId"))
                .altId(id(properties, "hs_object_id"))
                .subject(text(properties, "subject"))
                .status(text(properties, "hs_pipeline_stage"))
                .channel(text(properties, "source_type"))
                .times(
                        created,
                        times.read(first(
                                properties.text("hs_lastmodifieddate"),
                                properties.text("lastmodifieddate"),
                                object.text("updatedAt"))))
                .requester(requester)
                .deleted(object.isTrue("archived") || object.isTrue("isDeleted"))
                .url(text(object, "url"))
                .content(Content.TRUNCATED)
                .message(new MessageDraft(PLATFORM, "")
                        .author(Author.REQUESTER)
                        .by(requester, null)
                        .at(created)
                        .body(Body.either(properties.text("content")))
                        .unlessBlank());
        merged(properties).forEach(draft::altId);
        properties.members().forEach((name, value) -> {
            if (!PLACED.contains(name)) {
                draft.field(name, value.scalar());
            }
        });
        return draft.evidence();
    }

    /// A contact, once more under each id that was merged into it: tickets may still name the old ones.
    private static List<Evidence> contact(JsonObject object) throws Unusable {
        JsonObject properties = properties(object);
        List<String> ids = new ArrayList<>();
        ids.add(id(object, "id", "vid", "objectId"));
        merged(properties).stream().filter(old -> !ids.contains(old)).forEach(ids::add);
        List<Evidence> found = new ArrayList<>();
        for (String one : ids) {
            ProfileDraft draft = new ProfileDraft(PLATFORM, one)
                    .role(Role.END_USER)
                    .name(text(properties, "firstname"), text(properties, "lastname"))
                    .email(text(properties, "email"))
                    .phone(text(properties, "phone"))
                    .phone(text(properties, "mobilephone"));
            for (String more : orEmpty(properties.text("hs_additional_emails")).split(";")) {
                draft.email(more);
            }
            properties.members().forEach((name, value) -> {
                if (!name.startsWith("hs_") && !isPlaced(name)) {
                    draft.note(name, value.scalar());
                }
            });
            found.add(found.isEmpty() ? draft.evidence() : new ProfileRecord(draft.build()));
        }
        return found;
    }

    private static boolean isPlaced(String name) {
        return Set.of("firstname", "lastname", "email", "phone", "mobilephone", "createdate", "lastmodifieddate")
                .contains(name);
    }

    private static List<Evidence> stages(JsonObject pipeline) {
        List<Evidence> titles = new ArrayList<>();
        addTitle("hs_pipeline", pipeline, titles);
        pipeline.array("stages").objects().forEach(stage -> addTitle("hs_pipeline_stage", stage, titles));
        return titles;
    }

    private static void addTitle(String property, JsonObject named, List<Evidence> titles) {
        String id = id0(named);
        String label = text(named, "label");
        if (id != null && label != null) {
            titles.add(new ValueTitle(PLATFORM, property, id, label));
        }
    }

    /// Pipelines count from 0.
    private static @Nullable String id0(JsonObject named) {
        return first(Cells.id(named.text("id")), Cells.id(named.text("stageId")), Cells.id(named.text("pipelineId")));
    }

    private static List<String> merged(JsonObject properties) {
        List<String> ids = new ArrayList<>();
        for (String id : orEmpty(properties.text("hs_merged_object_ids")).split(";")) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return ids;
    }

    /// Properties as plain values; the legacy shape wraps each in an object with its history.
    static JsonObject properties(JsonObject object) {
        Map<String, JsonValue> plain = new LinkedHashMap<>();
        object.object("properties").members().forEach((name, value) -> {
            String wrapped = value instanceof JsonObject history ? history.text("value") : null;
            JsonValue known = wrapped == null ? value : new JsonText(wrapped);
            if (!(known instanceof JsonNull)) {
                plain.put(name, known);
            }
        });
        return new JsonObject(plain);
    }

    /// Ids of the objects of a kind that an object is linked to, each once.
    static List<String> associated(JsonObject object, String kind) {
        List<String> ids = new ArrayList<>();
        JsonObject links = object.object("associations");
        for (JsonObject link : links.object(kind).array("results").objects()) {
            String id = id(link, "id", "toObjectId");
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        Json.texts(links.get(kind.substring(0, kind.length() - 1) + "Ids")).stream()
                .map(Cells::id)
                .filter(id -> id != null && !ids.contains(id))
                .forEach(ids::add);
        return ids;
    }

    @Override
    public PageEnd pageEnd(JsonObject page) {
        boolean more =
                page.object("paging").object("next").has("after") || page.isTrue("hasMore") || page.isTrue("has-more");
        return PageEnd.of(more, Json.number(page, "total"));
    }

    @Override
    public void finish(RecordSink sink) {
        engagements.warn(sink);
    }
}
