package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.PostalAddress;
import org.noticewright.letters.HhsFilingSheet.Answer;

class LetterComposerTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    static Stream<byte[]> everyKind() {
        return Stream.of(
                COMPOSER.patientLetter(Letters.plain()),
                COMPOSER.patientLetter(Letters.full()),
                COMPOSER.sampleCopy(Letters.full()),
                COMPOSER.attorneyGeneralLetter(Letters.attorneyGeneral()),
                COMPOSER.hhsFilingSheet(Letters.hhsSheet()));
    }

    @Test
    void sameFactsGiveTheSameBytes() {
        try (var another = new LetterComposer(Letters.TEMPLATES)) {
            another.patientLetter(Letters.plain());
            assertThat(COMPOSER.patientLetter(Letters.full())).isEqualTo(another.patientLetter(Letters.full()));
            assertThat(COMPOSER.sampleCopy(Letters.full())).isEqualTo(another.sampleCopy(Letters.full()));
            assertThat(COMPOSER.attorneyGeneralLetter(Letters.attorneyGeneral()))
                    .isEqualTo(another.attorneyGeneralLetter(Letters.attorneyGeneral()));
            assertThat(COMPOSER.hhsFilingSheet(Letters.hhsSheet()))
                    .isEqualTo(another.hhsFilingSheet(Letters.hhsSheet()));
        }
    }

    @Test
    void letterHasTheTitleAndTheFiveHeadingsInOrder() {
        var lines = LetterText.of(COMPOSER.patientLetter(Letters.plain()))
                .lines()
                .map(String::strip)
                .toList();
        assertThat(lines)
                .containsSubsequence(
                        "Notice of Data Breach",
                        "What Happened",
                        "What Information Was Involved",
                        "What We Are Doing",
                        "What You Can Do",
                        "For More Information");
    }

    /// 45 CFR 164.404(c)(1)(A) to (E) and Cal. Civ. Code 1798.82(d)(2).
    @Test
    void letterHasTheRequiredContent() {
        assertThat(words(COMPOSER.patientLetter(Letters.plain())))
                .contains("On February 5, 2026, we learned that someone got into the customer support system")
                .contains("February 4, 2026 to February 7, 2026")
                .contains("Medicine you take or asked about")
                .contains("We hired outside experts to find out what was seen.")
                .contains("Do not give in to threats.")
                .contains("call us toll-free at 1-800-555-0100")
                .contains("privacy@care.example")
                .contains("1200 Harbor Street, Suite 400, San Mateo, CA 94401")
                .contains("April 2, 2026")
                .contains("This letter was not delayed by a law enforcement investigation.");
    }

    @Test
    void everyPageHasItsReferenceAndNumber() {
        assertThat(LetterText.printed(COMPOSER.patientLetter(Letters.plain()))
                        .lines()
                        .map(String::strip))
                .contains("Reference NW-000123 Page 1 of 2", "Reference NW-000123 Page 2 of 2");
    }

    @Test
    void specialCategoriesAreNeverNamed() {
        assertThat(words(COMPOSER.patientLetter(Letters.plain())).toLowerCase(Locale.ROOT))
                .doesNotContain("mental")
                .doesNotContain("psych")
                .doesNotContain("substance");
    }

    @Test
    void creditBlockComesOnlyWithSocialSecurityOrLicenceNumber() {
        assertThat(words(COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.SSN), Set.of()))))
                .contains("Equifax")
                .contains("1-800-685-1111")
                .contains("Experian")
                .contains("TransUnion");
        assertThat(words(COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.LICENSE_NUMBER), Set.of()))))
                .contains("Equifax");
        assertThat(words(COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.SSN), Set.of(DataElement.SSN)))))
                .doesNotContain("Equifax")
                .contains("The last four digits of your Social Security number");
        assertThat(words(COMPOSER.patientLetter(Letters.plain()))).doesNotContain("Equifax");
    }

    @Test
    void offerComesOnlyWhenGiven() {
        assertThat(words(COMPOSER.patientLetter(Letters.full())))
                .contains("12 months of credit monitoring by Example Monitoring")
                .contains("AB12-CD34-EF56");
        assertThat(words(COMPOSER.patientLetter(Letters.plain()))).doesNotContain("credit monitoring");
    }

    @Test
    void sampleHoldsNothingOfTheRecipient() {
        var full = Letters.full();
        var pdf = COMPOSER.sampleCopy(full);
        assertThat(words(pdf))
                .contains("Dear [Name of recipient],")
                .contains("[STREET ADDRESS]")
                .contains("[enrollment code]")
                .doesNotContainIgnoringCase("Nuñez")
                .doesNotContainIgnoringCase("Juniper")
                .doesNotContain("95814")
                .doesNotContain(full.reference())
                .doesNotContain("AB12");
    }

    @Test
    void sampleNeedsNoRecipient() {
        var named = Letters.plain();
        var nobody = new PatientLetter(
                "NW-1",
                "",
                new PostalAddress(List.of(), "", "CA", ""),
                named.date(),
                named.sender(),
                named.incident(),
                named.elements(),
                Set.of(),
                named.special(),
                named.exposure(),
                null,
                true);
        assertThat(COMPOSER.preflight(nobody)).isNotEmpty();
        assertThat(LetterText.of(COMPOSER.sampleCopy(nobody))).isEqualTo(LetterText.of(COMPOSER.sampleCopy(named)));
    }

    @Test
    void metadataHoldsNothingOfTheRecipient() throws Exception {
        try (var document = Loader.loadPDF(COMPOSER.patientLetter(Letters.full()))) {
            var info = document.getDocumentInformation();
            assertThat(info.getTitle()).isEqualTo("Notice of Data Breach");
            assertThat(info.getProducer()).isEqualTo("Noticewright");
            assertThat(info.getCreationDate().toInstant()).isEqualTo("2026-04-02T00:00:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            var xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("2026-04-02T00:00:00Z")
                    .doesNotContain("Nuñez")
                    .doesNotContain("NW-000123");
            assertThat(info.getCOSObject().toString()).doesNotContain("Nuñez");
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void noTypeIsSmallerThanTenPoints(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var sizes = new ArrayList<Float>();
            for (PDPage page : document.getPages()) {
                sizes.addAll(typeSizes(page));
            }
            assertThat(sizes).hasSizeGreaterThan(20).allMatch(size -> size >= 10);
        }
    }

    private static List<Float> typeSizes(PDPage page) throws Exception {
        var sizes = new ArrayList<Float>();
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                switch (operator.getName()) {
                    case "Tf" -> sizes.add(((COSNumber) tokens.get(i - 1)).floatValue());
                    // A text matrix could shrink the type behind the lint's back.
                    case "Tm" ->
                        assertThat(((COSNumber) tokens.get(i - 6)).floatValue()).isEqualTo(1f);
                    default -> {}
                }
            }
        }
        return sizes;
    }

    @Test
    void heldLetterNamesEachMissingFact() {
        var incident =
                new IncidentStory(null, null, null, null, null, List.of(), List.of(), LawEnforcementDelay.NOT_STATED);
        var letter = Letters.about(incident);
        assertThat(COMPOSER.preflight(letter))
                .containsExactly(
                        new LetterProblem.MissingFact("dates.discovered"),
                        new LetterProblem.MissingFact("incident.actions"));
        assertThatThrownBy(() -> COMPOSER.patientLetter(letter))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageContaining("\"dates.discovered\"")
                .hasMessageNotContaining("Achterberg");
    }

    /// 45 CFR 164.404(c)(1)(A): the date of the breach, if known.
    @Test
    void unknownDateOfTheBreachIsSaidPlainly() {
        var known = Letters.INCIDENT;
        var incident = new IncidentStory(
                null, null, known.discovered(), null, null, List.of(), known.actions(), LawEnforcementDelay.NOT_STATED);
        var text = LetterText.of(COMPOSER.patientLetter(Letters.about(incident)));
        assertThat(text).contains("do not know yet when the break-in began").doesNotContain("break-in was on");
    }

    /// An end that nobody knows is neither a hole in a sentence nor the day of the beginning.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-02-04 | -          | The break-in began on February 4, 2026. We do not know yet when it ended.
        -          | 2026-02-07 | We do not know yet when the break-in began. It ended on February 7, 2026.
        -          | -          | We do not know yet when the break-in began.
        2026-02-04 | 2026-02-04 | The break-in was on February 4, 2026.
        2026-02-04 | 2026-02-07 | The break-in lasted from February 4, 2026 to February 7, 2026.
        """)
    void breakInIsDatedAsFarAsKnown(@Nullable LocalDate from, @Nullable LocalDate to, String said) {
        assertThat(words(COMPOSER.patientLetter(Letters.about(Letters.between(from, to)))))
                .contains("and our answers. " + said + " They tricked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2026-02-04 | -          | From February 4, 2026; the end is not known yet
        -          | 2026-02-07 | Until February 7, 2026; the beginning is not known yet
        -          | -          | Not known yet
        """)
    void attorneyGeneralReadsTheDatesAsFarAsKnown(@Nullable LocalDate from, @Nullable LocalDate to, String said) {
        assertThat(words(COMPOSER.attorneyGeneralLetter(Letters.attorneyGeneral(Letters.between(from, to)))))
                .contains("Dates of the breach " + said + " Date of discovery");
    }

    @Test
    void oneMonthIsOneMonth() {
        var offer = new CreditMonitoring(
                "Example Monitoring", 1, "www.monitoring.example", null, LocalDate.of(2026, 8, 31), null);
        assertThat(words(COMPOSER.patientLetter(Letters.offering(offer))))
                .contains("We will pay for 1 month of credit monitoring by Example Monitoring.");
    }

    @Test
    void organisationThatSignsWithItsNameIsNamedOnce() {
        var sender = new Sender(
                "Example Care",
                List.of("9 Elm Street"),
                "1-800-555-0100",
                null,
                null,
                null,
                "Privacy Office",
                "Example Care");
        assertThat(words(COMPOSER.patientLetter(Letters.from(sender))))
                .contains("Sincerely, Privacy Office Example Care")
                .doesNotContain("Example Care Example Care");
    }

    @ParameterizedTest
    @MethodSource("unprintableNames")
    void nameThatTheFontsLackIsHeld(String name, int codePoint) {
        assertThat(COMPOSER.preflight(Letters.named(name)))
                .containsExactly(new LetterProblem.MissingGlyph("recipient name", List.of(codePoint)));
        assertThatThrownBy(() -> COMPOSER.patientLetter(Letters.named(name)))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageNotContaining(name);
    }

    static Stream<Arguments> unprintableNames() {
        return Stream.of(
                Arguments.of("王 Example", 0x738B),
                Arguments.of("Example م", 0x645),
                Arguments.of("Example 😀", 0x1F600),
                // No composed form: the mark could not be placed on its letter.
                Arguments.of("Examq\u0303ple", 0x303));
    }

    @Test
    void counselTextThatTheFontsLackIsHeldToo() {
        var plain = Letters.INCIDENT;
        var incident = new IncidentStory(
                plain.occurredFrom(),
                plain.occurredTo(),
                plain.discovered(),
                null,
                null,
                List.of("通知"),
                plain.actions(),
                LawEnforcementDelay.NOT_STATED);
        assertThatThrownBy(() -> COMPOSER.patientLetter(Letters.about(incident)))
                .isInstanceOf(LetterHeldException.class)
                .hasMessageContaining("incident.whatHappened");
    }

    @Test
    void decomposedNameIsComposed() {
        assertThat(words(COMPOSER.patientLetter(Letters.named("Jose\u0301 N\u0303un\u0303ez\u200B"))))
                .contains("Dear José Ñuñez,");
    }

    @Test
    void addressThatDoesNotFitIsHeld() {
        assertThat(COMPOSER.preflight(Letters.at(new PostalAddress(
                        List.of("c/o Example Residence", "4821 Juniper Ridge Road", "Apartment 12B"),
                        "Yreka",
                        "CA",
                        "96097"))))
                .containsExactly(new LetterProblem.TooManyLines("address", 5, 4));
        assertThat(COMPOSER.preflight(Letters.at(new PostalAddress(
                        List.of("4821 Juniper Ridge Road at the Old Mill Crossing Northwest"),
                        "Yreka",
                        "CA",
                        "96097"))))
                .singleElement()
                .isInstanceOf(LetterProblem.LineTooWide.class);
        assertThat(COMPOSER.preflight(Letters.at(
                        new PostalAddress(List.of("9 Elm Street"), "Yreka", PostalAddress.UNKNOWN_STATE, "96097"))))
                .containsExactly(new LetterProblem.NotMailable());
    }

    @Test
    void personWhoseRecordsWereNotReachedGetsNoLetter() {
        var plain = Letters.plain();
        var letter = new PatientLetter(
                plain.reference(),
                plain.recipientName(),
                plain.address(),
                plain.date(),
                plain.sender(),
                plain.incident(),
                EnumSet.noneOf(DataElement.class),
                Set.of(),
                Set.of(),
                Exposure.NOT_ACCESSED,
                null,
                false);
        assertThat(COMPOSER.preflight(letter))
                .containsExactly(new LetterProblem.MissingFact("elements"), new LetterProblem.MissingFact("exposure"));
    }

    @Test
    void filingSheetShowsEveryFieldAndWhatIsOpen() {
        var text = words(COMPOSER.hhsFilingSheet(Letters.hhsSheet()));
        assertThat(text)
                .contains("32 fields are still to be decided.")
                .doesNotContain("FieldField") // A header row tagged once a page.
                .contains("Type of covered entity To be decided. Choices: Health Plan;")
                .contains("3911")
                .contains("incident facts: name of the organization")
                .contains("Diagnosis/Conditions; Medications; Other Treatment Information")
                .doesNotContain("Breach tracking number")
                .doesNotContain("how many");
        for (var section : Letters.TEMPLATES.hhsForm().sections()) {
            for (var field : section.fields()) {
                if (field.showIf() == null) {
                    assertThat(text).contains(field.label());
                }
            }
        }
    }

    @Test
    void wrongAnswersOfTheFilingSheetAreRefused() {
        var sheet = Letters.hhsSheet();
        assertThatThrownBy(() -> COMPOSER.hhsFilingSheet(new HhsFilingSheet(
                        "NW-1", sheet.date(), sheet.sender(), Map.of("cename", Answer.of("Example", "facts")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cename");
        assertThatThrownBy(() -> COMPOSER.hhsFilingSheet(new HhsFilingSheet(
                        "NW-1", sheet.date(), sheet.sender(), Map.of("breach_type", Answer.of("Hacking", "facts")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hacking/IT Incident");
    }

    /// Every element gives options that the form has.
    @Test
    void elementsMapToOptionsOfTheForm() {
        var answers = HhsAnswers.phiTypes(EnumSet.allOf(DataElement.class), Letters.TEMPLATES, "all");
        var sheet = new HhsFilingSheet("NW-1", Letters.plain().date(), Letters.SENDER, answers);
        assertThat(words(COMPOSER.hhsFilingSheet(sheet))).contains("Clinical; Demographic; Financial; Other");
    }

    /// What is found would decide about bytes of the letter, and finding it took as long as typesetting here.
    @Test
    void noLibraryIsSearchedForAnXmlWriterPerLetter() {
        COMPOSER.patientLetter(Letters.plain());
        var searched = new ArrayList<String>();
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                searched.add(name);
                return super.getResources(name);
            }
        });
        try {
            COMPOSER.patientLetter(Letters.plain());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(searched).isEmpty();
    }

    @Test
    void previewShowsThePage() {
        var pdf = COMPOSER.patientLetter(Letters.plain());
        var image = LetterPreview.render(pdf, 0, 72);
        assertThat(LetterPreview.pages(pdf)).isEqualTo(2);
        assertThat(image.width()).isEqualTo(612);
        assertThat(image.height()).isEqualTo(792);
        assertThat(image.argb()[0]).isEqualTo(0xFFFFFFFF);
        assertThatThrownBy(() -> LetterPreview.render(pdf, 2, 72)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /// Text with each run of white space as one blank, since lines wrap.
    private static String words(byte[] pdf) {
        return LetterText.of(pdf).replaceAll("\\s+", " ");
    }
}
