package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class HelpScoutImportTest {

    @TempDir
    Path folder;

    @Test
    void secondVersion() throws Exception {
        Gathered all = Gathered.ofText(folder, "c.json", DeskSamples.HELPSCOUT_2);
        assertThat(all.read()).isEqualTo(1);
        assertThat(all.warnings).isEmpty();
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("helpscout", "10"));
        assertThat(ticket.details().altIds()).containsExactly("123");
        assertThat(ticket.details().url()).isEqualTo("https://desk.example/10");
        assertThat(requireNonNull(ticket.requester()).name()).isEqualTo("Pat Q");
        assertThat(ticket.tags()).containsExactly("visit");
        assertThat(ticket.fields()).containsExactly(new Field("cc", "sam.r@mail.example"), new Field("Member", "H-88"));
        assertThat(ticket.messages())
                .extracting(Message::text)
                .containsExactly("Hello, my rash", "scabies?", "Agent closed it");
        assertThat(ticket.messages())
                .extracting(Message::kind)
                .containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.SYSTEM);
        assertThat(ticket.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.SYSTEM);
        assertThat(ticket.messages().get(1).envelope()).contains("State: hidden");
        assertThat(ticket.attachments())
                .containsExactly(new Attachment("rash.jpg", 0, "image/jpeg", 88, "77", Attachment.Content.ABSENT));
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
        Ticket listed = Gathered.ofText(
                        folder, "l.json", DeskSamples.HELPSCOUT_2.replaceAll(",\"_embedded\":\\{\"threads.*", "}]}}"))
                .tickets()
                .getFirst();
        assertThat(listed.content()).isEqualTo(Content.TRUNCATED);
        assertThat(listed.messages().getFirst().text()).isEqualTo("Hello my");
    }

    @Test
    void firstVersion() throws Exception {
        Ticket ticket = Gathered.ofText(folder, "c.json", DeskSamples.HELPSCOUT_1)
                .tickets()
                .getFirst();
        assertThat(ticket.details().spam()).isTrue();
        assertThat(ticket.tags()).containsExactly("a", "b");
        assertThat(ticket.messages().getFirst().author()).isEqualTo(Author.REQUESTER);
        assertThat(ticket.messages().getFirst().envelope()).contains("To: help@clinic.example");
        assertThat(ticket.attachments()).extracting(Attachment::name).containsExactly("knee.png");
    }

    @Test
    void pagesOfThreads() throws Exception {
        String threads =
                "{\"_embedded\":{\"threads\":[{\"id\":1,\"type\":\"message\",\"state\":\"draft\",\"body\":\"<p>A1C</p>\","
                    + "\"createdBy\":{\"id\":4,\"type\":\"user\"},\"createdAt\":\"2025-03-02T14:05:09Z\"}]},\"_links\":{\"self\":"
                    + "{\"href\":\"https://api.example/v2/conversations/10/threads\"}},\"page\":{\"size\":1,\"totalElements\":2,"
                    + "\"totalPages\":2,\"number\":1}}";
        Gathered all = Gathered.ofText(folder, "t.json", threads);
        assertThat(DeskFilesTest.apart(all, 0).ticket()).isEqualTo(new NativeKey("helpscout", "10"));
        assertThat(all.messages().getFirst().envelope()).containsExactly("State: draft");
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("Export incomplete"));
    }

    @Test
    void customers() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "p.json",
                "{\"id\":150,\"firstName\":\"Pat\",\"lastName\":\"Q\",\"photoUrl\":null,\"background\":\"deaf\","
                    + "\"_embedded\":{\"emails\":[{\"id\":1,\"value\":\"pat.q@mail.example\"}],\"phones\":[{\"value\":\"+12025550143\"}]}}");
        assertThat(all.profiles()).singleElement().satisfies(person -> {
            assertThat(person.email()).isEqualTo("pat.q@mail.example");
            assertThat(person.phone()).isEqualTo("+12025550143");
            assertThat(person.notes()).isEqualTo("background: deaf");
        });
    }
}
