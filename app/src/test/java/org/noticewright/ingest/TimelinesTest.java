package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime.Precision;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.TimelineEvent.Origin;
import org.noticewright.domain.TimelineEvent.Track;

class TimelinesTest {

    @TempDir
    Path folder;

    private TimelineEvent only(String name, String text) throws Exception {
        Gathered gathered = Gathered.ofText(folder, name, text);
        assertThat(gathered.rejects).isEmpty();
        return gathered.timeline().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", quoteCharacter = '~', textBlock = """
        message,timestamp,timestamp_desc              | Reset,1744233100,MFA reset
        message,timestamp,timestamp_desc              | Reset,1744233100000,MFA reset
        message,timestamp,timestamp_desc              | Reset,1744233100000000,MFA reset
        timestamp,message,timestamp_desc,datetime     | 5,Reset,MFA reset,2025-04-09T21:11:40+00:00
        message,timestamp,datetime,timestamp_desc     | Reset,1744233100000000,invalid,MFA reset
        datetime,timestamp_desc,source,source_long,message,parser,display_name,tag | 2025-04-09T23:11:40+02:00,MFA reset,LOG,Okta,Reset,p,d,-
        """)
    void timesketchAndPlasoTables(String header, String row) throws Exception {
        TimelineEvent event = only("timeline.csv", header + "\n" + row + "\n");
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:11:40Z"));
        assertThat(event.meaning()).isEqualTo("MFA reset");
        assertThat(event.message()).isEqualTo("Reset");
        assertThat(event.origin()).isEqualTo(Origin.IMPORTED);
        assertThat(event.track()).isEqualTo(Track.INTRUDER);
    }

    @Test
    void ourOwnLinesAreAccessesAgain() throws Exception {
        Gathered gathered = Gathered.ofText(folder, "timeline.csv", """
            message,datetime,timestamp_desc,data_type,user,src_ip,ticket_id,scope,platform
            "Ticket 8841 viewed by agent@clinic.example",2025-04-09T21:14:02+00:00,Ticket viewed,workbench:access,agent@clinic.example,203.0.113.9,8841,EXACT,zendesk
            List page,2025-04-09T21:15:02+00:00,Tickets listed,workbench:access,agent@clinic.example,203.0.113.9,,UNKNOWN,zendesk
            Two,2025-04-09T21:16:02+00:00,Tickets exported,workbench:access,agent@clinic.example,203.0.113.9,zendesk:1;zendesk:2,EXACT,
            Contained,2025-04-09T21:17:02+00:00,Contained,workbench:response,,,,,
            Due,2025-06-09T21:17:02+00:00,Notice due,workbench:legal,,,,,
            """);
        assertThat(gathered.events())
                .extracting(event -> event.action() + " " + event.scope())
                .containsExactly("VIEW_RECORD EXACT", "LIST_RECORDS UNKNOWN", "EXPORT EXACT");
        AccessEvent viewed = gathered.events().getFirst();
        assertThat(viewed.targets()).containsExactly(new NativeKey("zendesk", "8841"));
        assertThat(viewed.actorId()).isEqualTo("agent@clinic.example");
        assertThat(viewed.ip()).isEqualTo("203.0.113.9");
        assertThat(gathered.events().get(2).targets()).hasSize(2);
        assertThat(gathered.timeline()).extracting(TimelineEvent::track).containsExactly(Track.RESPONSE, Track.LEGAL);
    }

    @Test
    void anExactLineWithoutItsTicketIsUnknown() throws Exception {
        Gathered gathered = Gathered.ofText(folder, "timeline.jsonl", """
            {"message":"m","datetime":"2025-04-09T21:14:02Z","timestamp_desc":"x","action":"VIEW_RECORD","ticket_id":"","scope":"EXACT"}
            {"message":"m","datetime":"2025-04-09T21:14:02Z","timestamp_desc":"x","ticket_id":"5","scope":"somebody's own word"}
            """);
        assertThat(gathered.events()).singleElement().satisfies(event -> {
            assertThat(event.scope()).isEqualTo(Scope.UNKNOWN);
            assertThat(event.action()).isEqualTo(Action.VIEW_RECORD);
        });
        assertThat(gathered.timeline()).hasSize(1);
    }

    @Test
    void plasoLines() throws Exception {
        TimelineEvent event = only("plaso.jsonl", """
            {"__container_type__":"event","__type__":"AttributeContainer","data_type":"syslog:line","date_time":{"__class_name__":"TimeElements"},\
            "message":"Cron ran","timestamp":1744233100000000,"timestamp_desc":"Content Modification Time"}\
            """);
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:11:40Z"));
        assertThat(event.meaning()).isEqualTo("Content Modification Time");
    }

    @Test
    void log2timelinePutsTheMonthFirstAndTheZoneApart() throws Exception {
        TimelineEvent event = only("l2t.csv", """
            date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra
            04/09/2025,17:11:40,EST5EDT,M...,LOG,Log File,Content Modification Time,-,host,short,Long text,2,f,-,-,p,x
            """);
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:11:40Z"));
        assertThat(event.at().text()).isEqualTo("04/09/2025 17:11:40 EST5EDT");
        assertThat(event.message()).isEqualTo("Long text");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
        ~Time|Source|Host|User|Description\\n1744233100|EVTX|host|agent|Logged in~
        ~Time|Source|Host|User|Description|TZ|Notes\\n1744233100|EVTX|host|agent|Logged in|UTC|-~
        ~1744233100|EVTX|host|agent|Logged in\\n1744233101|EVTX|host|agent|Logged out~
        """)
    void tln(String text) throws Exception {
        TimelineEvent event = only("timeline.tln", text.replace("\\n", "\n") + "\n");
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:11:40Z"));
        assertThat(event.at().precision()).isEqualTo(Precision.SECOND);
        assertThat(event.message()).isEqualTo("Logged in");
    }

    @Test
    void tlnWithoutAHeaderLosesNoLine() throws Exception {
        Gathered gathered = Gathered.ofText(
                folder, "timeline.tln", "1744233100|A|h|u|one\n1744233101|A|h|u|two|UTC|more\nsoon|A|h|u|three\n");
        assertThat(gathered.read()).isEqualTo(3);
        assertThat(gathered.timeline()).extracting(TimelineEvent::message).containsExactly("one", "two (more)");
        assertThat(gathered.rejects).hasSize(1);
    }

    @Test
    void iris() throws Exception {
        String header =
                "event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,event_assets,event_iocs,event_tags\n";
        TimelineEvent event = only(
                "iris.csv",
                header
                        + "2025-04-09T20:58:11.123,+02:00,MFA reset for agent,,\"All factors, reset\",,Okta System"
                        + " Log,,,mfa|initial access\n");
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T18:58:11.123Z"));
        assertThat(event.message()).isEqualTo("All factors, reset (Okta System Log)");
        assertThat(event.meaning()).isEqualTo("MFA reset for agent");
        TimelineEvent ours = only(
                "ours.csv",
                header
                        + "2025-04-09T20:58:11.123,+00:00,Contained,Unspecified,Access"
                        + " revoked.,,noticewright,,,noticewright|response\n");
        assertThat(ours.meaning()).isEqualTo("Contained");
        assertThat(ours.message()).isEqualTo("Access revoked.");
        assertThat(ours.track()).isEqualTo(Track.RESPONSE);
        assertThat(Gathered.ofText(folder, "iris.csv", header + "2025-04-09T20:58:11,+00:00,,,,,,,,\n").rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("event_title"));
    }

    @Test
    void stix() throws Exception {
        Gathered gathered = Gathered.ofText(folder, "bundle.json", """
            {"type":"bundle","id":"bundle--81884287-2548-47fc-a997-39489ddd5462","objects":[
            {"type":"identity","spec_version":"2.1","id":"identity--1","name":"Example Care"},
            {"type":"ipv4-addr","spec_version":"2.1","id":"ipv4-addr--1","value":"203.0.113.9"},
            {"type":"user-account","spec_version":"2.1","id":"user-account--1","account_login":"agent"},
            {"type":"observed-data","spec_version":"2.1","id":"observed-data--1","first_observed":"2025-04-09T21:14:02Z",
             "last_observed":"2025-04-09T21:40:00Z","number_observed":12,"object_refs":["ipv4-addr--1","user-account--1"]},
            {"type":"observed-data","spec_version":"2.1","id":"observed-data--2","first_observed":"2025-04-09T22:14:02Z","labels":["intruder"],
             "number_observed":1,"object_refs":["ipv4-addr--1"],"x_noticewright_meaning":"Ticket viewed","x_noticewright_message":"Ours."},
            {"type":"note","spec_version":"2.1","id":"note--1","created":"2025-04-10T08:00:00.000Z","content":"Contained.","labels":["response"]},
            {"type":"report","spec_version":"2.1","id":"report--1","created":"2025-04-11T08:00:00.000Z","published":"2025-04-12T08:00:00Z","name":"Break-in"}
            ]}
            """);
        assertThat(gathered.read()).isEqualTo(4);
        TimelineEvent observed = gathered.timeline().getFirst();
        assertThat(observed.at().instant()).isEqualTo(Instant.parse("2025-04-09T21:14:02Z"));
        assertThat(observed.message())
                .isEqualTo("ipv4-addr 203.0.113.9, user-account agent, 12 times, until 2025-04-09T21:40:00Z");
        assertThat(gathered.timeline().get(1).message()).isEqualTo("Ours.");
        assertThat(gathered.timeline().get(1).meaning()).isEqualTo("Ticket viewed");
        assertThat(gathered.timeline().get(2).track()).isEqualTo(Track.RESPONSE);
        assertThat(gathered.timeline().get(3).at().instant()).isEqualTo(Instant.parse("2025-04-12T08:00:00Z"));
        assertThat(gathered.warnings).anySatisfy(warning -> assertThat(warning).startsWith("3 STIX object(s)"));
        Path single = Gathered.write(
                folder,
                "one.json",
                "{\"type\":\"malware\",\"spec_version\":\"2.1\",\"id\":\"malware--1\",\"name\":\"x\"}");
        assertThatThrownBy(() -> Gathered.of(single)).isInstanceOf(UnreadableFileException.class);
    }
}
