package org.noticewright.ingest;

import static java.util.Objects.requireNonNull;
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

class JiraImportTest {

    @TempDir
    Path folder;

    private Ticket ticket(String text) throws Exception {
        return Gathered.ofText(folder, "x.json", text).tickets().getFirst();
    }

    @Test
    void secondVersion() throws Exception {
        Ticket ticket = ticket(DeskSamples.JIRA);
        assertThat(ticket.key()).isEqualTo(new NativeKey("jira", "10014"));
        assertThat(ticket.details().altIds()).containsExactly("ABC-13");
        assertThat(ticket.details().url()).isEqualTo("https://jira.example/rest/api/2/issue/10014");
        assertThat(ticket.status()).isEqualTo("waiting");
        assertThat(ticket.tags()).containsExactly("refill");
        assertThat(requireNonNull(ticket.createdAt()).instant()).hasToString("2025-03-02T14:05:09Z");
        assertThat(requireNonNull(ticket.requester()).role()).isEqualTo(Role.END_USER);
        assertThat(ticket.requester().email()).isEqualTo("pat.q@mail.example");
        assertThat(ticket.fields())
                .containsExactly(
                        new Field("issuetype", "Service Request"),
                        new Field("assignee", "A. Agent"),
                        new Field("customfield_10010", "H-88"),
                        new Field("customfield_10011", "Gold"),
                        new Field("customfield_10012", "a, b"));
        assertThat(ticket.messages())
                .extracting(Message::text)
                .containsExactly("Please refill *sertraline*", "Called", "Thanks");
        assertThat(ticket.messages())
                .extracting(Message::author)
                .containsExactly(Author.REQUESTER, Author.AGENT, Author.REQUESTER);
        assertThat(ticket.messages())
                .extracting(Message::kind)
                .containsExactly(Kind.PUBLIC, Kind.INTERNAL_NOTE, Kind.PUBLIC);
        assertThat(ticket.attachments())
                .containsExactly(
                        new Attachment("rash.jpg", -1, "image/jpeg", 15360, "10000", Attachment.Content.ABSENT));
        assertThat(ticket.content()).as("three comments said, two here").isEqualTo(Content.TRUNCATED);
        assertThat(ticket(DeskSamples.JIRA.replace("\"total\":3", "\"total\":2"))
                        .content())
                .isEqualTo(Content.COMPLETE);
        assertThat(ticket(DeskSamples.JIRA.replace("\"comment\":", "\"other\":"))
                        .content())
                .isEqualTo(Content.TRUNCATED);
    }

    @Test
    void thirdVersionHasDocumentsForTexts() throws Exception {
        Ticket ticket = ticket(DeskSamples.JIRA_V3);
        assertThat(ticket.messages().get(0).text()).isEqualTo("My A1C is 9.1\nsee\ninsulin");
        assertThat(ticket.messages().get(0).attributes()).containsExactly("https://lab.example/9", "photo of card");
        assertThat(ticket.messages().get(1).text()).isEqualTo("My SSN was here");
        assertThat(ticket.messages().get(1).kind()).isEqualTo(Kind.SYSTEM);
        assertThat(ticket.messages().get(2).text()).isEqualTo("@Pat Q hi");
        assertThat(ticket.messages().get(2).kind()).isEqualTo(Kind.INTERNAL_NOTE);
        assertThat(ticket.messages().get(2).author()).isEqualTo(Author.SYSTEM);
        assertThat(ticket.content()).isEqualTo(Content.COMPLETE);
    }

    @Test
    void pagesOfBothKindsAndLabels() throws Exception {
        String old = "{\"expand\":\"names\",\"startAt\":0,\"maxResults\":50,\"total\":%d,\"names\":"
                + "{\"customfield_10010\":\"Member\"},\"issues\":[" + DeskSamples.JIRA + "]}";
        Gathered one = Gathered.ofText(folder, "a.json", old.formatted(1));
        assertThat(one.warnings).isEmpty();
        assertThat(one.tickets().getFirst().fields()).contains(new Field("Member", "H-88"));
        assertThat(Gathered.ofText(folder, "b.json", old.formatted(2)).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
        String newer = "{\"issues\":[" + DeskSamples.JIRA + "],\"nextPageToken\":\"t\",\"isLast\":false}";
        assertThat(Gathered.ofText(folder, "c.json", newer).warnings)
                .anyMatch(warning -> warning.startsWith("Export incomplete"));
        assertThat(Gathered.ofText(folder, "d.json", newer + "{\"issues\":[],\"isLast\":true}").warnings)
                .isEmpty();
        Gathered fields = Gathered.ofText(
                folder, "f.json", "[{\"id\":\"customfield_1\",\"name\":\"Member\",\"custom\":true,\"schema\":{}}]");
        assertThat(fields.pieces).containsExactly(new Evidence.FieldTitle("jira", "customfield_1", "Member"));
    }

    @Test
    void commentsOfAnotherFileNameTheirIssue() throws Exception {
        String page = "{\"startAt\":0,\"maxResults\":1,\"total\":4,\"comments\":[" + DeskSamples.JIRA_COMMENT + "]}";
        Gathered all = Gathered.ofText(folder, "c.json", page);
        assertThat(DeskFilesTest.apart(all, 0).ticket()).isEqualTo(new NativeKey("jira", "10014"));
        assertThat(all.messages().getFirst().authorKey()).isEqualTo(new NativeKey("jira", "agent"));
        assertThat(all.warnings).anyMatch(warning -> warning.contains("4 entries"));
        String lonely =
                DeskSamples.JIRA_COMMENT.replace("https://jira.example/rest/api/2/issue/10014/comment/10000", "x");
        assertThat(Gathered.ofText(folder, "d.json", lonely).rejects).hasSize(1);
        assertThat(DeskFilesTest.apart(Gathered.ofText(folder, "issue_10014_comment.json", lonely), 0)
                        .ticket()
                        .id())
                .isEqualTo("10014");
    }
}
