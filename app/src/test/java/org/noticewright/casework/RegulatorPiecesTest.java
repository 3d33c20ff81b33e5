package org.noticewright.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Ticket;
import org.noticewright.law.Assessment;
import org.noticewright.law.FactsReader;
import org.noticewright.letters.LetterComposer;

class RegulatorPiecesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 4, 2);
    private static final String FACTS = """
        {"entity": {"name": "Example Care", "capacities": ["hipaa-covered-entity"], "tollFree": "1-800-555-0100"},
         "dates": {"occurredFrom": "2026-02-04", "discovered": "2026-02-05", "lettersSent": "2026-04-01"},
         "letter": {"addressLines": ["9 Elm Street"], "actions": ["We closed the account."]}}
        """;

    @TempDir
    Path folder = Path.of("");

    /// Whoever copies into the portal reads no key of a file, and dates as the portal takes them.
    @Test
    void filingSheetSaysDatesAndSourcesInTheWordsOfTheForm() throws Exception {
        var text = filingSheet();
        assertThat(text)
                .contains("Breach start date 02/04/2026 incident facts: first day of the break-in")
                .contains("Discovery start date 02/05/2026 incident facts: day of discovery")
                .contains("Individual notice provided: 04/01/2026 incident facts: day the")
                .contains("incident facts: name of")
                .doesNotContain("2026-02-0")
                .doesNotContain("dates.")
                .doesNotContain("entity.");
    }

    /// A condition that many fields share is said at the first of them, and no head of a table ends a page.
    @Test
    void filingSheetSaysASharedConditionOnce() throws Exception {
        assertThat(filingSheet())
                .containsOnlyOnce("asked only if “Filer” is Business associate filing on behalf of a covered entity or")
                .contains("Business associate: City To be decided. (same condition)")
                .doesNotContainPattern("Where it comes from Reference");
    }

    /// Nobody knows the last day, so neither the sheet nor a letter may say that it was the first.
    @Test
    void unknownEndOfTheBreakInStaysUnknown() throws Exception {
        assertThat(filingSheet()).contains("Breach end date To be decided.");
        assertThat(factory().story().occurredTo()).isNull();
    }

    private static LetterFactory factory() throws Exception {
        return new LetterFactory(FactsReader.read(FACTS), FactsReader.readLetter(FACTS), DATE);
    }

    private String filingSheet() throws Exception {
        var person = new Person(
                new Person.Id("0123456789abcdef0123456789abcdef"),
                "Rosalind Achterberg",
                null,
                null,
                new PostalAddress(List.of("4821 Juniper Ridge Road"), "Columbus", "OH", "43215"),
                null,
                Customer.EmailConsent.UNKNOWN,
                false,
                List.of(new Ticket.Id(1)),
                Set.of(DataElement.NAME, DataElement.MEDICATION),
                Set.of(),
                Person.Possible.NOTHING,
                Set.of(),
                true,
                false,
                Exposure.VIEWED,
                "OH");
        var sums = new LetterSums();
        sums.add(LetterPlan.Standing.READY, new Planned(person, "REF-1", "HIPAA"));
        Files.createDirectories(folder.resolve("regulators"));
        var templates = LetterTemplates.bundled();
        try (var composer = new LetterComposer(templates)) {
            new RegulatorPieces(
                            factory(),
                            composer,
                            templates,
                            new Assessment(List.of(), List.of(), List.of(), "test"),
                            FactsReader.read(FACTS),
                            sums,
                            DATE)
                    .write(folder);
        }
        try (var pdf =
                Loader.loadPDF(folder.resolve("regulators/hhs-filing-sheet.pdf").toFile())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
