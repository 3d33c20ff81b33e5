package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

/// Intercom, Freshdesk, ServiceNow, Zammad, the common schemas, and any other log.
class OtherLogsTest {

    @TempDir
    Path folder;

    private AccessEvent only(String text) throws Exception {
        return Gathered.ofText(folder, "log.jsonl", text).events().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        admin_login_success             -> LOGIN          -> NONE
        admin_login_failure             -> LOGIN_FAILED   -> NONE
        admin_logout                    -> OTHER          -> NONE
        admin_two_factor_auth_change    -> MFA_RESET      -> NONE
        admin_password_reset_request    -> PASSWORD_RESET -> NONE
        admin_impersonation_start       -> IMPERSONATION  -> NONE
        admin_impersonation_end         -> IMPERSONATION  -> NONE
        admin_permission_change         -> ROLE_CHANGE    -> NONE
        app_data_export                 -> EXPORT         -> BULK
        bulk_export                     -> EXPORT         -> BULK
        conversation_pdf_export         -> EXPORT         -> UNKNOWN
        macro_usage_export              -> EXPORT         -> BULK
        app_package_token_regeneration  -> TOKEN_CREATED  -> NONE
        role_change                     -> ROLE_CHANGE    -> NONE
        security_settings_change        -> CONFIG_CHANGE  -> NONE
        """)
    void intercomActivities(String type, Action action, Scope scope) throws Exception {
        Gathered log = Gathered.ofText(folder, "log.json", """
            {"type":"activity_log.list","pages":{"type":"pages","next":null},"activity_logs":[{"id":"ddee","performed_by":{"type":"admin",\
            "id":"991267395","email":"agent@clinic.example","ip":"203.0.113.9"},"metadata":{},"created_at":1744233100,"activity_type":"%s",\
            "activity_description":"A. Agent did it."}]}\
            """.formatted(type));
        AccessEvent event = log.events().getFirst();
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.actorId()).isEqualTo("991267395");
        assertThat(event.actorName()).isEqualTo("agent@clinic.example");
        assertThat(event.at().instant()).isEqualTo(Instant.ofEpochSecond(1744233100));
        assertThat(log.warnings).anySatisfy(warning -> assertThat(warning).contains("no event for a conversation"));
        boolean seat = type.equals("admin_login_success") || type.equals("admin_impersonation_start");
        assertThat(log.events()).hasSize(seat ? 2 : 1);
        if (seat) {
            assertThat(log.events().getLast().action()).isEqualTo(Action.OTHER);
            assertThat(log.events().getLast().scope()).isEqualTo(Scope.BULK);
            assertThat(log.events().getLast().nativeId()).isEqualTo("ddee#seat");
        }
    }

    @Test
    void freshworksAuditLog() throws Exception {
        Gathered log = Gathered.ofText(folder, "audit.csv", """
            Time,What changed?,Action,Performed by,Details
            2025-04-09 21:00:00,Agent role,Updated,Admin,Role changed to Account Administrator
            2025-04-09 21:01:00,Ticket export,Created,Admin,Exported tickets
            2025-04-09 21:02:00,API key,Reset,Admin,
            2025-04-09 21:03:00,Business hours,Updated,Admin,
            """);
        assertThat(log.events())
                .extracting(AccessEvent::action)
                .containsExactly(Action.ROLE_CHANGE, Action.EXPORT, Action.TOKEN_CREATED, Action.CONFIG_CHANGE);
        assertThat(log.events().get(1).scope()).isEqualTo(Scope.BULK);
    }

    @Test
    void zonelessTimesTakeTheSourcesZone() throws Exception {
        Gathered log = new Gathered();
        Path file = Gathered.write(
                folder,
                "audit.csv",
                "Time,What changed?,Action,Performed by,Details\n2025-07-09 09:00:00,SLA,Updated,Admin,x\n");
        new EvidenceFiles(ZoneId.of("America/New_York")).read(file, Gathered.HASH, "freshdesk.audit", null, log);
        assertThat(log.events().getFirst().at().instant()).isEqualTo(Instant.parse("2025-07-09T13:00:00Z"));
        assertThat(log.events().getFirst().at().text()).isEqualTo("2025-07-09 09:00:00");
    }

    @Test
    void serviceNowEventsAndExports() throws Exception {
        Gathered events = Gathered.ofText(folder, "sysevent.csv", """
            sys_id,name,parm1,parm2,table,user_name,sys_created_on
            a1,login,x,203.0.113.9,,a.agent,2025-04-09 21:00:00
            a2,login.failed,x,203.0.113.9,,a.agent,2025-04-09 21:01:00
            a3,report.view,r,,incident,a.agent,2025-04-09 21:02:00
            a4,export,csv,,incident,a.agent,2025-04-09 21:03:00
            a5,report.view,r,,cmdb_ci,a.agent,2025-04-09 21:04:00
            a6,impersonation.start,x,,,a.agent,2025-04-09 21:05:00
            """);
        assertThat(events.events())
                .extracting(event -> event.action() + " " + event.scope())
                .containsExactly(
                        "LOGIN NONE",
                        "LOGIN_FAILED NONE",
                        "LIST_RECORDS UNKNOWN",
                        "EXPORT UNKNOWN",
                        "LIST_RECORDS NONE",
                        "IMPERSONATION NONE");
        AccessEvent export = only("""
            {"result":[{"sys_id":"b1","table":"incident","records":"1200","size":"88000","user_name":"a.agent",\
            "sys_created_on":"2025-04-09 21:03:00"}]}\
            """);
        assertThat(export.action()).isEqualTo(Action.EXPORT);
        assertThat(export.scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(export.rows()).isEqualTo(1200);
    }

    @Test
    void serviceNowTransactionsNameTheRecord() throws Exception {
        Gathered log = Gathered.ofText(folder, "transactions.csv", """
            sys_id,url,response_time,sys_created_by,sys_created_on,remote_ip
            c1,/incident.do?sys_id=a9e30c7dc61122760116894de7bcc7bd,120,a.agent,2025-04-09 21:00:00,203.0.113.9
            c2,/incident_list.do?sysparm_query=active=true,120,a.agent,2025-04-09 21:01:00,203.0.113.9
            c3,/incident_list.do?CSV,120,a.agent,2025-04-09 21:02:00,203.0.113.9
            c4,/api/now/table/incident/a9e30c7dc61122760116894de7bcc7bd,120,a.agent,2025-04-09 21:03:00,203.0.113.9
            c5,/home.do,120,a.agent,2025-04-09 21:04:00,203.0.113.9
            """);
        assertThat(log.events())
                .extracting(event -> event.action() + " " + event.scope())
                .containsExactly(
                        "VIEW_RECORD EXACT",
                        "LIST_RECORDS UNKNOWN",
                        "EXPORT UNKNOWN",
                        "VIEW_RECORD EXACT",
                        "OTHER NONE");
        assertThat(log.events().getFirst().targets())
                .containsExactly(new NativeKey("servicenow", "a9e30c7dc61122760116894de7bcc7bd"));
    }

    @Test
    void zammadHistory() throws Exception {
        Gathered log = Gathered.ofText(folder, "history.json", """
            {"history":[{"id":1,"type":"created","object":"Ticket","o_id":5,"created_by_id":3,"created_at":"2025-03-02T14:05:09.651Z"},\
            {"id":2,"type":"updated","object":"Ticket","o_id":5,"created_by_id":3,"created_at":"2025-03-02T14:06:09.651Z"},\
            {"id":3,"type":"added","object":"User","attribute":"role_ids","o_id":9,"created_by_id":3,"created_at":"2025-03-02T14:07:09.651Z"}]}\
            """);
        assertThat(log.events())
                .extracting(event -> event.action() + " " + event.scope())
                .containsExactly("API_WRITE EXACT", "API_WRITE EXACT", "ROLE_CHANGE NONE");
        assertThat(log.events().getFirst().targets()).containsExactly(new NativeKey("zammad", "5"));
    }

    @Test
    void elasticCommonSchema() throws Exception {
        String nested = """
            {"@timestamp":"2025-04-09T21:14:02.000Z","event":{"id":"e1","action":"http-request","category":["web"],"outcome":"success"},\
            "user":{"id":"7001","email":"agent@clinic.example"},"source":{"ip":"203.0.113.9","geo":{"country_name":"Exampleland"}},\
            "user_agent":{"original":"Mozilla/5.0"},"http":{"request":{"method":"GET"},"response":{"status_code":200}},\
            "url":{"domain":"x.zendesk.example","path":"/api/v2/tickets/8841/comments.json","query":"per_page=100"}}\
            """;
        AccessEvent event = only(nested);
        assertThat(event.action()).isEqualTo(Action.VIEW_RECORD);
        assertThat(event.targets()).containsExactly(new NativeKey("zendesk", "8841"));
        assertThat(event.objects()).containsExactly(new LoggedObject(Kind.COUNTRY, "Exampleland"));
        AccessEvent dotted = only("""
            {"@timestamp":"2025-04-09T21:14:02.000Z","event.action":"user-login","event.category":"authentication","event.outcome":"failure",\
            "user.name":"agent","source.ip":"203.0.113.9"}\
            """);
        assertThat(dotted.action()).isEqualTo(Action.LOGIN_FAILED);
        assertThat(only(nested.replace(":200", ":403")).outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(only("""
            {"@timestamp":"2025-04-09T21:14:02.000Z","event":{"action":"file-opened","outcome":"success"},"user":{"name":"agent"},\
            "file":{"path":"/share/8841.pdf"}}\
            """).scope()).isEqualTo(Scope.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "3002,1,1,LOGIN,NONE",
        "3002,1,2,LOGIN_FAILED,NONE",
        "3001,4,1,PASSWORD_RESET,NONE",
        "3001,11,1,MFA_RESET,NONE",
        "3001,10,1,MFA_ENROLLED,NONE",
        "3001,7,1,ROLE_CHANGE,NONE",
        "6003,2,1,API_READ,UNKNOWN",
        "6003,1,1,API_WRITE,NONE",
        "6001,2,1,VIEW_RECORD,UNKNOWN",
        "6001,7,1,EXPORT,UNKNOWN",
        "4001,1,1,OTHER,NONE"
    })
    void openCybersecuritySchema(int type, int activity, int status, Action action, Scope scope) throws Exception {
        AccessEvent event = only("""
            {"class_uid":%d,"activity_id":%d,"time":1744233100123,"status_id":%d,"actor":{"user":{"uid":"7001","email_addr":\
            "agent@clinic.example"}},"src_endpoint":{"ip":"203.0.113.9"},"metadata":{"version":"1.1.0","uid":"o1","product":{"name":"Gateway"}}}\
            """.formatted(type, activity, status));
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.at().instant()).isEqualTo(Instant.ofEpochMilli(1744233100123L));
        assertThat(event.actorName()).isEqualTo("agent@clinic.example");
    }

    @Test
    void anyTableWithTimeActorAndActionIsALog() throws Exception {
        Gathered log = Gathered.ofText(folder, "log.csv", """
            Timestamp,User,IP Address,Action,Ticket ID,Result
            2025-04-09T21:14:02Z,agent@clinic.example,203.0.113.9,Viewed ticket,8841,OK
            2025-04-09T21:15:02Z,agent@clinic.example,203.0.113.9,Login failed,,denied
            2025-04-09T21:16:02Z,agent@clinic.example,203.0.113.9,Exported list,,OK
            2025-04-09T21:17:02Z,agent@clinic.example,203.0.113.9,Viewed ticket,,OK
            soon,agent@clinic.example,203.0.113.9,Viewed ticket,1,OK
            """);
        assertThat(log.events())
                .extracting(event -> event.action() + " " + event.scope() + " " + event.outcome())
                .containsExactly(
                        "VIEW_RECORD EXACT SUCCESS",
                        "LOGIN_FAILED NONE FAILURE",
                        "EXPORT UNKNOWN SUCCESS",
                        "VIEW_RECORD UNKNOWN SUCCESS");
        assertThat(log.events().getFirst().targets()).containsExactly(new NativeKey("generic", "8841"));
        assertThat(log.rejects).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        https://x.zendesk.example/agent/tickets/8841                     -> zendesk    -> 8841
        https://x.freshdesk.example/a/tickets/14                         -> freshdesk  -> 14
        https://x.my.example/lightning/r/Case/5005j00000AbCdE/view       -> salesforce -> 5005j00000AbCdEAAV
        https://now.example/incident.do?sys_id=a9e30c7dc61122760116894de7bcc7bd -> servicenow -> a9e30c7dc61122760116894de7bcc7bd
        https://jira.example/browse/ABC-13                               -> jira       -> ABC-13
        https://desk.example/#ticket/zoom/5                              -> zammad     -> 5
        https://app.intercom.example/a/inbox/x/inbox/conversation/471    -> intercom   -> 471
        """)
    void addressesNameTickets(String url, String platform, String id) throws Exception {
        AccessEvent event = only("""
            {"timestamp":"2025-04-09T21:14:02Z","user":"agent","ip":"203.0.113.9","method":"GET","url":"%s","status":200}\
            """.formatted(url));
        assertThat(event.targets()).containsExactly(new NativeKey(platform, id));
        assertThat(event.action()).isEqualTo(Action.VIEW_RECORD);
    }

    @Test
    void aMappingNamesColumnsPatternAndPlatform() throws Exception {
        Path file = Gathered.write(folder, "log.csv", """
            Wann;Wer;Was;Vermerk
            2025-04-09 21:14:02;u1;read;Vorgang #8841 und #8842
            2025-04-09 21:15:02;u1;read;nichts
            """);
        Path json = Gathered.write(folder, "mapping.json", """
            {"roles":{"time":"Wann","actor":"Wer","action":"Was","message":"Vermerk","ticket_pattern":"#(\\\\d+)","platform":"freshdesk"},\
            "zone":"Europe/Berlin","delimiter":";"}\
            """);
        Gathered log = Gathered.of(file, "log.generic", ColumnMapping.read(json));
        assertThat(log.events().getFirst().targets())
                .containsExactly(new NativeKey("freshdesk", "8841"), new NativeKey("freshdesk", "8842"));
        assertThat(log.events().getLast().scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(log.events().getFirst().at().instant()).isEqualTo(Instant.parse("2025-04-09T19:14:02Z"));
    }

    @Test
    void aPatternThatNeverEndsIsStopped() throws Exception {
        Path file = Gathered.write(
                folder, "log.csv", "timestamp,user,action,url\n2025-04-09T21:14:02Z,u,read," + "a".repeat(60) + "!\n");
        Gathered log = Gathered.of(file, "log.generic", new ColumnMapping(Map.of("ticket_pattern", "(.*a){20}b")));
        assertThat(log.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("takes too long"));
    }

    @Test
    void aPatternMustBeOne() throws Exception {
        Path file = Gathered.write(folder, "log.csv", "timestamp,user,action\n2025-04-09T21:14:02Z,u,read\n");
        assertThatThrownBy(() -> Gathered.of(file, "log.generic", new ColumnMapping(Map.of("ticket_pattern", "(a"))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no regular expression");
        Path json =
                Gathered.write(folder, "mapping.json", "{\"roles\":{\"ticket_pattern\":\"" + "x".repeat(400) + "\"}}");
        assertThatThrownBy(() -> ColumnMapping.read(json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void ticketsAndPeopleAreNoLogs() throws Exception {
        for (String header : List.of(
                "id,created,user,action,subject,body\n1,2025-03-02,u,x,s,b\n",
                "native_id,email,name,city,state,as_of\n1,a@mail.example,Ana,X,CA,2025-01-01\n")) {
            Path file = Gathered.write(folder, "table.csv", header);
            assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isNotEqualTo("log.generic");
        }
    }
}
