package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.zendesk.ZendeskUrl;

class AccessLogTest {

    @TempDir
    Path folder;

    private static String line(String method, String url, String status, String graphql) {
        return """
            {"id":"01J5","timestamp":"2025-04-09T21:14:02Z","user_id":"7001","ip_address":"203.0.113.9","method":"%s",\
            "url":"%s","status":%s,"authorization_type":"cookie","client":"Mozilla/5.0","graphql":%s,"origin_service":"Zendesk"}\
            """.formatted(method, url, status, graphql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        GET    -> /api/v2/tickets/8841.json                            -> VIEW_RECORD   -> EXACT   -> 8841
        GET    -> /api/v2/tickets/8841/comments.json?per_page=100      -> VIEW_RECORD   -> EXACT   -> 8841
        GET    -> https://x.zendesk.example/api/v2/tickets/8841/audits -> VIEW_RECORD   -> EXACT   -> 8841
        GET    -> /agent/tickets/8841                                  -> VIEW_RECORD   -> EXACT   -> 8841
        GET    -> /api/v2/tickets/show_many.json?ids=1%2C2,3           -> VIEW_RECORD   -> EXACT   -> 1 2 3
        PUT    -> /api/v2/tickets/8841                                 -> API_WRITE     -> EXACT   -> 8841
        DELETE -> /api/v2/tickets/destroy_many.json?ids=4,5            -> DELETE        -> EXACT   -> 4 5
        GET    -> /api/v2/tickets.json?page=3                          -> LIST_RECORDS  -> RANGE   -> ''
        GET    -> /api/v2/tickets.json                                 -> LIST_RECORDS  -> RANGE   -> ''
        GET    -> /api/v2/tickets.json?page[size]=50&page[after]=x     -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/tickets/recent.json                          -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/views/55/tickets.json                        -> LIST_RECORDS  -> RANGE   -> ''
        GET    -> /api/v2/views.json                                   -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/users/9/tickets/requested.json               -> LIST_RECORDS  -> RANGE   -> ''
        GET    -> /api/v2/users/9/tickets/followed.json                -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/users/9.json                                 -> VIEW_RECORD   -> EXACT   -> ''
        GET    -> /api/v2/users/show_many.json?ids=9,10                -> VIEW_RECORD   -> EXACT   -> ''
        GET    -> /api/v2/users/me.json                                -> API_READ      -> NONE    -> ''
        GET    -> /api/v2/search.json?query=type:ticket                -> SEARCH        -> RANGE   -> ''
        GET    -> /api/v2/search.json                                  -> SEARCH        -> UNKNOWN -> ''
        GET    -> /api/v2/search/export?query=x&filter[type]=ticket    -> EXPORT        -> RANGE   -> ''
        GET    -> /api/v2/incremental/tickets.json?start_time=17       -> EXPORT        -> RANGE   -> ''
        GET    -> /api/v2/incremental/ticket_events.json?start_time=17 -> EXPORT        -> RANGE   -> ''
        GET    -> /api/v2/incremental/users.json?start_time=17         -> EXPORT        -> UNKNOWN -> ''
        GET    -> /api/v2/incremental/tickets/cursor?cursor=x          -> EXPORT        -> UNKNOWN -> ''
        GET    -> /attachments/token/abc/?name=scan.pdf                -> DOWNLOAD_FILE -> EXACT   -> ''
        GET    -> /api/v2/attachments/498483                           -> DOWNLOAD_FILE -> EXACT   -> ''
        GET    -> /attachments/                                        -> DOWNLOAD_FILE -> UNKNOWN -> ''
        GET    -> /api/v2/ticket_audits.json                           -> API_READ      -> UNKNOWN -> ''
        GET    -> /api/v2/ticket_fields.json                           -> API_READ      -> NONE    -> ''
        GET    -> /api/v2/account/settings.json                        -> API_READ      -> NONE    -> ''
        PUT    -> /api/v2/account/settings.json                        -> CONFIG_CHANGE -> NONE    -> ''
        POST   -> /access/login                                        -> LOGIN         -> NONE    -> ''
        """)
    void urlsTellWhatWasRead(String method, String url, Action action, Scope scope, String tickets) throws Exception {
        AccessEvent event = Gathered.ofText(folder, "log.jsonl", line(method, url, "200", "null"))
                .events()
                .getFirst();
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.targets())
                .extracting("id")
                .containsExactly(tickets.isEmpty() ? new Object[0] : tickets.split(" "));
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        /api/v2/tickets.json?page=3&per_page=25                     -> tickets  -> 3 -> 25  -> CREATED_ASCENDING
        /api/v2/tickets.json?sort_by=updated_at&sort_order=desc     -> tickets  -> 1 -> 100 -> UPDATED_DESCENDING
        /api/v2/tickets?page[size]=50                               -> tickets  -> 1 -> 50  -> ID_ASCENDING
        /api/v2/tickets.json?page%5Bsize%5D=500&sort=-id            -> tickets  -> 1 -> 100 -> ID_DESCENDING
        /api/v2/views/55/tickets.json?page=2&sort_by=subject        -> views/55 -> 2 -> 100 -> UNKNOWN
        """)
    void aPageCarriesWhatIsNeededToComputeIt(String url, String list, int page, int size, RecordRange.Order order) {
        assertThat(ZendeskUrl.of("GET", url).range()).isEqualTo(new RecordRange.Page(list, page, size, order));
    }

    @Test
    void rangesOfPeopleSearchesAndExports() {
        assertThat(ZendeskUrl.of("GET", "/api/v2/users/9/tickets/requested.json")
                        .range())
                .isEqualTo(new RecordRange.OfRequester(new NativeKey("zendesk", "9")));
        assertThat(ZendeskUrl.of("GET", "/api/v2/users/9/tickets/assigned").range())
                .isEqualTo(new RecordRange.Search("assignee:9"));
        assertThat(ZendeskUrl.of("GET", "/api/v2/organizations/4/tickets.json").range())
                .isEqualTo(new RecordRange.Search("organization:4"));
        assertThat(ZendeskUrl.of("GET", "/api/v2/search.json?query=type%3Aticket+status%3Aopen")
                        .range())
                .isEqualTo(new RecordRange.Search("type:ticket status:open"));
        assertThat(ZendeskUrl.of("GET", "/api/v2/incremental/tickets.json?start_time=1740988800")
                        .range())
                .isEqualTo(new RecordRange.Updated(Instant.parse("2025-03-03T08:00:00Z"), null));
        assertThat(ZendeskUrl.of("GET", "/api/v2/users/show_many?ids=9,10").objects())
                .containsExactly(new LoggedObject(Kind.USER, "9"), new LoggedObject(Kind.USER, "10"));
        assertThat(ZendeskUrl.of("GET", "https://x.example/attachments/token/aB-1/?name=a.pdf")
                        .objects())
                .containsExactly(new LoggedObject(Kind.FILE, "token/aB-1/?name=a.pdf"));
    }

    @ParameterizedTest
    @CsvSource({"200,SUCCESS", "304,SUCCESS", "403,FAILURE", "302,FAILURE", "null,UNKNOWN"})
    void onlyWhatWasServedWasRead(String status, Outcome outcome) throws Exception {
        assertThat(Gathered.ofText(folder, "log.jsonl", line("GET", "/agent/tickets/1", status, "null"))
                        .events()
                        .getFirst()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aLogInThatWasTurnedAwayIsAFailedOne() throws Exception {
        AccessEvent event = Gathered.ofText(folder, "log.jsonl", line("POST", "/access/login", "401", "null"))
                .events()
                .getFirst();
        assertThat(event.action()).isEqualTo(Action.LOGIN_FAILED);
    }

    @Test
    void graphqlNamesItsTicketInTheVariables() throws Exception {
        String exact = "{\"operation_name\":\"ticketConversation\",\"variables\":{\"id\":\"8841\"}}";
        String asText = "{\"operation_name\":\"TicketSidebar\",\"variables\":\"{\\\"ticketId\\\":8842}\"}";
        String other = "{\"operation_name\":\"currentUser\",\"variables\":{\"id\":\"7001\"}}";
        Gathered all = Gathered.ofText(
                folder,
                "log.jsonl",
                String.join(
                        "\n",
                        line("POST", "/graphql", "200", exact),
                        line("POST", "/graphql", "200", asText),
                        line("POST", "/graphql", "200", other)));
        assertThat(all.events()).extracting("scope").containsExactly(Scope.EXACT, Scope.EXACT, Scope.UNKNOWN);
        assertThat(all.events().get(1).targets()).extracting("id").containsExactly("8842");
    }

    @Test
    void pagesAndWebhooks() throws Exception {
        String line = line("GET", "/agent/tickets/1", "200", "null");
        Gathered all = Gathered.ofText(
                folder,
                "log.json",
                "{\"access_logs\":[" + line + "," + line + "],\"meta\":{\"has_more\":false}}\n"
                        + "{\"type\":\"zen:event-type:access_log.created\",\"event\":{\"access_logs\":[" + line
                        + "]}}");
        assertThat(all.events()).hasSize(3);
        assertThat(all.read()).isEqualTo(3);
    }

    @Test
    void auditLog() throws Exception {
        String line = """
            {"id":6139157572367,"action":"%s","actor_id":7001,"source_id":36,"source_type":"%s","source_label":"%s",\
            "change_description":"%s","ip_address":"203.0.113.9","created_at":"2025-04-09T21:31:40Z"}\
            """;
        Gathered all = Gathered.ofText(
                folder,
                "audit.json",
                "{\"audit_logs\":["
                        + String.join(
                                ",",
                                line.formatted("exported", "account", "Ticket export", "Full JSON export"),
                                line.formatted("login", "user", "A. Agent", "Successful sign-in"),
                                line.formatted(
                                        "update", "user", "B", "Role changed from &lt;End User&gt; to Administrator"),
                                line.formatted("create", "api_token", "API token: x", "Created"),
                                line.formatted("destroy", "ticket", "Ticket: #36", "Permanently deleted"))
                        + "]}");
        assertThat(all.events())
                .extracting("action")
                .containsExactly(Action.EXPORT, Action.LOGIN, Action.ROLE_CHANGE, Action.TOKEN_CREATED, Action.DELETE);
        assertThat(all.events())
                .extracting("scope")
                .containsExactly(Scope.BULK, Scope.NONE, Scope.NONE, Scope.NONE, Scope.EXACT);
        assertThat(all.events().get(2).detail()).contains("<End User>");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        Full JSON export 2025-01-01 to 2025-03-31           -> 2025-01-01T00:00:00Z
        Tickets exported from 2025-02-03T10:00:00Z          -> 2025-02-03T10:00:00Z
        Full JSON export                                    -> ''
        Export requested 2025-04-09                         -> ''
        """)
    void anExportsDatesAreItsRange(String description, String from) throws Exception {
        AccessEvent event = export(description);
        assertThat(event.scope()).isEqualTo(from.isEmpty() ? Scope.BULK : Scope.RANGE);
        assertThat(event.range()).isEqualTo(from.isEmpty() ? null : new RecordRange.Updated(Instant.parse(from), null));
        assertThat(event.actorName()).isEqualTo("A. Agent");
    }

    @Test
    void anExportByCreationSaysSo() throws Exception {
        assertThat(export("Tickets created 2025-01-01 to 2025-03-31").range())
                .isEqualTo(new RecordRange.Created(
                        Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-03-31T23:59:59.999Z")));
    }

    private AccessEvent export(String description) throws Exception {
        return Gathered.ofText(folder, "audit.json", """
            {"audit_logs":[{"id":6139157572367,"action":"exported","actor_id":7001,"actor_name":"A. Agent",\
            "source_id":360001,"source_type":"account","source_label":"Ticket export","change_description":"%s",\
            "ip_address":null,"created_at":"2025-04-09T21:31:40Z"}]}\
            """.formatted(description))
                .events()
                .getFirst();
    }

    @Test
    void logsAsTables() throws Exception {
        Gathered audit = Gathered.ofText(folder, "audit.csv", """
            Time,Actor,IP address,Type,Item,Action,Activity
            2025-04-09T21:31:40Z,A. Agent,203.0.113.9,API token,Script,Create,Created
            2025-04-09T21:32:40Z,A. Agent,203.0.113.9,User,Bo,Update,Role changed from End User to Administrator
            2025-04-09T21:33:40Z,A. Agent,203.0.113.9,Account setting,Account Assumption,Update,Changed
            """);
        assertThat(audit.events())
                .extracting("action")
                .containsExactly(Action.TOKEN_CREATED, Action.ROLE_CHANGE, Action.IMPERSONATION);
        Gathered replica = Gathered.ofText(folder, "replica.csv", """
            id,_fivetran_synced,action,actor_id,actor_name,change_description,created_at,ip_address,source_id,source_label,source_type
            5,2025-04-10,exported,7001,A,Full export &lt;JSON&gt;,2025-04-09 21:31:40,203.0.113.9,1,Ticket export,account
            """);
        assertThat(replica.events()).singleElement().satisfies(event -> {
            assertThat(event.scope()).isEqualTo(Scope.BULK);
            assertThat(event.detail()).contains("<JSON>");
        });
        Gathered access = Gathered.ofText(folder, "access.csv", """
            id,timestamp,user_id,ip_address,method,url,status,origin_service,graphql
            01J5,2025-04-09T21:14:02Z,7001.0,203.0.113.9,GET,/agent/tickets/8841,200,Zendesk,
            01J6,2025-04-09T21:14:03Z,7001,203.0.113.9,POST,/graphql,200,Zendesk,"{""operation_name"":""ticket"",""variables"":{""id"":""8842""}}"
            """);
        assertThat(access.events())
                .extracting(event -> event.targets().getFirst().id())
                .containsExactly("8841", "8842");
        assertThat(access.events().getFirst().actorId()).isEqualTo("7001");
    }

    @Test
    void aLineWithoutATimeIsARejectWithItsPlace() throws Exception {
        Gathered all = Gathered.of(Gathered.write(
                folder,
                "log.jsonl",
                line("GET", "/agent/tickets/1", "200", "null") + "\n"
                        + "{\"origin_service\":\"Zendesk\",\"timestamp\":\"soon\"}"));
        assertThat(all.events()).hasSize(1);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.at()).startsWith("line 2, byte "));
    }
}
