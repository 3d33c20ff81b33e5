package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Message.Author;
import org.noticewright.domain.Message.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class GorgiasImportTest {

    @TempDir
    Path folder;

    @Test
    void ticketsWithQuotedText() throws Exception {
        Ticket ticket =
                Gathered.ofText(folder, "t.json", DeskSamples.GORGIAS).tickets().getFirst();
        assertThat(ticket.key()).isEqualTo(new NativeKey("gorgias", "77"));
        assertThat(ticket.details().altIds()).containsExactly("E-7");
        assertThat(ticket.details().language()).isEqualTo("en");
        assertThat(requireNonNull(ticket.createdAt()).instant()).hasToString("2025-03-02T14:05:09.966927Z");
        assertThat(requireNonNull(ticket.requester()).email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.tags()).containsExactly("order");
        assertThat(ticket.messages().get(0).text()).as("quoted text too").contains("my biopsy");
        assertThat(ticket.messages().get(0).author()).isEqualTo(Author.REQUESTER);
        assertThat(ticket.messages().get(0).envelope())
                .containsExactly(
                        "From: Pat Q <pat.q@mail.example>", "To: help@clinic.example", "Cc: sam.r@mail.example");
        assertThat(ticket.messages().get(1).kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(ticket.messages().get(1).author()).isEqualTo(Author.AGENT);
        assertThat(ticket.messages().get(1).envelope()).contains("Deleted: yes");
        assertThat(ticket.attachments()).containsExactly(new Attachment("r.jpg", 0, "image/jpeg", 12));
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
        assertThat(content(DeskSamples.GORGIAS.replace("messages_count\":2", "messages_count\":3")))
                .isEqualTo(Content.TRUNCATED);
        assertThat(content(DeskSamples.GORGIAS.replaceAll(",\"messages\":.*", "}")))
                .isEqualTo(Content.NOT_IN_FILE);
    }

    private Content content(String text) throws Exception {
        return Gathered.ofText(folder, "x.json", text).tickets().getFirst().content();
    }

    @Test
    void timesAreUtcWhateverTheSourcesZone() throws Exception {
        Path file = Gathered.write(folder, "z.json", DeskSamples.GORGIAS);
        Gathered all = new Gathered();
        new EvidenceFiles(ZoneId.of("America/New_York")).read(file, Gathered.HASH, "gorgias.json", null, all);
        assertThat(requireNonNull(all.tickets().getFirst().createdAt()).instant())
                .hasToString("2025-03-02T14:05:09.966927Z");
    }

    @Test
    void messagesApart() throws Exception {
        Gathered all = Gathered.ofText(folder, "m.json", DeskSamples.GORGIAS_MESSAGE);
        assertThat(DeskFilesTest.apart(all, 0).ticket().id()).isEqualTo("77");
        assertThat(all.messages().getFirst().author())
                .as("looked up by the writer's key")
                .isEqualTo(Author.OTHER);
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("Export incomplete"));
    }
}
