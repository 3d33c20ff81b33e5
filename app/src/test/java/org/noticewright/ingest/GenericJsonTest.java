package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class GenericJsonTest {

    private static final String RECORD = """
        {"nr":%d,"betreff":"Visit","kunde":{"mail":"pat.q@mail.example","name":"Pat Q"},"opened":"2025-03-02T14:05:09Z",
        "text":"my rash","member":{"no":"H-88"},"labels":["a","b"],"verlauf":[{"was":"<p>A1C is 9</p>","wann":"2025-03-02T15:00:00Z",
        "intern":true,"wer":"A. Agent"},{"was":"thanks","wann":"2025-03-02T16:00:00Z","intern":false,"wer":"Pat Q"}]}\
        """.replace("\n", "");

    private static final ColumnMapping MAPPING = new ColumnMapping(Map.ofEntries(
            Map.entry("id", "nr"),
            Map.entry("subject", "betreff"),
            Map.entry("body", "text"),
            Map.entry("created", "opened"),
            Map.entry("requester_email", "kunde.mail"),
            Map.entry("requester_name", "kunde.name"),
            Map.entry("tags", "labels"),
            Map.entry("message", "verlauf.was"),
            Map.entry("message_time", "verlauf.wann"),
            Map.entry("message_author", "verlauf.wer"),
            Map.entry("visibility", "verlauf.intern")));

    @TempDir
    Path folder;

    private Gathered read(String text, ColumnMapping mapping) throws Exception {
        return Gathered.of(Gathered.write(folder, "x.json", text), "generic.json", mapping);
    }

    private static ColumnMapping under(String records) {
        Map<String, String> roles = new HashMap<>(MAPPING.roles());
        roles.put("records", records);
        return new ColumnMapping(roles);
    }

    @Test
    void aMappingOfPaths() throws Exception {
        Ticket ticket = read(RECORD.formatted(7), MAPPING).tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("generic", "7"));
        assertThat(ticket.subject()).isEqualTo("Visit");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.tags()).containsExactly("a", "b");
        assertThat(ticket.messages()).extracting(Message::text).containsExactly("my rash", "A1C is 9", "thanks");
        assertThat(ticket.messages())
                .extracting(Message::kind)
                .containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.PUBLIC);
        assertThat(ticket.messages()).extracting(Message::authorName).containsExactly(null, "A. Agent", "Pat Q");
        assertThat(requireNonNull(ticket.messages().get(1).at()).text()).isEqualTo("2025-03-02T15:00:00Z");
        assertThat(ticket.fields()).as("nothing is left unread").containsExactly(new Field("member.no", "H-88"));
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
    }

    @Test
    void recordsAnywhere() throws Exception {
        String both = RECORD.formatted(1) + "," + RECORD.formatted(2);
        assertThat(read("[" + both + "]", MAPPING).tickets()).hasSize(2);
        assertThat(read(both.replace("}]},{", "}]}\n{"), MAPPING).tickets()).hasSize(2);
        assertThat(read("{\"v\":1,\"tickets\":[" + both + "],\"n\":2}", under("tickets"))
                        .tickets())
                .hasSize(2);
        Gathered nested = read(
                "{\"v\":1,\"export\":{\"a\":{\"b\":1},\"tickets\":[" + both + "],\"c\":[1]}}", under("export.tickets"));
        assertThat(nested.tickets()).hasSize(2);
        assertThat(nested.pointers)
                .allSatisfy(at ->
                        assertThat(at.length()).isEqualTo(RECORD.formatted(1).length()));
        assertThat(read("{\"stream\":\"s\",\"data\":" + RECORD.formatted(1) + "}", MAPPING)
                        .tickets())
                .hasSize(1);
    }

    @Test
    void pathsAreGuessedWhereNamesAreCommon() throws Exception {
        String text =
                "{\"export\":{\"cases\":[{\"number\":\"C-1\",\"summary\":\"Visit\",\"customer\":{\"id\":5,\"email\":\"pat.q@mail.example\"},\"entries\":[{\"text\":\"my"
                    + " rash\",\"created_at\":\"2025-03-02T14:05:09Z\"}]}]}}";
        Path file = Gathered.write(folder, "x.json", text);
        Candidate found = new EvidenceFiles().detect(file).getFirst();
        assertThat(found.formatId()).isEqualTo("generic.json");
        assertThat(found.confidence()).isLessThanOrEqualTo(0.7);
        Ticket ticket = Gathered.of(file).tickets().getFirst();
        assertThat(ticket.key().id()).isEqualTo("C-1");
        assertThat(ticket.subject()).isEqualTo("Visit");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("my rash");
            assertThat(message.at()).isNotNull();
        });
    }

    @Test
    void whatIsNoTicketIsNotTakenForOne() throws Exception {
        for (String text : List.of(
                "{\"id\":1,\"name\":\"Freshservice\",\"description\":\"Support for IT\",\"created_at\":\"2015-07-03\"}",
                "[{\"a\":\"1\",\"b\":\"2\"}]")) {
            Path file = Gathered.write(folder, "x.json", text);
            assertThatThrownBy(() -> new EvidenceFiles().detect(file))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("generic.json");
        }
    }

    @Test
    void furtherRecordsOfAnIdAreMessages() throws Exception {
        ColumnMapping flat = new ColumnMapping(Map.of("id", "case", "body", "said"));
        Gathered all = read(
                "{\"case\":1.0,\"said\":\"a\"}\n{\"case\":1,\"said\":\"b\"}\n{\"case\":\"\",\"said\":\"c\"}", flat);
        assertThat(all.tickets()).hasSize(1);
        assertThat(all.messages()).extracting(Message::text).containsExactly("b");
        assertThat(all.rejects).hasSize(1);
    }

    @Test
    void aTableTakesNoRolesOfJson() throws Exception {
        Path file = Gathered.write(folder, "x.csv", "id,body\n1,a\n");
        assertThatThrownBy(() -> Gathered.of(
                        file, "generic.csv", new ColumnMapping(Map.of("id", "id", "body", "body", "records", "x"))))
                .hasMessageContaining("for JSON");
    }
}
