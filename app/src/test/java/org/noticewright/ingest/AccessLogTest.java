package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;

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
        GET    -> /api/v2/tickets.json                                 -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/views/55/tickets.json                        -> LIST_RECORDS  -> UNKNOWN -> ''
        GET    -> /api/v2/users/9/tickets/requested.json               -> LIST_RECORDS  -> RANGE   -> ''
        GET    -> /api/v2/search.json?query=type:ticket                -> SEARCH        -> UNKNOWN -> ''
        GET    -> /api/v2/incremental/tickets.json?start_time=17       -> EXPORT        -> RANGE   -> ''
        GET    -> /api/v2/incremental/tickets/cursor?cursor=x          -> EXPORT        -> UNKNOWN -> ''
        GET    -> /attachments/token/abc/?name=scan.pdf                -> DOWNLOAD_FILE -> UNKNOWN -> ''
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
