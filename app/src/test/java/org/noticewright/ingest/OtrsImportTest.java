package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;
import org.noticewright.domain.Ticket.Field;

class OtrsImportTest {

    @TempDir
    Path folder;

    @Test
    void ticketsWithTheirFiles() throws Exception {
        Ticket ticket =
                Gathered.ofText(folder, "o.json", DeskSamples.OTRS).tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("otrs", "5"));
        assertThat(ticket.details().altIds()).containsExactly("2025030210000017");
        assertThat(ticket.details().organisation()).isEqualTo("Clinic Ltd");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.fields())
                .containsExactly(
                        new Field("Queue", "Raw"), new Field("CustomerID", "Clinic Ltd"), new Field("Member", "H-88"));
        assertThat(ticket.messages()).extracting(Message::text).containsExactly("hi, my rash", "scabies?");
        assertThat(ticket.messages()).extracting(Message::kind).containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE);
        assertThat(ticket.messages()).extracting(Message::author).containsExactly(Author.REQUESTER, Author.AGENT);
        Attachment text = ticket.attachments().get(0);
        assertThat(text.content().state()).isEqualTo(Attachment.Content.State.READ);
        assertThat(text.content().text()).isEqualTo("My A1C is 9.1");
        assertThat(text.bytes()).isEqualTo(13);
        Attachment picture = ticket.attachments().get(1);
        assertThat(picture.content().state()).isEqualTo(Attachment.Content.State.UNREAD);
        assertThat(picture.content().sha256()).isEqualTo(Sha256.of(new byte[] {0, 1, 2}));
        assertThat(picture.message()).isZero();
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
    }

    @Test
    void oneArticleMayStandWithoutAList() throws Exception {
        Ticket ticket = Gathered.ofText(folder, "o.json", "{\"Ticket\":" + DeskSamples.OTRS_SINGLE + "}")
                .tickets()
                .getFirst();
        assertThat(ticket.messages()).extracting(Message::text).containsExactly("knee");
        assertThat(requireNonNull(ticket.requester()).email()).isNull();
        assertThat(requireNonNull(ticket.requesterKey()).id()).isEqualTo("pq");
    }

    @Test
    void timesAreTheServersOwn() throws Exception {
        Path file = Gathered.write(folder, "z.json", DeskSamples.OTRS);
        Gathered all = new Gathered();
        new EvidenceFiles(ZoneId.of("Europe/Berlin")).read(file, Gathered.HASH, "otrs.json", null, all);
        assertThat(requireNonNull(all.tickets().getFirst().createdAt()).instant())
                .hasToString("2025-03-02T13:05:09Z");
    }
}
