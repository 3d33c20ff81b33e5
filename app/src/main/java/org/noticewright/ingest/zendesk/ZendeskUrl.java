package org.noticewright.ingest.zendesk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.RecordRange.Order;

/// What a request to Zendesk reached, by its address alone. Tickets, people and files that it names are EXACT;
/// pages of lists, searches and incremental exports are RANGE with what is needed to compute them; what smells
/// of tickets and cannot be placed is UNKNOWN, never NONE.
///
/// @param tickets ids of tickets
/// @param objects files, people and views that the address names
public record ZendeskUrl(
        Action action,
        Scope scope,
        List<String> tickets,
        List<LoggedObject> objects,
        @Nullable RecordRange range) {

    /// A longer address is not taken apart: what it reached is unknown.
    public static final int MAX_ADDRESS = 16_384;

    private static final int PAGE = 100;
    private static final int MOST_A_PAGE = 1_000;
    private static final Set<String> READS = Set.of("GET", "HEAD", "");

    private static final Pattern ID = Pattern.compile("\\d{1,19}");
    private static final Pattern TICKET = Pattern.compile("/(?:tickets|requests)/(\\d{1,19})(?=[./?#]|$)");
    private static final Pattern MANY_TICKETS = Pattern.compile(".*/(?:tickets|requests)/\\w+_many(?:\\.json)?$");
    private static final Pattern ALL = Pattern.compile("(?:/api/v2|/agent)?/tickets(?:\\.json)?");
    private static final Pattern LIST =
            Pattern.compile("/(?:tickets|requests)(?:/(?:recent|open|solved|ccd))?(?:\\.json)?$");
    private static final Pattern SOMEONES =
            Pattern.compile("/(users|organizations)/([^/.]+)/(?:tickets|requests)(?:/(\\w+))?(?:\\.json)?$");
    private static final Pattern PEOPLE = Pattern.compile("/(?:users|end_users)/(\\d{1,19})(?=[./?#]|$)");
    private static final Pattern MANY_PEOPLE = Pattern.compile(".*/users/show_many(?:\\.json)?$");
    private static final Pattern VIEW =
            Pattern.compile("/(?:views|filters|rules)/(\\w+)(?:/(?:tickets|execute|feed|export|play))?(?:\\.\\w+)?$");
    private static final Pattern FILE = Pattern.compile("/attachments/(token/[^/?#]+|\\d{1,19})");
    private static final Pattern LOGIN = Pattern.compile("/access/|/api/v2/sessions|/auth/v2/login|/oauth/tokens");
    private static final Pattern SMELLS_OF_TICKETS =
            Pattern.compile("ticket|request|conversation|comment|problem|incident|export|report|chat|voice|recording");

    public ZendeskUrl {
        tickets = List.copyOf(tickets);
        objects = List.copyOf(objects);
    }

    /// @param method of the request; empty counts as a read
    /// @param address with or without host
    public static ZendeskUrl of(String method, String address) {
        if (address.length() > MAX_ADDRESS) {
            return of(Action.API_READ, Scope.UNKNOWN);
        }
        String url = decoded(address.replaceFirst("^https?://[^/]*", ""));
        String path = url.replaceFirst("[?#].*$", "");
        boolean reads = READS.contains(method.toUpperCase(Locale.ROOT));
        List<String> named = named(path, url);
        if (!named.isEmpty()) {
            Action action = reads
                    ? Action.VIEW_RECORD
                    : method.equalsIgnoreCase("DELETE") || path.contains("destroy_many")
                            ? Action.DELETE
                            : Action.API_WRITE;
            return new ZendeskUrl(action, Scope.EXACT, named, List.of(), null);
        }
        if (LOGIN.matcher(path).find()) {
            return of(Action.LOGIN, Scope.NONE);
        }
        if (path.contains("/attachments/")) {
            return file(path, url, reads);
        }
        if (path.contains("/incremental/") || path.contains("/export")) {
            return export(path, url);
        }
        if (!reads) {
            return of(path.contains("/tickets") ? Action.API_WRITE : Action.CONFIG_CHANGE, Scope.NONE);
        }
        return list(path, url);
    }

    /// The address without its host and its escapes, as it is shown.
    static String shown(String address) {
        return decoded(address.replaceFirst("^https?://[^/]*", ""));
    }

    private static ZendeskUrl of(Action action, Scope scope) {
        return new ZendeskUrl(action, scope, List.of(), List.of(), null);
    }

    private static ZendeskUrl ranged(Action action, @Nullable RecordRange range, LoggedObject... objects) {
        return new ZendeskUrl(action, range == null ? Scope.UNKNOWN : Scope.RANGE, List.of(), List.of(objects), range);
    }

    private static ZendeskUrl file(String path, String url, boolean reads) {
        if (!reads) {
            return of(Action.API_WRITE, Scope.NONE);
        }
        Matcher file = FILE.matcher(path);
        String name = parameter(url, "name");
        return file.find()
                ? new ZendeskUrl(
                        Action.DOWNLOAD_FILE,
                        Scope.EXACT,
                        List.of(),
                        List.of(new LoggedObject(Kind.FILE, file.group(1) + (name == null ? "" : "/?name=" + name))),
                        null)
                : of(Action.DOWNLOAD_FILE, Scope.UNKNOWN);
    }

    /// Later changes do not take a ticket out of what was exported: the end of the range stays open.
    private static ZendeskUrl export(String path, String url) {
        if (path.contains("/search/export")) {
            String query = parameter(url, "query");
            return ranged(Action.EXPORT, query == null ? null : new RecordRange.Search(query));
        }
        String start = parameter(url, "start_time");
        boolean ofTickets = path.contains("ticket");
        if (!ofTickets || start == null || !start.matches("\\d{1,12}")) {
            return of(Action.EXPORT, Scope.UNKNOWN);
        }
        return ranged(Action.EXPORT, new RecordRange.Updated(Instant.ofEpochSecond(Long.parseLong(start)), null));
    }

    private static ZendeskUrl list(String path, String url) {
        if (path.matches(".*/(?:tickets/)?count(?:\\.json)?$")) {
            return of(Action.API_READ, Scope.NONE);
        }
        if (path.contains("/search")) {
            String query = parameter(url, "query");
            return query == null || query.isBlank()
                    ? of(Action.SEARCH, Scope.UNKNOWN)
                    : ranged(Action.SEARCH, new RecordRange.Search(query), new LoggedObject(Kind.QUERY, query));
        }
        Matcher someones = SOMEONES.matcher(path);
        if (someones.find()) {
            return ofSomeone(someones.group(1), someones.group(2), someones.group(3));
        }
        Matcher view = VIEW.matcher(path);
        if (view.find()) {
            return ranged(
                    Action.LIST_RECORDS,
                    page("views/" + view.group(1), url, Order.UNKNOWN),
                    new LoggedObject(Kind.VIEW, view.group(1)));
        }
        if (ALL.matcher(path).matches()) {
            return ranged(Action.LIST_RECORDS, page("tickets", url, Order.CREATED_ASCENDING));
        }
        if (LIST.matcher(path).find()) {
            return of(Action.LIST_RECORDS, Scope.UNKNOWN);
        }
        return path.contains("/views") || path.contains("/filters")
                ? of(Action.LIST_RECORDS, Scope.UNKNOWN)
                : other(path, url);
    }

    private static ZendeskUrl other(String path, String url) {
        List<LoggedObject> people = new ArrayList<>();
        PEOPLE.matcher(path).results().forEach(found -> people.add(new LoggedObject(Kind.USER, found.group(1))));
        if (MANY_PEOPLE.matcher(path).matches()) {
            ids(parameter(url, "ids")).forEach(id -> people.add(new LoggedObject(Kind.USER, id)));
        }
        boolean ofTickets =
                SMELLS_OF_TICKETS.matcher(path.toLowerCase(Locale.ROOT)).find()
                        && !path.matches(".*/ticket_(?:fields|forms)(?:[./].*)?$");
        if (!people.isEmpty() && !ofTickets) {
            return new ZendeskUrl(Action.VIEW_RECORD, Scope.EXACT, List.of(), people, null);
        }
        return of(Action.API_READ, ofTickets ? Scope.UNKNOWN : Scope.NONE);
    }

    private static ZendeskUrl ofSomeone(String whose, String id, @Nullable String part) {
        LoggedObject person = new LoggedObject(whose.equals("users") ? Kind.USER : Kind.OTHER, id);
        if (!ID.matcher(id).matches()) {
            return new ZendeskUrl(Action.LIST_RECORDS, Scope.UNKNOWN, List.of(), List.of(person), null);
        }
        if (whose.equals("organizations")) {
            return ranged(Action.LIST_RECORDS, new RecordRange.Search("organization:" + id), person);
        }
        String word = part == null ? "requested" : part;
        RecordRange range = switch (word) {
            case "requested" -> new RecordRange.OfRequester(new NativeKey(ZendeskMessages.PLATFORM, id));
            case "assigned" -> new RecordRange.Search("assignee:" + id);
            case "ccd" -> new RecordRange.Search("cc:" + id);
            default -> null;
        };
        return ranged(Action.LIST_RECORDS, range, person);
    }

    /// A page by number. A cursor leads to a place that only Zendesk knows; without one it is the first page,
    /// and cursor pages go by id.
    private static @Nullable RecordRange page(String list, String url, Order byDefault) {
        String number = parameter(url, "page");
        String cursorSize = parameter(url, "page[size]");
        boolean cursors = cursorSize != null || parameter(url, "page[after]") != null;
        if (parameter(url, "page[after]") != null
                || parameter(url, "page[before]") != null
                || parameter(url, "cursor") != null) {
            return null;
        }
        if (number != null && !number.matches("[1-9]\\d{0,8}")) {
            return null;
        }
        String size = cursorSize != null ? cursorSize : parameter(url, "per_page");
        int rows = size != null && size.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(size), MOST_A_PAGE) : PAGE;
        Order order = cursors && list.equals("tickets") ? Order.ID_ASCENDING : byDefault;
        return new RecordRange.Page(
                list, number == null ? 1 : Integer.parseInt(number), Math.min(rows, PAGE), order(url, order));
    }

    private static Order order(String url, Order byDefault) {
        String sort = parameter(url, "sort_by") == null ? parameter(url, "sort") : parameter(url, "sort_by");
        if (sort == null) {
            return "desc".equals(parameter(url, "sort_order")) ? reversed(byDefault) : byDefault;
        }
        boolean down = sort.startsWith("-") || "desc".equals(parameter(url, "sort_order"));
        Order up = switch (sort.replaceFirst("^-", "")) {
            case "id" -> Order.ID_ASCENDING;
            case "created_at" -> Order.CREATED_ASCENDING;
            case "updated_at" -> Order.UPDATED_ASCENDING;
            default -> Order.UNKNOWN;
        };
        return down ? reversed(up) : up;
    }

    private static Order reversed(Order order) {
        return switch (order) {
            case ID_ASCENDING -> Order.ID_DESCENDING;
            case CREATED_ASCENDING -> Order.CREATED_DESCENDING;
            case UPDATED_ASCENDING -> Order.UPDATED_DESCENDING;
            case ID_DESCENDING, CREATED_DESCENDING, UPDATED_DESCENDING, UNKNOWN -> order;
        };
    }

    private static List<String> named(String path, String url) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        TICKET.matcher(path).results().forEach(found -> ids.add(found.group(1)));
        if (MANY_TICKETS.matcher(path).matches()) {
            ids.addAll(ids(parameter(url, "ids")));
            ids.addAll(ids(parameter(url, "ticket_ids")));
        }
        return List.copyOf(ids);
    }

    private static List<String> ids(@Nullable String text) {
        return text == null
                ? List.of()
                : ID.matcher(text).results().map(found -> found.group()).toList();
    }

    private static @Nullable String parameter(String url, String name) {
        Matcher value =
                Pattern.compile("[?&]" + Pattern.quote(name) + "=([^&#]*)").matcher(url);
        return value.find() ? value.group(1).replace('+', ' ').strip() : null;
    }

    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }
}
