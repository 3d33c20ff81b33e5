package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.Evidence.ValueTitle;

/// Tags are health content as often as words are: a table of them is never passed over.
class ZendeskReplicaTablesTest {

    private static final String TICKETS = """
        id,_fivetran_synced,requester_id,submitter_id,subject,description,group_id
        7,2026-01-02 00:00:00,1,1,Question,When?,31
        8,2026-01-02 00:00:00,1,1,Other,Where?,31
        """;
    private static final String TAGS = """
        tag,ticket_id,_fivetran_synced
        hair_loss,7,2026-01-02 00:00:00
        minoxidil,7,2026-01-02 00:00:00
        hair_loss,7,2026-01-03 00:00:00
        vip,8,2026-01-02 00:00:00
        """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void tagsOfTheSameZipAreLaidOnTheirTickets() throws Exception {
        // In both orders: loaders sort their tables by name, people do not.
        for (var order : new String[][] {{"ticket.csv", "ticket_tag.csv"}, {"ticket_tag.csv", "ticket.csv"}}) {
            var gathered = Gathered.of(zip(order, Map.of("ticket.csv", TICKETS, "ticket_tag.csv", TAGS)));
            assertThat(gathered.tickets()).hasSize(2);
            assertThat(gathered.tickets().getFirst().tags()).containsExactly("hair_loss", "minoxidil");
            assertThat(gathered.tickets().getLast().tags()).containsExactly("vip");
            assertThat(gathered.rejects).isEmpty();
        }
    }

    @Test
    void tagsAloneAreRefusedWithTheWayToKeepThem() throws Exception {
        var alone = Gathered.write(folder, "ticket_tag.csv", TAGS);
        assertThatThrownBy(() -> Gathered.of(alone))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("into one zip");
    }

    @Test
    void groupsAndOrganisationsNameTheIdsOnTickets() throws Exception {
        var groups = Gathered.ofText(folder, "group.csv", """
            id,_fivetran_deleted,_fivetran_synced,created_at,name,updated_at,url
            31,FALSE,2026-01-02,2026-01-02,Fertility team,2026-01-02,https://x.zendesk.example/api/v2/groups/31.json
            32,FALSE,2026-01-02,2026-01-02,Stray,2026-01-02,https://x.zendesk.example/api/v2/others/32.json
            """);
        assertThat(groups.pieces).containsExactly(new ValueTitle("zendesk", "group_id", "31", "Fertility team"));
        assertThat(groups.rejects).hasSize(1);
        var organisations = Gathered.ofText(folder, "organization.csv", """
            id,_fivetran_synced,name,shared_comments,shared_tickets,url
            5,2026-01-02,Elm Clinic,FALSE,FALSE,https://x.zendesk.example/api/v2/organizations/5.json
            """);
        assertThat(organisations.pieces)
                .containsExactly(new ValueTitle("zendesk", "organization_id", "5", "Elm Clinic"));
    }

    private Path zip(String[] order, Map<String, String> members) throws IOException {
        var file = folder.resolve("replica.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : order) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(String.valueOf(members.get(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
