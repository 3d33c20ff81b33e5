package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class FrontImportTest {

    @TempDir
    Path folder;

    @Test
    void conversationsMessagesComments() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "f.json",
                DeskSamples.FRONT_CONVERSATION + DeskSamples.FRONT_MESSAGE + DeskSamples.FRONT_COMMENT);
        assertThat(all.read()).isEqualTo(3);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("front", "cnv_1a"));
        assertThat(requireNonNull(ticket.createdAt()).instant()).hasToString("2025-03-02T14:05:09.123Z");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.requester().name()).isEqualTo("Pat Q");
        assertThat(ticket.tags()).containsExactly("visit");
        assertThat(ticket.fields()).containsExactly(new Field("Member", "H-88"));
        assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        assertThat(ticket.messages().getFirst().author()).isEqualTo(Author.REQUESTER);
        Evidence.MessageRecord message = DeskFilesTest.apart(all, 1);
        assertThat(message.ticket()).isEqualTo(ticket.key());
        assertThat(message.message().text()).isEqualTo("Your A1C");
        assertThat(message.message().author()).isEqualTo(Author.AGENT);
        assertThat(message.message().authorName()).isEqualTo("A. Agent");
        assertThat(message.message().envelope())
                .containsExactly(
                        "Subject: Re: Visit",
                        "From: help@clinic.example",
                        "To: Pat Q <pat.q@mail.example>",
                        "Cc: sam.r@mail.example");
        assertThat(message.attachments())
                .containsExactly(
                        new Attachment("a1c.pdf", 0, "application/pdf", 9, "fil_3", Attachment.Content.ABSENT));
        assertThat(all.messages().get(1).kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(requireNonNull(all.messages().get(1).at()).instant().getEpochSecond())
                .isEqualTo(1740924500);
    }

    @Test
    void deletedAndSpamConversationsAndPagesThatGoOn() throws Exception {
        assertThat(details("deleted").deleted()).isTrue();
        assertThat(details("spam").spam()).isTrue();
        assertThat(Gathered.ofText(folder, "m.json", DeskSamples.FRONT_MESSAGE).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
    }

    private Ticket.Details details(String status) throws Exception {
        return Gathered.ofText(folder, "x.json", DeskSamples.FRONT_CONVERSATION.replace("archived", status))
                .tickets()
                .getFirst()
                .details();
    }

    @Test
    void contactsByEveryHandle() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "c.json",
                "{\"_links\":{},\"id\":\"crd_1\",\"name\":\"Pat"
                    + " Q\",\"handles\":[{\"handle\":\"+12025550143\",\"source\":\"phone\"},"
                    + "{\"handle\":\"pat.q@mail.example\",\"source\":\"email\"},{\"handle\":\"patq\",\"source\":\"twitter\"}]}");
        assertThat(all.profiles()).singleElement().satisfies(person -> {
            assertThat(person.phone()).isEqualTo("+12025550143");
            assertThat(person.email()).isEqualTo("pat.q@mail.example");
            assertThat(person.notes()).isEqualTo("twitter: patq");
        });
    }
}
