package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.Message.Redaction;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class ZendeskImportTest {

    private static final String TICKET = """
        {"id":8841,"external_id":null,"via":{"channel":"email","source":{"from":{"address":"pat.q@mail.example",\
        "name":"Pat Q"},"to":{"address":"help@clinic.example"},"rel":null}},"created_at":"2025-03-02T14:05:09Z",\
        "updated_at":"2025-03-03T08:00:00Z","subject":"Refill","description":"Can I get my refill?","status":"open",\
        "requester_id":114400987654,"submitter_id":114400987654,"assignee_id":null,"tags":["refill","a&b"],\
        "custom_fields":[{"id":360012,"value":"MRN-004417"},{"id":360013,"value":["x","y"]},{"id":360014,"value":null}]}\
        """;

    private static final String EMBEDDED = """
        {"id":9007199254740993,"subject":"Rash","description":"It itches &\\nburns","status":"deleted","requester_id":11,\
        "submitter_id":11,"assignee":{"id":7,"name":"A. Agent","role":"agent"},"via":{"channel":"voice","source":\
        {"from":{"phone":"+12025550143","formatted_phone":"+1 (202) 555-0143","name":"Caller"},"to":{}}},\
        "created_at":"2025-03-02T14:05:09Z","updated_at":"2025-03-03T08:00:00Z","tags":[],"custom_fields":[],\
        "group":{"id":5,"name":"Dermatology"},"brand_id":77,\
        "requester":{"id":11,"name":"Pat Q","email":"pat.q@mail.example","phone":null,"role":"end-user"},"comments":[\
        {"id":2,"author_id":7,"public":false,"body":"call","html_body":"<p>call &amp; <a href='tel:+12025550143'>ring</a></p>",\
        "created_at":"2025-03-02T15:00:00Z","attachments":[]},\
        {"id":1,"author_id":11,"public":true,"body":"It itches &\\n burns","html_body":"<p>It itches &amp;<br>burns</p>",\
        "created_at":"2025-03-02T14:05:09Z","attachments":[{"file_name":"rash.jpg","content_type":"image/jpeg","size":88123}]},\
        {"id":3,"author_id":-1,"public":true,"body":"ID ▇▇▇▇ gone","created_at":"2025-03-02T16:00:00Z"}]}\
        """;

    @TempDir
    Path folder;

    @Test
    void accountExportLines() throws Exception {
        Gathered all =
                Gathered.ofText(folder, "export.json", "{\"exported_by\":\"x\"}\n" + TICKET + "\n" + EMBEDDED + "\n");
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.rejects)
                .hasSize(1)
                .allSatisfy(reject -> assertThat(reject.at()).isEqualTo("line 1, byte 0"));
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("zendesk", "8841"));
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("zendesk", "114400987654"));
        assertThat(ticket.requester()).isNull();
        assertThat(ticket.tags()).containsExactly("refill", "a&b");
        assertThat(ticket.fields())
                .extracting(field -> field.label() + "=" + field.value())
                .contains(
                        "360012=MRN-004417",
                        "360013=x, y",
                        "via.from.name=Pat Q",
                        "via.from.address=pat.q@mail.example")
                .noneMatch(text -> text.startsWith("360014"));
        assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        assertThat(ticket.messages()).singleElement().satisfies(message -> {
            assertThat(message.author()).isEqualTo(Author.REQUESTER);
            assertThat(message.text()).isEqualTo("Can I get my refill?");
        });
    }

    @Test
    void embeddedCommentsStandInTimeOrderAndReplaceTheDescription() throws Exception {
        Ticket ticket = Gathered.ofText(folder, "x.json", EMBEDDED).tickets().getFirst();
        assertThat(ticket.key().id()).isEqualTo("9007199254740993");
        assertThat(ticket.status()).isEqualTo("deleted");
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
        assertThat(ticket.messages()).extracting("nativeId").containsExactly("1", "2", "3");
        assertThat(ticket.messages())
                .extracting("author")
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.SYSTEM);
        assertThat(ticket.messages()).extracting("kind").containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.SYSTEM);
        assertThat(ticket.messages()).extracting("authorName").containsExactly("Pat Q", "A. Agent", null);
        assertThat(ticket.messages().get(1).attributes()).containsExactly("tel:+12025550143");
        assertThat(ticket.messages().get(2).redaction()).isEqualTo(Redaction.PART);
        assertThat(ticket.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("rash.jpg");
            assertThat(file.message()).isZero();
            assertThat(file.bytes()).isEqualTo(88123);
        });
        assertThat(ticket.fields())
                .extracting(field -> field.label() + "=" + field.value())
                .contains("via.from.phone=+12025550143", "group=Dermatology", "brand_id=77");
    }

    @Test
    void pagesBehindEachOtherWithSideLoads() throws Exception {
        String page = """
            {"count":1,"tickets":[%s],"users":[{"id":11,"name":"Pat Q","role":"end-user","phone":"+12025550143",\
            "notes":"diabetic","user_fields":{"member":"H-88"}}],"groups":[{"id":5,"name":"x"}],\
            "ticket_fields":[{"id":360012,"type":"text","title":"Chart number","raw_title":"Chart number"}],\
            "after_cursor":"MTc0","end_of_stream":%s}\
            """;
        String comments = """
            {"comments":[{"id":901,"author_id":11,"body":"hi","html_body":"","public":true,"created_at":"2025-03-02T14:05:09Z"}],\
            "ticket_id":8841}\
            """;
        Gathered all = Gathered.ofText(
                folder, "pages.json", page.formatted(TICKET, "false") + page.formatted(EMBEDDED, "false") + comments);
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("8841", "9007199254740993");
        assertThat(all.profiles()).hasSize(2).first().satisfies(profile -> {
            assertThat(profile.role()).isEqualTo(Role.END_USER);
            assertThat(profile.notes()).contains("diabetic").contains("H-88");
        });
        assertThat(all.pieces).contains(new Evidence.FieldTitle("zendesk", "360012", "Chart number"));
        assertThat(all.messages()).hasSize(1);
        assertThat(all.pieces)
                .filteredOn(Evidence.MessageRecord.class::isInstance)
                .extracting(piece -> ((Evidence.MessageRecord) piece).ticket().id())
                .containsExactly("8841");
        assertThat(all.pieces).contains(new Evidence.ValueTitle("zendesk", "group_id", "5", "x"));
        assertThat(all.read()).isEqualTo(9);
    }

    @Test
    void aPageThatIsNotTheLastIsIncomplete() throws Exception {
        String page = "{\"tickets\":[" + TICKET + "],\"next_page\":\"https://x.example\",\"end_of_stream\":%s}";
        assertThat(Gathered.ofText(folder, "a.json", page.formatted("false")).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
        assertThat(Gathered.ofText(folder, "b.json", page.formatted("true")).warnings)
                .noneMatch(warning -> warning.startsWith("Export incomplete"));
    }

    @Test
    void pointersLeadToTheRecordsBytes() throws Exception {
        String text = "{\"tickets\":[ " + TICKET + " ,\n" + EMBEDDED + "],\"end_of_stream\":true}\n{\"ticket\":"
                + TICKET + "}";
        Path file = Gathered.write(folder, "é.json", text);
        byte[] bytes = Files.readAllBytes(file);
        Gathered all = Gathered.of(file);
        assertThat(all.pointers).hasSize(3).allSatisfy(at -> {
            String record = new String(bytes, (int) at.offset(), (int) at.length(), StandardCharsets.UTF_8);
            assertThat(record).isIn(TICKET, EMBEDDED);
        });
        assertThat(all.pointers).extracting("record").containsExactly(1L, 2L, 3L);
    }

    @Test
    void aTicketSaysHowManyCommentsItHas() throws Exception {
        String counted = EMBEDDED.replace("\"subject\"", "\"comment_count\":%d,\"subject\"");
        Ticket cut = Gathered.ofText(folder, "cut.json", counted.formatted(5))
                .tickets()
                .getFirst();
        assertThat(cut.content()).isEqualTo(Content.TRUNCATED);
        assertThat(cut.details().messageCount()).isEqualTo(5);
        assertThat(Gathered.ofText(folder, "whole.json", counted.formatted(3))
                        .tickets()
                        .getFirst()
                        .content())
                .isEqualTo(Content.COMPLETE);
    }

    @Test
    void commentsTakeTheTicketFromTheFileName() throws Exception {
        String page =
                "{\"comments\":[{\"id\":1,\"author_id\":2,\"body\":\"b\",\"html_body\":\"\",\"public\":true}],\"meta\":{\"has_more\":false}}";
        Gathered all = Gathered.ofText(folder, "ticket_8841_comments.json", page);
        assertThat(((Evidence.MessageRecord) all.pieces.getFirst()).ticket().id())
                .isEqualTo("8841");
        assertThat(Gathered.ofText(folder, "comments.json", page).rejects).hasSize(1);
    }

    @Test
    void itsCsvHoldsNoContent() throws Exception {
        Gathered all = Gathered.ofText(folder, "t.csv", """
            \uFEFF"Summation column","Id","Requester","Requester id","Requester email","Subject","Tags","Status","Via","Created at","Chart [txt]"
            "1","8841","Pat Q","11","pat.q@mail.example","Refill","a b","Open","Mail","2009-09-01 19:02","M-1"
            """);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.content()).isEqualTo(Content.NOT_IN_FILE);
        assertThat(ticket.key()).isEqualTo(new NativeKey("zendesk", "8841"));
        assertThat(ticket.fields()).containsExactly(new Ticket.Field("Chart", "M-1"));
        assertThat(all.warnings).anyMatch(warning -> warning.contains("not in this file"));
    }

    @Test
    void voiceCommentsTellNumbersAndTranscript() throws Exception {
        Gathered all = Gathered.ofText(folder, "ticket_7_comments.json", """
            {"comments":[{"id":1,"type":"VoiceComment","author_id":2,"public":true,"body":"Call from +12025550143",\
            "html_body":"<p>Call from +12025550143</p>","data":{"from":"+12025550143","to":"+12025550144",\
            "transcription_text":"my biopsy"}}]}\
            """);
        assertThat(all.messages().getFirst().text())
                .isEqualTo("Call from +12025550143\nto: +12025550144\ntranscription text: my biopsy");
    }

    @Test
    void loaderLinesAreUnwrapped() throws Exception {
        Gathered all = Gathered.ofText(folder, "s.jsonl", """
            {"type":"RECORD","stream":"tickets","record":%s}
            {"stream":"tickets","data":%s}
            """.formatted(TICKET, EMBEDDED));
        assertThat(all.tickets()).hasSize(2);
    }

    @Test
    void nothingOfAPatientShowsInToString() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.json", EMBEDDED);
        assertThat(all.pieces.toString()).doesNotContain("itches", "Pat Q", "555-0143", "rash");
    }
}
