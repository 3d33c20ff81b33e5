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

class HubSpotImportTest {

    @TempDir
    Path folder;

    @Test
    void tickets() throws Exception {
        String page = "{\"results\":[" + DeskSamples.HUBSPOT + "," + DeskSamples.HUBSPOT_LEGACY
                + "],\"paging\":{\"next\":{\"after\":\"2\"}}}";
        Gathered all = Gathered.ofText(folder, "t.json", page);
        Ticket ticket = all.tickets().get(0);
        assertThat(all.read()).isEqualTo(2);
        assertThat(ticket.key()).isEqualTo(new NativeKey("hubspot", "307034542"));
        assertThat(ticket.details().altIds()).containsExactly("11", "12");
        assertThat(ticket.subject()).isEqualTo("Refund");
        assertThat(ticket.requesterKey()).isEqualTo(new NativeKey("hubspot", "78971951"));
        assertThat(requireNonNull(ticket.updatedAt()).text()).isEqualTo("2025-03-02T14:06:09.000Z");
        assertThat(ticket.channel()).isEqualTo("email");
        assertThat(ticket.fields())
                .containsExactly(
                        new Field("hs_pipeline", "0"),
                        new Field("hs_pipeline_stage", "1"),
                        new Field("member_id", "H-88"));
        assertThat(ticket.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Charged twice for my MRI");
            assertThat(message.author()).isEqualTo(Author.REQUESTER);
        });
        assertThat(ticket.content()).as("its e-mails are other objects").isEqualTo(Content.TRUNCATED);
        Ticket legacy = all.tickets().get(1);
        assertThat(legacy.key().id()).isEqualTo("307034543");
        assertThat(legacy.messages().getFirst().text()).isEqualTo("Asthma");
        assertThat(requireNonNull(legacy.createdAt()).instant().getEpochSecond())
                .isEqualTo(1740924309);
        assertThat(legacy.details().deleted()).isTrue();
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("Export incomplete"));
    }

    @Test
    void engagements() throws Exception {
        String legacy = "{\"engagement\":{\"id\":29,\"type\":\"INCOMING_EMAIL\",\"timestamp\":1740924309000},"
                + "\"associations\":{\"ticketIds\":[307034542,5]},\"metadata\":{\"subject\":\"S\",\"text\":\"my rash\","
                + "\"from\":{\"email\":\"pat.q@mail.example\"},\"to\":[{\"email\":\"help@clinic.example\"}]},"
                + "\"attachments\":[{\"id\":4}]}";
        Gathered all = Gathered.ofText(
                folder, "e.json", DeskSamples.HUBSPOT_EMAIL + "\n" + DeskSamples.HUBSPOT_NOTE + "\n" + legacy + "\n");
        Evidence.MessageRecord email = DeskFilesTest.apart(all, 0);
        assertThat(email.ticket().id()).isEqualTo("307034542");
        assertThat(email.message().author()).isEqualTo(Author.AGENT);
        assertThat(email.message().text()).isEqualTo("Your MRI bill");
        assertThat(email.message().envelope())
                .containsExactly(
                        "Subject: Re: Refund", "From: A. Agent <help@clinic.example>", "To: pat.q@mail.example");
        assertThat(email.attachments()).extracting(Attachment::nativeId).containsExactly("31", "32");
        Ticket alone = all.tickets().getFirst();
        assertThat(alone.key().id()).isEqualTo("engagement:502");
        assertThat(alone.messages().getFirst().kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("1 e-mails, notes or calls name no ticket"));
        assertThat(DeskFilesTest.apart(all, 2).message().author()).isEqualTo(Author.REQUESTER);
        assertThat(DeskFilesTest.apart(all, 3).ticket().id()).isEqualTo("5");
        assertThat(all.read()).isEqualTo(3);
    }

    @Test
    void contactsAndWhatTheirIdsWereBefore() throws Exception {
        Gathered all = Gathered.ofText(folder, "c.json", DeskSamples.HUBSPOT_CONTACT);
        assertThat(all.read()).isEqualTo(1);
        assertThat(all.profiles())
                .extracting(profile -> requireNonNull(profile.key()).id())
                .containsExactly("78971951", "78971900");
        assertThat(all.profiles().getFirst().name()).isEqualTo("Pat Q");
        assertThat(all.profiles().getFirst().notes()).isEqualTo("e-mail: pq@work.example\ndate_of_birth: 1980-02-03");
    }

    @Test
    void stagesGetTheirNames() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "p.json",
                "{\"results\":[{\"label\":\"Support\",\"id\":\"0\",\"stages\":[{\"label\":\"New\",\"id\":\"1\"}]}]}");
        assertThat(all.pieces)
                .containsExactly(
                        new Evidence.ValueTitle("hubspot", "hs_pipeline", "0", "Support"),
                        new Evidence.ValueTitle("hubspot", "hs_pipeline_stage", "1", "New"));
    }
}
