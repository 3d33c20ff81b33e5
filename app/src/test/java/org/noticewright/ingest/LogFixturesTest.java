package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Golden counts for real logs and timelines of other people, where they lie beside the sources.
class LogFixturesTest {

    /// Rejects are lines without a time (samples of detection rules) or statistics that are no event.
    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
        okta/panther-labs/okta_system_log.jsonl             | okta.log           | 58  | 20 | CONFIG_CHANGE=6 IMPERSONATION=1 LOGIN=2 LOGIN_FAILED=3 MFA_CHALLENGE=3 MFA_RESET=3 OTHER=15 PASSWORD_RESET=1 ROLE_CHANGE=1 TOKEN_CREATED=3
        salesforce/panther-labs/salesforce_events.jsonl     | salesforce.elf     | 12  | 0  | API_READ=4 API_WRITE=1 DELETE=1 EXPORT=2 IMPERSONATION=1 LOGIN=3
        microsoft365/log2timeline/microsoft_audit_log.jsonl | m365.ual           | 4   | 0  | CONFIG_CHANGE=3 LOGIN=1
        microsoft365/panther-labs/events.jsonl              | m365.ual           | 4   | 0  | LOGIN=1 LOGIN_FAILED=1 MFA_ENROLLED=1 MFA_RESET=1
        google_workspace/panther-labs/activity_events.jsonl | google.workspace   | 82  | 24 | API_WRITE=11 CONFIG_CHANGE=25 DOWNLOAD_FILE=1 EXPORT=1 OTHER=12 ROLE_CHANGE=3 SSO_TO_APP=1 TOKEN_CREATED=3 VIEW_RECORD=1
        google_workspace/panther-labs/reports.jsonl         | google.workspace   | 16  | 12 | CONFIG_CHANGE=4
        aws_cloudtrail/log2timeline/aws_cloudtrail.jsonl    | aws.cloudtrail     | 6   | 0  | API_READ=1 CONFIG_CHANGE=5
        aws_cloudtrail/panther-labs/cloudtrail_events.jsonl | aws.cloudtrail     | 275 | 5  | API_READ=42 API_WRITE=3 CONFIG_CHANGE=150 DELETE=1 DOWNLOAD_FILE=4 EXPORT=17 IMPERSONATION=8 LIST_RECORDS=2 LOGIN=14 LOGIN_FAILED=2 PASSWORD_RESET=7 ROLE_CHANGE=9 SEARCH=1 TOKEN_CREATED=10
        intercom/intercom/v2.11_activity_logs.json          | intercom.activity  | 2   | 0  | CONFIG_CHANGE=1 OTHER=1
        zendesk/panther-labs/zendesk_audit_logs.jsonl       | zendesk.audit      | 10  | 0  | CONFIG_CHANGE=5 IMPERSONATION=1 ROLE_CHANGE=4
        """)
    void logs(String name, String format, long read, int rejected, String actions) throws Exception {
        Gathered gathered = read(name, format);
        assertThat(gathered.read()).isEqualTo(read);
        assertThat(gathered.rejects)
                .hasSize(rejected)
                .allSatisfy(reject -> assertThat(reject.reason()).containsAnyOf("no time", "no eventType"));
        TreeMap<String, Integer> counts = new TreeMap<>();
        gathered.events().forEach(event -> counts.merge(event.action().name(), 1, Integer::sum));
        assertThat(counts.entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
        timeline/google/csv_datetime_last_column.csv         | timesketch | 4
        timeline/google/csv_timestamp_no_datetime.csv        | timesketch | 3
        timeline/google/sigma_events.csv                     | timesketch | 4
        timeline/google/sigma_events.jsonl                   | timesketch | 5
        timeline/google/validate_time_precision.csv          | timesketch | 2
        timeline/google/validate_time_precision_jsonl.jsonl  | timesketch | 2
        timeline/log2timeline/dynamic.log                    | timesketch | 20
        timeline/log2timeline/json_line.log                  | plaso      | 20
        timeline/log2timeline/l2tcsv.log                     | l2tcsv     | 19
        """)
    void timelines(String name, String format, long read) throws Exception {
        Gathered gathered = read(name, format);
        assertThat(gathered.read()).isEqualTo(read);
        assertThat(gathered.timeline()).hasSize((int) read);
        assertThat(gathered.rejects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stix/oasis-open/identity__identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5__20170601000000000000.json",
                "stix/oasis-open/malware__malware--6b616fc1-1505-48e3-8b2c-0d19337bff38.json"
            })
    void stixWithoutAnyEventIsRefused(String name) throws Exception {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThatThrownBy(() -> Gathered.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no observation, note, report or incident");
    }

    @ParameterizedTest
    @ValueSource(strings = "timeline/google/incorrect.csv")
    void aTimelineWithoutItsColumnsIsRefused(String name) throws Exception {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThatThrownBy(() -> Gathered.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("without the columns datetime and timestamp_desc");
    }

    private static Gathered read(String name, String format) throws Exception {
        Path file = SharedFiles.of("fixtures/" + name);
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo(format);
        return Gathered.of(file);
    }
}
