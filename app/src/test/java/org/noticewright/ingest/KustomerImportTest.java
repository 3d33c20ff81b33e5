package org.noticewright.ingest;

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

class KustomerImportTest {

    @TempDir
    Path folder;

    @Test
    void conversationsMessagesNotesCustomers() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "k.json",
                String.join(
                        "\n",
                        DeskSamples.KUSTOMER_CONVERSATION,
                        DeskSamples.KUSTOMER_MESSAGE,
                        DeskSamples.KUSTOMER_NOTE,
                        DeskSamples.KUSTOMER_CUSTOMER));
        assertThat(all.read()).isEqualTo(4);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("kustomer", "643b00000000000000000077"));
        assertThat(ticket.status()).isEqualTo("done");
        assertThat(ticket.channel()).isEqualTo("email, chat");
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("kustomer", "a53e"));
        assertThat(ticket.details().altIds()).containsExactly("X-1");
        assertThat(ticket.fields()).containsExactly(new Field("memberStr", "H-88"));
        assertThat(ticket.content()).isEqualTo(Content.TRUNCATED);
        assertThat(ticket.messages().getFirst().text()).isEqualTo("hello");
        Evidence.MessageRecord message = DeskFilesTest.apart(all, 1);
        assertThat(message.ticket()).isEqualTo(ticket.key());
        assertThat(message.message().author()).isEqualTo(Author.REQUESTER);
        assertThat(message.message().envelope())
                .containsExactly("Subject: Visit", "From: pat.q@mail.example", "To: help@clinic.example");
        assertThat(message.attachments()).extracting(Attachment::nativeId).containsExactly("f1");
        assertThat(all.warnings)
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("1 messages are here as their beginning only"));
        assertThat(all.messages().get(1).kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(all.profiles()).singleElement().satisfies(person -> {
            assertThat(person.email()).isEqualTo("pat.q@mail.example");
            assertThat(person.externalId()).isEqualTo("M-1");
            assertThat(person.notes()).contains("pq@work.example", "last message: my biopsy");
        });
    }

    @Test
    void pagesThatGoOn() throws Exception {
        String more = DeskSamples.KUSTOMER_MESSAGE.replace("\"next\":null", "\"next\":\"/v1/messages?page=2\"");
        assertThat(Gathered.ofText(folder, "m.json", more).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
        String lonely = DeskSamples.KUSTOMER_NOTE.replace("\"conversation\":", "\"other\":");
        assertThat(Gathered.ofText(folder, "n.json", lonely).rejects).hasSize(1);
    }
}
