package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
import org.noticewright.domain.RecordRange;

/// Microsoft 365, Google Workspace and AWS.
class CloudLogsTest {

    @TempDir
    Path folder;

    private AccessEvent only(String text) throws Exception {
        return Gathered.ofText(folder, "log.jsonl", text).events().getFirst();
    }

    private static String unified(String operation, String more) {
        return """
            {"CreationTime":"2025-04-09T21:24:12","Id":"r-1","Operation":"%s","RecordType":50,"Workload":"Exchange",\
            "UserId":"agent@clinic.example","ClientIPAddress":"[::ffff:203.0.113.9]:443"%s}\
            """.formatted(operation, more);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        UserLoggedIn                   -> LOGIN          -> NONE
        UserLoginFailed                -> LOGIN_FAILED   -> NONE
        FileDownloaded                 -> DOWNLOAD_FILE  -> EXACT
        FileAccessed                   -> VIEW_RECORD    -> EXACT
        FileSyncDownloadedFull         -> DOWNLOAD_FILE  -> EXACT
        SearchQueryInitiatedExchange   -> SEARCH         -> RANGE
        New-InboxRule                  -> CONFIG_CHANGE  -> NONE
        Set-Mailbox                    -> CONFIG_CHANGE  -> NONE
        Update user.                   -> CONFIG_CHANGE  -> NONE
        Consent to application.        -> TOKEN_CREATED  -> NONE
        Reset user password.           -> PASSWORD_RESET -> NONE
        Add member to role.            -> ROLE_CHANGE    -> NONE
        New-MailboxExportRequest       -> EXPORT         -> BULK
        HardDelete                     -> DELETE         -> NONE
        """)
    void unifiedAuditOperations(String operation, Action action, Scope scope) throws Exception {
        AccessEvent event =
                only(unified(operation, ",\"ObjectId\":\"https://x.example/a.pdf\",\"QueryText\":\"asthma\""));
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.ip()).isEqualTo("203.0.113.9");
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:24:12Z"));
    }

    private static String items(String type, String more) {
        return unified("MailItemsAccessed", """
            ,"OperationProperties":[{"Name":"MailAccessType","Value":"%s"}%s],"Folders":[{"Path":"\\\\Inbox","FolderItems":\
            [{"InternetMessageId":"&lt;1@clinic.example&gt;"},{"InternetMessageId":"<2@clinic.example>"}]},{"Path":"\\\\Sent",\
            "FolderItems":[{"InternetMessageId":"<3@clinic.example>"}]}]\
            """.formatted(type, more));
    }

    @Test
    void boundMailsAreNamedEach() throws Exception {
        List<AccessEvent> events = Gathered.ofText(folder, "log.json", "[" + items("Bind", "") + "]")
                .events();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(Action.VIEW_RECORD);
            assertThat(event.scope()).isEqualTo(Scope.EXACT);
            assertThat(event.objects())
                    .contains(
                            new LoggedObject(Kind.MESSAGE, "<1@clinic.example>"),
                            new LoggedObject(Kind.MESSAGE, "<2@clinic.example>"),
                            new LoggedObject(Kind.MESSAGE, "<3@clinic.example>"));
        });
    }

    @Test
    void synchronisedFoldersAreReachedWhole() throws Exception {
        List<AccessEvent> events =
                Gathered.ofText(folder, "log.json", items("Sync", "")).events();
        assertThat(events)
                .extracting(AccessEvent::range)
                .containsExactly(new RecordRange.Folder("\\Inbox"), new RecordRange.Folder("\\Sent"));
        assertThat(events).extracting(AccessEvent::scope).containsOnly(Scope.RANGE);
        assertThat(events).extracting(AccessEvent::nativeId).doesNotHaveDuplicates();
    }

    @Test
    void whatWasThrottledIsUnknownBeyondWhatIsListed() throws Exception {
        String throttled = items("Bind", ",{\"Name\":\"IsThrottled\",\"Value\":\"True\"}");
        assertThat(Gathered.ofText(folder, "log.json", throttled).events())
                .extracting(AccessEvent::scope)
                .containsExactly(Scope.EXACT, Scope.UNKNOWN);
        assertThat(only(unified("MailItemsAccessed", "")).scope()).isEqualTo(Scope.UNKNOWN);
    }

    @Test
    void purviewTables() throws Exception {
        String data = items("Bind", "").replace("\"", "\"\"");
        Gathered gathered = Gathered.ofText(folder, "purview.csv", """
            RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames
            121899a5,"2025-04-09T21:24:12.0000000Z ",50,MailItemsAccessed,agent@clinic.example,"%s",,
            121899a6,9/20/2023 4:05:03 AM,15,UserLoggedIn,agent@clinic.example,"{""Operation"":""UserLoggedIn"",""Id"":""r-2""}",,
            121899a7,9/20/2023 4:05:03 AM,15,UserLoggedIn,agent@clinic.example,"{""Operation"":""UserLog",,
            """.formatted(data));
        assertThat(gathered.events()).hasSize(2);
        assertThat(gathered.events().getFirst().objects()).hasSize(4);
        assertThat(gathered.events().getLast().at().instant()).isEqualTo(Instant.parse("2023-09-20T04:05:03Z"));
        assertThat(gathered.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("AuditData", "Maybe"));
    }

    @Test
    void sentinelRenamesAndFlattens() throws Exception {
        AccessEvent event = only("""
            {"TimeGenerated":"2025-04-09T21:24:12Z","OfficeId":"r-9","OfficeWorkload":"Exchange","Operation":"MailItemsAccessed",\
            "UserId":"agent@clinic.example","Client_IPAddress":"203.0.113.9","OperationProperties":"[{\\"Name\\":\\"MailAccessType\\",\
            \\"Value\\":\\"Bind\\"}]","Folders":"[{\\"Path\\":\\"\\\\\\\\Inbox\\",\\"FolderItems\\":[{\\"InternetMessageId\\":\\"<2@clinic.example>\\"}]}]"}\
            """);
        assertThat(event.scope()).isEqualTo(Scope.EXACT);
        assertThat(event.objects()).contains(new LoggedObject(Kind.MESSAGE, "<2@clinic.example>"));
        assertThat(event.ip()).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        []                     -> MFA_RESET
        [{"MethodType":7}]     -> MFA_ENROLLED
        """)
    void strongAuthentication(String now, Action action) throws Exception {
        String properties = ",\"ModifiedProperties\":[{\"Name\":\"StrongAuthenticationMethod\",\"NewValue\":\"%s\"}]"
                .formatted(now.replace("\"", "\\\""));
        assertThat(only(unified("Update user.", properties)).action()).isEqualTo(action);
    }

    @Test
    void aDownloadThatEndsAtTheLimitIsSuspect() throws Exception {
        StringBuilder csv = new StringBuilder("RecordId,CreationDate,RecordType,Operation,UserId,AuditData\n");
        for (int i = 0; i < 50_000; i++) {
            csv.append(
                    "%d,2025-04-09T21:24:12Z,1,Set-Mailbox,a,\"{\"\"Operation\"\":\"\"Set-Mailbox\"\",\"\"CreationTime\"\":\"\"2025-04-09T21:24:12\"\"}\"%n"
                            .formatted(i));
        }
        assertThat(Gathered.ofText(folder, "purview.csv", csv.toString()).warnings)
                .anySatisfy(warning -> assertThat(warning).contains("50,000", "shorter periods"));
    }

    private static String activity(String application, String name, String parameters) {
        return """
            {"kind":"admin#reports#activity","id":{"time":"2025-04-09T21:40:00.000Z","uniqueQualifier":"-7312","applicationName":"%s"},\
            "actor":{"email":"agent@clinic.example","profileId":"118"},"ipAddress":"203.0.113.9","events":[{"type":"access","name":"%s",\
            "parameters":%s}]}\
            """.formatted(application, name, parameters);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        drive   -> view                          -> VIEW_RECORD    -> EXACT
        drive   -> download                      -> DOWNLOAD_FILE  -> EXACT
        drive   -> copy                          -> DOWNLOAD_FILE  -> EXACT
        drive   -> change_document_visibility    -> CONFIG_CHANGE  -> NONE
        login   -> login_success                 -> LOGIN          -> NONE
        login   -> login_failure                 -> LOGIN_FAILED   -> NONE
        login   -> login_challenge               -> MFA_CHALLENGE  -> NONE
        user_accounts -> 2sv_disable             -> MFA_RESET      -> NONE
        user_accounts -> 2sv_enroll              -> MFA_ENROLLED   -> NONE
        user_accounts -> password_edit           -> PASSWORD_RESET -> NONE
        saml    -> login_success                 -> SSO_TO_APP     -> NONE
        token   -> authorize                     -> TOKEN_CREATED  -> NONE
        admin   -> CREATE_ROLE                   -> ROLE_CHANGE    -> NONE
        admin   -> CREATE_DATA_TRANSFER_REQUEST  -> EXPORT         -> BULK
        admin   -> CUSTOMER_TAKEOUT_CREATED      -> EXPORT         -> BULK
        takeout -> initiated                     -> EXPORT         -> BULK
        gmail   -> download                      -> DOWNLOAD_FILE  -> EXACT
        """)
    void googleEvents(String application, String name, Action action, Scope scope) throws Exception {
        AccessEvent event = only(activity(application, name, "[{\"name\":\"doc_id\",\"value\":\"1abc\"}]"));
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.objects()).contains(new LoggedObject(Kind.FILE, "1abc"));
    }

    @Test
    void googleShapes() throws Exception {
        String list = "[{\"name\":\"doc_id\",\"value\":\"1abc\"},{\"name\":\"doc_title\",\"multiValue\":[\"tickets"
                + " q1.csv\"]},{\"name\":\"billable\",\"boolValue\":true}]";
        String page = "{\"kind\":\"admin#reports#activities\",\"items\":[" + activity("drive", "download", list) + "]}";
        String top = """
            {"id":{"time":"2025-04-09 21:40:00.000000000","uniqueQualifier":"-7312","applicationName":"drive"},"actor":{"email":\
            "agent@clinic.example","profileId":"118"},"ipAddress":"203.0.113.9","type":"access","name":"download","parameters":\
            {"doc_id":"1abc","doc_title":["tickets q1.csv"],"billable":true}}\
            """;
        String single = """
            {"kind":"admin#reports#activity","id":{"time":"2025-04-09T21:40:00.000Z","uniqueQualifier":"-7312","applicationName":"drive"},\
            "actor":{"email":"agent@clinic.example","profileId":"118"},"ipAddress":"203.0.113.9","event":{"type":"access","name":"download",\
            "parameters":%s}}\
            """.formatted(list);
        for (String form : List.of(page, activity("drive", "download", list), top, single)) {
            AccessEvent event = only(form);
            assertThat(event.action()).isEqualTo(Action.DOWNLOAD_FILE);
            assertThat(event.objects()).containsExactly(new LoggedObject(Kind.FILE, "1abc"));
            assertThat(event.detail()).contains("tickets q1.csv");
            assertThat(event.actorId()).isEqualTo("118");
            assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:40:00Z"));
        }
    }

    @Test
    void eventsOfOneActivityStayTwo() throws Exception {
        String two = activity("drive", "view", "[{\"name\":\"doc_id\",\"value\":\"1\"}]")
                .replace("\"events\":[", "\"events\":[{\"name\":\"edit\"},");
        assertThat(Gathered.ofText(folder, "log.json", two).events())
                .extracting(AccessEvent::nativeId)
                .containsExactly("drive -7312#1", "drive -7312#2");
    }

    @Test
    void anEventOfGoogleThatNamesNothingIsUnknown() throws Exception {
        assertThat(only(activity("drive", "view", "[]")).scope()).isEqualTo(Scope.UNKNOWN);
    }

    private static String trail(String name, String request, String more) {
        return """
            {"eventVersion":"1.08","eventTime":"2025-04-09T21:44:00Z","eventSource":"s3.amazonaws.com","eventName":"%s",\
            "sourceIPAddress":"203.0.113.9","userAgent":"aws-cli/2","userIdentity":{"type":"IAMUser","userName":"backup","arn":\
            "arn:aws:iam::1:user/backup","accessKeyId":"AKIAEXAMPLE"},"requestParameters":%s,"readOnly":true,"eventID":"fd4f"%s}\
            """.formatted(name, request, more);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        GetObject              -> {"bucketName":"b","key":"8841/rash.jpg"} -> DOWNLOAD_FILE  -> EXACT
        HeadObject             -> {"bucketName":"b","key":"8841/rash.jpg"} -> LIST_RECORDS   -> EXACT
        ListObjectsV2          -> {"bucketName":"b","prefix":"88"}         -> LIST_RECORDS   -> RANGE
        GetObject              -> {"bucketName":"b"}                       -> DOWNLOAD_FILE  -> RANGE
        PutObject              -> null                                     -> API_WRITE      -> NONE
        DeleteObject           -> {"bucketName":"b","key":"x"}             -> DELETE         -> EXACT
        ConsoleLogin           -> null                                     -> LOGIN          -> NONE
        AssumeRole             -> {"roleArn":"r"}                          -> IMPERSONATION  -> NONE
        CreateAccessKey        -> {"userName":"x"}                         -> TOKEN_CREATED  -> NONE
        UpdateLoginProfile     -> {"userName":"x"}                         -> PASSWORD_RESET -> NONE
        DeactivateMFADevice    -> {"userName":"x"}                         -> MFA_RESET      -> NONE
        EnableMFADevice        -> {"userName":"x"}                         -> MFA_ENROLLED   -> NONE
        AttachUserPolicy       -> {"userName":"x"}                         -> ROLE_CHANGE    -> NONE
        StartExportTask        -> {}                                       -> EXPORT         -> BULK
        Scan                   -> {"tableName":"tickets"}                  -> API_READ       -> UNKNOWN
        DescribeInstances      -> {}                                       -> API_READ       -> NONE
        SomethingNew           -> {}                                       -> API_READ       -> NONE
        """)
    void cloudTrailEvents(String name, String request, Action action, Scope scope) throws Exception {
        AccessEvent event = only(trail(name, request, ""));
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(scope);
        assertThat(event.actorId()).isEqualTo("arn:aws:iam::1:user/backup");
        assertThat(event.actorName()).isEqualTo("backup");
        assertThat(event.sessionId()).isEqualTo("AKIAEXAMPLE");
    }

    @Test
    void filesAndPrefixesByBucket() throws Exception {
        assertThat(only(trail("GetObject", "{\"bucketName\":\"b\",\"key\":\"8841/rash.jpg\"}", ""))
                        .objects())
                .contains(new LoggedObject(Kind.FILE, "b/8841/rash.jpg"));
        assertThat(only(trail("ListObjects", "{\"bucketName\":\"b\",\"prefix\":\"88\"}", ""))
                        .range())
                .isEqualTo(new RecordRange.Files("b/88"));
    }

    @Test
    void whatWasDeniedIsAnAttempt() throws Exception {
        AccessEvent event =
                only(trail("GetObject", "{\"bucketName\":\"b\",\"key\":\"k\"}", ",\"errorCode\":\"AccessDenied\""));
        assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
        AccessEvent console =
                only(trail("ConsoleLogin", "null", ",\"responseElements\":{\"ConsoleLogin\":\"Failure\"}"));
        assertThat(console.action()).isEqualTo(Action.LOGIN_FAILED);
    }

    @Test
    void aServiceIsNoAddress() throws Exception {
        AccessEvent event = only(trail("GetObject", "{}", "").replace("203.0.113.9", "athena.amazonaws.com"));
        assertThat(event.ip()).isNull();
        assertThat(event.detail()).contains("athena.amazonaws.com");
    }

    @Test
    void cloudTrailShapes() throws Exception {
        String line = trail("GetObject", "{\"bucketName\":\"b\",\"key\":\"k\"}", "");
        String lookUp =
                "{\"Events\":[{\"EventId\":\"fd4f\",\"EventTime\":\"2025-04-10 07:44:00+10:00\",\"CloudTrailEvent\":\""
                        + line.replace("\"", "\\\"") + "\"}]}";
        AccessEvent plain = only(line);
        assertThat(only("{\"Records\":[" + line + "]}")).isEqualTo(plain);
        assertThat(only(lookUp)).isEqualTo(plain);
        assertThat(only(line.replace("eventTime", "eventtime")
                        .replace("eventName", "eventname")
                        .replace("eventSource", "eventsource")
                        .replace("userIdentity", "useridentity")))
                .isEqualTo(plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"Records\":[" + line + "," + line + "]}").getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("trail.json.gz"), packed.toByteArray());
        assertThat(Gathered.of(file).events()).hasSize(2).containsOnly(plain);
    }

    @Test
    void vendorsThatMeanUtcAreReadAsUtc() throws Exception {
        Gathered gathered = new Gathered();
        Path file = Gathered.write(folder, "log.jsonl", trail("Scan", "{}", "").replace("T21:44:00Z", " 21:44:00"));
        new EvidenceFiles(ZoneId.of("Asia/Tokyo")).read(file, Gathered.HASH, "aws.cloudtrail", null, gathered);
        assertThat(gathered.events().getFirst().at().instant()).isEqualTo(Instant.parse("2025-04-09T21:44:00Z"));
    }
}
