package org.noticewright.ingest.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.ingest.salesforce.SalesforceIds;
import org.noticewright.ingest.zendesk.ZendeskUrl;

/// Addresses of tickets as web proxies, gateways and log pipelines see them.
final class TicketUrls {

    private record Form(String platform, Pattern address) {}

    /// Group 1 is the ticket's id.
    private static final List<Form> FORMS = List.of(
            new Form(
                    "freshdesk",
                    Pattern.compile(
                            "freshdesk\\.[^/]*/(?:api/v2/|a/|helpdesk/)?tickets/(\\d{1,19})(?![\\d])|/a/tickets/(\\d{1,19})(?!\\d)")),
            new Form(
                    "salesforce",
                    Pattern.compile(
                            "(?:/lightning/r/(?:Case/)?|/|[?&=])(500[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?)(?![0-9A-Za-z])")),
            new Form(
                    "servicenow",
                    Pattern.compile("(?:incident|case|task|request)\\w*\\.do\\?(?:[^"
                            + " ]*&)?sys_id=([0-9a-f]{32})|(?:incident|case|task)\\.do%3Fsys_id%3D([0-9a-f]{32})")),
            new Form(
                    "jira",
                    Pattern.compile("/(?:browse|issue|queues/custom/\\d+)/([A-Z][A-Z0-9_]{1,20}-\\d{1,12})(?![0-9])")),
            new Form("zammad", Pattern.compile("#ticket/zoom/(\\d{1,19})|zammad[^/]*/api/v1/tickets/(\\d{1,19})")),
            new Form("intercom", Pattern.compile("intercom[^ ]*/conversations?/(\\d{1,19})")),
            new Form("zendesk", Pattern.compile("/agent/tickets/(\\d{1,19})(?!\\d)")));

    private TicketUrls() {}

    /// Adds what the address tells about an event that otherwise says little.
    static void read(EventDraft event, String method, String url, String host) {
        if (url.length() > ZendeskUrl.MAX_ADDRESS) {
            event.scope(Scope.UNKNOWN).detail("an address too long to read");
            return;
        }
        String address = url.contains("://") || host.isEmpty()
                ? url
                : "https://" + host + (url.startsWith("/") ? "" : "/") + url;
        event.detail(method.isEmpty() ? address : method + " " + address);
        if (isZendesk(address)) {
            ofZendesk(event, method, address);
            return;
        }
        for (Form form : FORMS) {
            Matcher ticket = form.address.matcher(address);
            if (ticket.find()) {
                String id = ticket.group(1) != null ? ticket.group(1) : ticket.group(2);
                event.target(form.platform, form.platform.equals("salesforce") ? SalesforceIds.full(id) : id);
                opened(event, method);
                return;
            }
        }
    }

    private static boolean isZendesk(String address) {
        return address.contains("zendesk.")
                || (!address.contains("freshdesk.") && address.matches("(?:https?://[^/]*)?/api/v2/.*"));
    }

    private static void ofZendesk(EventDraft event, String method, String address) {
        ZendeskUrl reached = ZendeskUrl.of(method, address);
        event.means(reached.action(), reached.scope());
        reached.tickets().forEach(id -> event.target("zendesk", id));
        reached.objects().forEach(object -> event.object(object.kind(), object.id()));
        event.range(reached.range());
    }

    /// The method tells more than the action's name where both are there.
    static void opened(EventDraft event, String method) {
        switch (method.toUpperCase(Locale.ROOT)) {
            case "DELETE" -> event.means(Action.DELETE, Scope.EXACT);
            case "POST", "PUT", "PATCH" -> event.means(Action.API_WRITE, Scope.EXACT);
            default -> {
                boolean known = event.action() != Action.OTHER && event.action() != Action.API_READ;
                event.means(known ? event.action() : Action.VIEW_RECORD, Scope.EXACT);
            }
        }
    }
}
