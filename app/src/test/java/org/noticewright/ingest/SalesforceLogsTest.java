package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.salesforce.SalesforceIds;

class SalesforceLogsTest {

    private static final String HEADER =
            "\"EVENT_TYPE\",\"TIMESTAMP\",\"REQUEST_ID\",\"ORGANIZATION_ID\",\"USER_ID\",\"URI\",\"SESSION_KEY\",\"TIMESTAMP_DERIVED\",\"USER_ID_DERIVED\",\"CLIENT_IP\",\"ENTITY_NAME\",\"ROWS_PROCESSED\",\"METHOD_NAME\",\"LOGIN_STATUS\"\n";

    @TempDir
    Path folder;

    private List<AccessEvent> row(String type, String uri, String entity, String rows, String method, String status)
            throws Exception {
        return Gathered.ofText(
                        folder,
                        "elf.csv",
                        HEADER + "\""
                                + String.join(
                                        "\",\"",
                                        type,
                                        "20250409213140.655",
                                        "4u6LyuMrDvb",
                                        "00D5j00000DgAYG",
                                        "0055j00000AT6I1",
                                        uri,
                                        "s1",
                                        "2025-04-09T21:31:40.655Z",
                                        "0055j00000AT6I1AAL",
                                        "203.0.113.9",
                                        entity,
                                        rows,
                                        method,
                                        status)
                                + "\"\n")
                .events();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", nullValues = "-", textBlock = """
        Login                       | /index.jsp                                      |          |       |        | LOGIN_NO_ERROR   | LOGIN         | NONE
        Login                       | /index.jsp                                      |          |       |        | LOGIN_ERROR_INVALID_PASSWORD | LOGIN_FAILED | NONE
        LoginAs                     | /secur/su.jsp                                   |          |       |        |                  | IMPERSONATION | NONE
        URI                         | /5005j00000AbCdE                                |          |       |        |                  | VIEW_RECORD   | EXACT
        URI                         | /500?fcf=00B5j00000AbCdE                        |          |       |        |                  | LIST_RECORDS  | UNKNOWN
        URI                         | /00O5j000006AbCd                                |          |       |        |                  | LIST_RECORDS  | UNKNOWN
        URI                         | /0035j00000AbCdE                                |          |       |        |                  | VIEW_RECORD   | EXACT
        LightningPageView           | /lightning/o/Case/list?filterName=Recent        |          |       |        |                  | LIST_RECORDS  | UNKNOWN
        URI                         | /_ui/search/ui/UnifiedSearchResults             |          |       |        |                  | SEARCH        | UNKNOWN
        URI                         | /home/home.jsp                                  |          |       |        |                  | VIEW_RECORD   | NONE
        LightningPageView           | /lightning/r/Case/5005j00000AbCdEAAV/view       |          |       |        |                  | VIEW_RECORD   | EXACT
        ReportExport                | /00O5j000006AbCd                                |          | 20680 |        |                  | EXPORT        | UNKNOWN
        Report                      | /00O5j000006AbCd                                |          | 20    |        |                  | LIST_RECORDS  | UNKNOWN
        API                         |                                                 | Case     | 50    | query  |                  | API_READ      | UNKNOWN
        RestApi                     | /services/data/v59.0/sobjects/Case/5005j00000AbCdEAAV | Case | 1 | GET   |                  | API_READ      | EXACT
        API                         |                                                 | Case     | 1     | update |                  | API_WRITE     | NONE
        API                         |                                                 | Product2 | 50    | query  |                  | API_READ      | NONE
        BulkApi                     |                                                 | Case     | 9000  | query  |                  | EXPORT        | UNKNOWN
        BulkApi                     |                                                 | Case     | 9000  | hardDelete |              | DELETE        | NONE
        Search                      |                                                 |          |       |        |                  | SEARCH        | UNKNOWN
        UniqueQuery                 |                                                 |          |       |        |                  | SEARCH        | UNKNOWN
        ContentTransfer             | /0685j00000AbCdE                                |          |       |        |                  | DOWNLOAD_FILE | EXACT
        DocumentAttachmentDownloads | /00P5j00000AbCdE                                |          |       |        |                  | DOWNLOAD_FILE | EXACT
        """)
    void eventTypes(
            String type,
            String uri,
            String entity,
            String rows,
            String method,
            String status,
            Action action,
            Scope scope)
            throws Exception {
        AccessEvent event = row(type, text(uri), text(entity), text(rows), text(method), text(status))
                .getFirst();
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.actorId()).isEqualTo("0055j00000AT6I1AAL");
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void aCaseIsKnownByItsIdOfEighteenCharacters() throws Exception {
        assertThat(row("URI", "/5005j00000AbCdE", "", "", "", "").getFirst().targets())
                .containsExactly(new NativeKey("salesforce", "5005j00000AbCdEAAV"));
        assertThat(SalesforceIds.full("0055j00000AT6I1")).isEqualTo("0055j00000AT6I1AAL");
    }

    @Property(tries = 200)
    void theSuffixTellsIdsApartThatDifferInCaseOnly(@ForAll @AlphaChars @StringLength(15) String id) {
        String full = Objects.requireNonNull(SalesforceIds.full(id));
        assertThat(full).hasSize(18).startsWith(id);
        assertThat(SalesforceIds.full(full)).isEqualTo(full);
        String swapped =
                Character.isUpperCase(id.charAt(0)) ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT);
        assertThat(SalesforceIds.full(swapped)).doesNotEndWith(full.substring(15));
    }

    @Test
    void aTimestampWithoutSeparatorsIsUtc() throws Exception {
        AccessEvent event = Gathered.ofText(folder, "elf.csv", """
            "EVENT_TYPE","TIMESTAMP","ORGANIZATION_ID","USER_ID","CLIENT_IP"
            "Logout","20250409213140.655","00D","0055j00000AT6I1","Salesforce.com IP"
            """).events().getFirst();
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:31:40.655Z"));
        assertThat(event.at().text()).isEqualTo("20250409213140.655");
        assertThat(event.ip()).isNull();
        assertThat(event.detail()).contains("from Salesforce.com IP");
    }

    private static String report(String operation, String rows, String records) {
        return """
            {"channel":"/event/ReportEventStream","data":{"payload":{"EventDate":"2025-04-09T21:31:40.000Z","EventIdentifier":"e-1",\
            "Username":"agent@clinic.example","UserId":"0055j00000AT6I1AAL","SourceIp":"203.0.113.9","SessionKey":"s1",\
            "LoginKey":"k1","Operation":"%s","ReportId":"00O5j000006AbCdEAK","RowsProcessed":%s,"QueriedEntities":"Case",\
            "ColumnHeaders":"[CASE_NUMBER]","Records":"%s"}}}\
            """.formatted(operation, rows, records);
    }

    @Test
    void recordsListedAreExactAndTheRestIsUnknown() throws Exception {
        String records = "[{\\\"Id\\\":\\\"5005j00000AbCdEAAV\\\"},{\\\"Id\\\":\\\"5005j00000AbCdF\\\"}]";
        List<AccessEvent> events = Gathered.ofText(folder, "rt.jsonl", report("ReportExported", "20680.0", records))
                .events();
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().action()).isEqualTo(Action.EXPORT);
        assertThat(events.getFirst().targets())
                .containsExactly(
                        new NativeKey("salesforce", "5005j00000AbCdEAAV"),
                        new NativeKey("salesforce", "5005j00000AbCdFAAV"));
        assertThat(events.getFirst().objects()).contains(new LoggedObject(Kind.REPORT, "00O5j000006AbCdEAK"));
        assertThat(events.getLast().scope()).isEqualTo(Scope.UNKNOWN);
        assertThat(events.getLast().rows()).isEqualTo(20_678);
        assertThat(events).extracting(AccessEvent::nativeId).containsExactly("e-1", "e-1#rest");
    }

    @Test
    void whatIsListedWholeLeavesNoRest() throws Exception {
        String records =
                "{\\\"totalSize\\\":1,\\\"rows\\\":[{\\\"datacells\\\":[\\\"0035j00000AbCdEAAV\\\",\\\"5005j00000AbCdEAAV\\\",\\\"x\\\"]}]}";
        assertThat(Gathered.ofText(folder, "rt.jsonl", report("ReportRunFromLightning", "1.0", records))
                        .events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo(Action.LIST_RECORDS);
                    assertThat(event.scope()).isEqualTo(Scope.EXACT);
                    assertThat(event.targets()).containsExactly(new NativeKey("salesforce", "5005j00000AbCdEAAV"));
                    assertThat(event.objects()).contains(new LoggedObject(Kind.CONTACT, "0035j00000AbCdEAAV"));
                });
    }

    @Test
    void aQueryIsTheRangeOfItsRows() throws Exception {
        String event = """
            {"EventIdentifier":"e-2","EventDate":"2025-04-09T21:31:40.000Z","LoginKey":"k","UserId":"0055j00000AT6I1AAL",\
            "QueriedEntities":"Case","RowsProcessed":5000,"Query":"SELECT Id FROM Case","Operation":"Query"}\
            """;
        assertThat(Gathered.ofText(folder, "api.jsonl", event).events())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.action()).isEqualTo(Action.API_READ);
                    assertThat(one.range()).isEqualTo(new RecordRange.Search("SELECT Id FROM Case"));
                });
    }

    @Test
    void setupAuditTrail() throws Exception {
        Gathered trail = Gathered.ofText(folder, "setup.csv", """
            action,section,display,sfdc_created_by_username,sfdc_created_date,delegate_user
            resetpassword,Manage Users,Reset password for user,admin@clinic.example,2025-04-09T21:00:00Z,
            PermSetAssign,Manage Users,Assigned,admin@clinic.example,2025-04-09T21:01:00Z,
            suOrgAdminLogin,Manage Users,Logged in using Login-As,admin@clinic.example,2025-04-09T21:02:00Z,agent@clinic.example
            changedWidget,Customize,Changed,admin@clinic.example,2025-04-09T21:03:00Z,agent@clinic.example
            dataExport,Data Export,Scheduled,admin@clinic.example,2025-04-09T21:04:00Z,
            """);
        assertThat(trail.events())
                .extracting(AccessEvent::action)
                .containsExactly(
                        Action.PASSWORD_RESET,
                        Action.ROLE_CHANGE,
                        Action.IMPERSONATION,
                        Action.IMPERSONATION,
                        Action.EXPORT);
        assertThat(trail.events().getLast().scope()).isEqualTo(Scope.BULK);
    }
}
