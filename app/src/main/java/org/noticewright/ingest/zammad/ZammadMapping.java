package org.noticewright.ingest.zammad;

import static org.noticewright.ingest.desk.Json.first;
import static org.noticewright.ingest.desk.Json.id;
import static org.noticewright.ingest.desk.Json.number;
import static org.noticewright.ingest.desk.Json.orEmpty;
import static org.noticewright.ingest.desk.Json.text;
import static org.noticewright.ingest.desk.Json.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.ingest.desk.AttachmentList;
import org.noticewright.ingest.desk.DeskMapping;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.desk.Json;
import org.noticewright.ingest.desk.MessageDraft;
import org.noticewright.ingest.desk.ProfileDraft;
import org.noticewright.ingest.desk.TicketDraft;
import org.noticewright.ingest.json.JsonValue;
import org.noticewright.ingest.json.JsonValue.JsonArray;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.json.RecordNames;
import org.noticewright.ingest.record.Body;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// Zammad's objects as evidence; the number that people quote is an alternative id. Where the API wrapped
/// everything in `assets`, each object under its id is a record of its own.
final class ZammadMapping implements DeskMapping {

    static final String PLATFORM = "zammad";

    private static final Map<String, String> NAMED = Map.of(
            "Group",
            "group_id",
            "Organization",
            "organization_id",
            "TicketState",
            "state_id",
            "TicketPriority",
            "priority_id");
    private static final Set<String> ASSETS =
            Set.of("Ticket", "TicketArticle", "User", "Group", "Organization", "TicketState", "TicketPriority");
    private static final RecordNames IN_ASSETS =
            new RecordNames(Set.of(), Set.of(), Set.of(), Set.of("assets"), ASSETS);
    private static final Set<String> OWN = Set.of(
            "id",
            "number",
            "title",
            "group_id",
            "customer_id",
            "owner_id",
            "state_id",
            "priority_id",
            "created_at",
            "updated_at",
            "article_count",
            "article_ids",
            "preferences",
            "state",
            "group",
            "customer",
            "owner",
            "priority",
            "organization_id",
            "organization",
            "articles",
            "tags",
            "note",
            "type",
            "created_by_id",
            "updated_by_id",
            "created_by",
            "updated_by",
            "create_article_type_id",
            "create_article_sender_id",
            "create_article_type",
            "create_article_sender",
            "ticket_time_accounting_ids",
            "ticket_time_accounting");
    /// States of a new installation, for exports that give their numbers only.
    private static final Map<String, String> STATES = Map.of(
            "1",
            "new",
            "2",
            "open",
            "3",
            "pending reminder",
            "4",
            "closed",
            "5",
            "merged",
            "6",
            "removed",
            "7",
            "pending close");
    private static final Map<String, String> SENDERS = Map.of("1", "Agent", "2", "Customer", "3", "System");

    private final SourceTimes times;

    ZammadMapping(SourceTimes times) {
        this.times = times;
    }

    @Override
    public RecordNames names() {
        return RecordNames.NONE;
    }

    /// Pages are small enough to be read whole; each ticket can then look for its articles beside it.
    @Override
    public RecordNames namesIn(JsonObject whole) {
        return whole.get("assets") instanceof JsonObject ? IN_ASSETS : RecordNames.NONE;
    }

    @Override
    public List<Evidence> pieces(DeskRecord entry) throws Unusable {
        JsonObject object = entry.object();
        String field = NAMED.get(entry.list());
        if (field != null) {
            return name(field, object);
        }
        Zammad.Kind kind = Zammad.Kind.of(object);
        kind = kind == null && entry.list().equals("Ticket") ? Zammad.Kind.TICKET : kind;
        kind = kind == null && entry.list().equals("User") ? Zammad.Kind.USER : kind;
        kind = kind == null && entry.list().equals("TicketArticle") ? Zammad.Kind.ARTICLE : kind;
        if (kind == null) {
            throw new Unusable("The object is no Zammad ticket, article or user.");
        }
        return switch (kind) {
            case TICKET -> List.of(ticket(object, entry.page().object("assets")));
            case ARTICLE -> List.of(apart(object));
            case USER -> List.of(user(object).evidence());
        };
    }

    private Evidence ticket(JsonObject object, JsonObject assets) throws Unusable {
        String customer = id(object, "customer_id");
        String status = orEmpty(first(
                text(object, "state"),
                text(assets.object("TicketState").object(orEmpty(id(object, "state_id"))), "name"),
                STATES.getOrDefault(orEmpty(id(object, "state_id")), orEmpty(id(object, "state_id")))));
        List<JsonObject> articles = object.array("articles").objects();
        TicketDraft draft = new TicketDraft(PLATFORM, id(object, "id"))
                .altId(id(object, "number"))
                .subject(text(object, "title"))
                .status(status)
                .channel(text(object, "create_article_type"))
                .times(times.read(object.text("created_at")), times.read(object.text("updated_at")))
                .requester(customer)
                .tags(object.get("tags"), "name")
                .organisation(text(object, "organization"))
                .deleted(status.equals("removed"))
                .field("note", text(object, "note"))
                .fields(object, "group", "priority", "type", "group_id", "organization_id")
                .content(content(object, articles.size(), assets));
        object.members().forEach((name, value) -> {
            if (!OWN.contains(name) && !name.endsWith("_at") && !name.endsWith("_id") && !name.endsWith("_ids")) {
                draft.field(name, Json.shown(value));
            }
        });
        articles.forEach(article -> draft.message(article(article)));
        return draft.evidence();
    }

    /// Complete when the ticket's articles are inside it, or all of them stand beside it on the page.
    private static Content content(JsonObject object, int inside, JsonObject assets) {
        long count = number(object, "article_count");
        List<JsonValue> ids = object.get("article_ids") instanceof JsonArray(List<JsonValue> items) ? items : List.of();
        JsonObject beside = assets.object("TicketArticle");
        long there = ids.isEmpty() && !beside.members().isEmpty()
                ? ofTicket(beside, orEmpty(id(object, "id")))
                : ids.stream()
                        .filter(id -> beside.has(orEmpty(Cells.id(id.scalar()))))
                        .count();
        long known = Math.max(inside, there);
        long wanted = Math.max(count, ids.size());
        return known == 0 ? Content.NOT_IN_FILE : known < wanted ? Content.TRUNCATED : Content.COMPLETE;
    }

    /// How many articles name the ticket; counts no further than a page can have, whatever a file pretends.
    private static long ofTicket(JsonObject articles, String ticket) {
        return articles.members().values().stream()
                .limit(10_000)
                .filter(article -> article instanceof JsonObject one && ticket.equals(id(one, "ticket_id")))
                .count();
    }

    private Evidence apart(JsonObject article) throws Unusable {
        String ticket = id(article, "ticket_id");
        if (ticket == null) {
            throw new Unusable("The article does not say which ticket it belongs to.");
        }
        return article(article).evidence(ticket);
    }

    private MessageDraft article(JsonObject article) {
        String sender = orEmpty(first(text(article, "sender"), SENDERS.get(orEmpty(id(article, "sender_id")))));
        boolean html = orEmpty(article.text("content_type")).contains("html");
        Author part = switch (sender) {
            case "Customer" -> Author.REQUESTER;
            case "Agent" -> Author.AGENT;
            case "System" -> Author.SYSTEM;
            default -> Author.OTHER;
        };
        return new MessageDraft(PLATFORM, id(article, "id"))
                .kind(part == Author.SYSTEM ? Kind.SYSTEM : Kind.PUBLIC)
                .internal(yes(article, "internal"))
                .author(part)
                .by(id(article, "origin_by_id", "created_by_id"), text(article, "created_by"))
                .at(times.read(article.text("created_at")))
                .body(html ? Body.of(article.text("body"), null) : Body.plain(article.text("body")))
                .line("Subject", text(article, "subject"))
                .line("From", text(article, "from"))
                .line("To", text(article, "to"))
                .line("Cc", text(article, "cc"))
                .attach(AttachmentList.of(article, "attachments"));
    }

    private static ProfileDraft user(JsonObject user) {
        List<String> roles = new ArrayList<>(Json.texts(user.get("roles")));
        Json.texts(user.get("role_ids"))
                .forEach(id -> roles.add(id.equals("3") ? "Customer" : id.equals("2") ? "Agent" : id));
        boolean agent = roles.contains("Agent") || roles.contains("Admin");
        return new ProfileDraft(PLATFORM, id(user, "id"))
                .role(agent ? Role.AGENT : roles.contains("Customer") ? Role.END_USER : Role.UNKNOWN)
                .name(text(user, "firstname"), text(user, "lastname"))
                .email(text(user, "email"))
                .phone(text(user, "phone"))
                .phone(text(user, "mobile"))
                .externalId(login(user))
                .notes(user, "note", "web", "fax", "department", "address", "street", "zip", "city", "country");
    }

    private static @Nullable String login(JsonObject user) {
        String login = text(user, "login");
        return login == null || login.equals(user.text("email")) ? null : login;
    }

    private static List<Evidence> name(String field, JsonObject named) throws Unusable {
        String id = id(named, "id");
        String name = text(named, "name");
        if (id == null || name == null) {
            throw new Unusable("The group or organisation has no id or no name.");
        }
        return List.of(new ValueTitle(PLATFORM, field, id, name));
    }
}
