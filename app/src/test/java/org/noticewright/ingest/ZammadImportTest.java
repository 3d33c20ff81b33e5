package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Profile.Role;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class ZammadImportTest {

    @TempDir
    Path folder;

    @Test
    void assets() throws Exception {
        Gathered all = Gathered.ofText(folder, "z.json", DeskSamples.ZAMMAD);
        assertThat(all.read()).isEqualTo(5);
        Ticket ticket = all.tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("zammad", "5"));
        assertThat(ticket.details().altIds()).containsExactly("31005");
        assertThat(ticket.details().deleted()).as("state 6 is removed").isTrue();
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("zammad", "7"));
        assertThat(ticket.fields()).containsExactly(new Field("group_id", "1"), new Field("member_no", "H-88"));
        assertThat(ticket.content()).as("both articles stand beside it").isEqualTo(Content.COMPLETE);
        assertThat(all.messages()).extracting(Message::text).containsExactly("hi, my rash", "scabies");
        assertThat(all.messages()).extracting(Message::kind).containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE);
        assertThat(all.messages()).extracting(Message::author).containsExactly(Author.REQUESTER, Author.AGENT);
        assertThat(all.messages().getFirst().envelope())
                .containsExactly("Subject: Hello", "From: Pat Q <pat.q@mail.example>", "To: help@clinic.example");
        assertThat(DeskFilesTest.apart(all, 1).attachments())
                .containsExactly(new Attachment("r.jpg", 0, "image/jpeg", 12, "3", Attachment.Content.ABSENT));
        assertThat(all.profiles()).singleElement().satisfies(person -> {
            assertThat(person.role()).isEqualTo(Role.END_USER);
            assertThat(person.notes()).isEqualTo("note: deaf");
        });
        assertThat(all.pieces).contains(new Evidence.ValueTitle("zammad", "group_id", "1", "Dermatology"));
        Gathered less = Gathered.ofText(
                folder, "y.json", DeskSamples.ZAMMAD.replace("\"article_ids\":[9,10]", "\"article_ids\":[9,10,11]"));
        assertThat(less.tickets().getFirst().content()).isEqualTo(Content.TRUNCATED);
    }

    @Test
    void pointersLeadToEachObjectOfTheAssets() throws Exception {
        Gathered all = Gathered.ofText(folder, "z.json", DeskSamples.ZAMMAD);
        assertThat(all.pointers)
                .allSatisfy(at -> assertThat(
                                DeskSamples.ZAMMAD.substring((int) at.offset(), (int) (at.offset() + at.length())))
                        .startsWith("{\"id\":")
                        .endsWith("}"));
    }

    @Test
    void plain() throws Exception {
        Gathered all = Gathered.ofText(folder, "z.json", "[" + DeskSamples.ZAMMAD_PLAIN + "]");
        assertThat(all.tickets().getFirst().content()).isEqualTo(Content.NOT_IN_FILE);
        assertThat(all.tickets().getFirst().status()).isEqualTo("closed");
    }
}
