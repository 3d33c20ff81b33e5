package org.noticewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.Wiring;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A decision whose people were never derived (the program was killed) reaches whatever is shown or written next.
class OlderPeopleByCommandTest {

    private static final String OLDER = "People are older than";

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder = Path.of("");

    private @Nullable Path passphrase;
    private @Nullable Path caseFile;

    @BeforeEach
    void aDecisionWithoutItsPeople() throws IOException {
        passphrase = Files.writeString(folder.resolve("passphrase.txt"), "correct horse battery staple");
        caseFile = folder.resolve("a.nwcase");
        var facts = Files.writeString(folder.resolve("facts.json"), """
            {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "tollFree": "1-800-555-0100"},
             "dates": {"occurredFrom": "2026-02-04", "occurredTo": "2026-02-07", "discovered": "2026-02-05",
                       "contained": "2026-02-07"}}
            """);
        var tickets = Files.writeString(folder.resolve("tickets.ndjson"), """
            {"id": "1", "subject": "Refill", "requester": {"name": "Robin Sample", "email": "robin@mail.example"}, \
            "messages": [{"text": "My finasteride refill has not arrived. Robin Sample"}]}
            """);
        assertThat(run("new", "--facts", facts)).as(terminal.err()).isZero();
        assertThat(run("import", tickets)).as(terminal.err()).isZero();
        assertThat(people()).isOne();
        var casework = Wiring.casework(Terminal.CLOCK);
        try (var open =
                casework.caseFiles().open(caseFile, "correct horse battery staple".toCharArray(), Mode.READ_WRITE)) {
            casework.reviewTickets().decide(open, new Ticket.Id(1), Verdict.NONE, "Nobody's");
        }
    }

    private int run(String command, Object... more) {
        var words = new ArrayList<Object>(List.of(
                command, Objects.requireNonNull(caseFile), "--passphrase-file", Objects.requireNonNull(passphrase)));
        words.addAll(List.of(more));
        return terminal.run(words.toArray());
    }

    private long people() {
        assertThat(run("people", "--json")).as(terminal.err()).isZero();
        return terminal.json().get("people").asLong();
    }

    @Test
    void verifySaysSoAndChangesNothing() {
        assertThat(run("verify")).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains(OLDER).contains("noticewright people");
        assertThat(run("verify")).isZero();
        assertThat(terminal.out()).contains(OLDER);
    }

    @Test
    void obligationsAreOfThePeopleThereAreNow() {
        assertThat(run("obligations", "--json")).as(terminal.err()).isZero();
        assertThat(terminal.err()).contains(OLDER).contains("derived first");
        assertThat(run("obligations", "--json")).as(terminal.err()).isZero();
        assertThat(terminal.err()).doesNotContain(OLDER);
    }

    @Test
    void nobodyIsWrittenToWhoIsNobodyNow() {
        assertThat(run("letters", "--out", folder.resolve("letters"), "--json"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err()).contains(OLDER);
        assertThat(terminal.json().get("people").asInt()).isZero();
    }

    @Test
    void anExportOfPeopleIsOfThoseThereAreNowAndOneOfTicketsNeedsNone() throws IOException {
        assertThat(run("export", "--what", "TICKETS", "--out", folder.resolve("tickets.csv")))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err()).doesNotContain(OLDER);
        var out = folder.resolve("people.csv");
        assertThat(run("export", "--what", "PEOPLE", "--out", out))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err()).contains(OLDER);
        assertThat(Files.readAllLines(out)).hasSize(1);
    }
}
