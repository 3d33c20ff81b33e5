package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.pointer;
import static org.noticewright.store.TestCases.ticket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.RuleSteps;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Meaning;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.Profile;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.Verdict;

/// Nothing personal is findable in the file or in what SQLite keeps beside it, during an import and after it.
class PlaintextTest {

    private static final List<String> SECRETS = List.of(
            "Drexomab",
            "Refill of",
            "urgent",
            "rash-photo",
            "robin@mail.example",
            "Robin Sample",
            "Medication of",
            "36001",
            "NATIVE-77",
            "export-of-robin",
            "because of Robin",
            "leaked by hand",
            "Alex Example",
            "factsecret",
            "what urgent means",
            "zendesk:u1");

    @TempDir
    Path folder;

    @Test
    void nothingPersonalIsOnDisk() throws IOException {
        var file = "export-of-robin.json";
        try (var caseFile = TestCases.create(folder)) {
            try (var batch = caseFile.evidence().begin(TestCases.source(file))) {
                batch.keep(new Evidence.FieldTitle("zendesk", "36001", "Medication of"), pointer(file, 1));
                batch.keep(
                        new Evidence.ProfileRecord(new Profile(
                                TestCases.key("u1"),
                                Profile.Role.END_USER,
                                "Robin Sample",
                                "robin@mail.example",
                                null,
                                "NATIVE-77",
                                null)),
                        pointer(file, 2));
                for (int i = 3; i < 6_000; i++) {
                    batch.keep(
                            new Evidence.TicketRecord(
                                    ticket("NATIVE-77" + i, null, message("" + i, null, "My Drexomab"))),
                            pointer(file, i));
                }
                batch.keep(
                        new Evidence.MessageRecord(
                                TestCases.key("NATIVE-777"),
                                message("m", null, "Drexomab again"),
                                List.of(new Attachment("rash-photo.jpg", -1, null, 1))),
                        pointer(file, 6_000));
                caseFile.facts().replace("{}", "because of Robin");
                assertThat(caseFile.tickets().count())
                        .as("committed in mid-import")
                        .isPositive();
                assertNoSecretIn(folder);
                batch.finish(6_000, 6_000, 0, 0, List.of("export-of-robin was odd"), true);
            }
            caseFile.reviews()
                    .decide(
                            new Ticket.Id(1),
                            new ReviewDecision(
                                    Verdict.NONE,
                                    "because of Robin",
                                    "Alex Example",
                                    Instant.parse("2026-03-01T10:00:00Z")));
            caseFile.timeline()
                    .add(
                            new TimelineEvent(
                                    TestCases.at("2026-02-05T09:00:00Z"),
                                    TimelineEvent.Track.RESPONSE,
                                    "Contained",
                                    "leaked by hand",
                                    TimelineEvent.Origin.BY_HAND),
                            "because of Robin");
            var key = MetadataKey.tag("urgent");
            var meaning = new Meaning(DataElement.MEDICATION, Set.of(), "what urgent means");
            var edits = List.of(new CaseDictionary.Edit(key, meaning, "because of Robin"));
            caseFile.ruleSteps()
                    .apply(
                            new RuleSteps.NewRules(
                                    "1 entry",
                                    "because of Robin",
                                    edits,
                                    null,
                                    caseFile.names().of(Set.of("Robin Quill"), Set.of()),
                                    null,
                                    "",
                                    ""),
                            writer -> {});
            caseFile.facts().replace("{\"x\": \"factsecret\"}", "because of Robin");
            assertNoSecretIn(folder);
        }
        assertNoSecretIn(folder);
        assertThat(folder).isDirectoryContaining("glob:**/test.case");
        try (var files = Files.list(folder)) {
            assertThat(files).as("one file after closing").hasSize(1);
        }
    }

    private static void assertNoSecretIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(name -> !name.toString().endsWith("-shm")).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var secret : SECRETS) {
                    assertThat(content.contains(secret))
                            .as(secret + " in " + file.getFileName())
                            .isFalse();
                }
            }
        }
    }
}
