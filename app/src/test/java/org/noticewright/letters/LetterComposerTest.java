package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.PostalAddress;

/// What the letters say and how they are made. When they are held: [HeldLettersTest]; of dates: [BreachDatesTest].
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
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.plain())))
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
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.plain())).toLowerCase(Locale.ROOT))
                .doesNotContain("mental")
                .doesNotContain("psych")
                .doesNotContain("substance");
    }

    @Test
    void creditBlockComesOnlyWithSocialSecurityOrLicenceNumber() {
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.SSN), Set.of()))))
                .contains("Equifax")
                .contains("1-800-685-1111")
                .contains("Experian")
                .contains("TransUnion");
        assertThat(LetterText.words(
                        COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.LICENSE_NUMBER), Set.of()))))
                .contains("Equifax");
        assertThat(LetterText.words(
                        COMPOSER.patientLetter(Letters.exposing(Set.of(DataElement.SSN), Set.of(DataElement.SSN)))))
                .doesNotContain("Equifax")
                .contains("The last four digits of your Social Security number");
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.plain()))).doesNotContain("Equifax");
    }

    @Test
    void offerComesOnlyWhenGiven() {
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.full())))
                .contains("12 months of credit monitoring by Example Monitoring")
                .contains("AB12-CD34-EF56");
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.plain()))).doesNotContain("credit monitoring");
    }

    @Test
    void sampleHoldsNothingOfTheRecipient() {
        var full = Letters.full();
        var pdf = COMPOSER.sampleCopy(full);
        assertThat(LetterText.words(pdf))
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
    void oneMonthIsOneMonth() {
        var offer = new CreditMonitoring(
                "Example Monitoring", 1, "www.monitoring.example", null, LocalDate.of(2026, 8, 31), null);
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.offering(offer))))
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
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.from(sender))))
                .contains("Sincerely, Privacy Office Example Care")
                .doesNotContain("Example Care Example Care");
    }

    @Test
    void decomposedNameIsComposed() {
        assertThat(LetterText.words(COMPOSER.patientLetter(Letters.named("Jose\u0301 N\u0303un\u0303ez\u200B"))))
                .contains("Dear José Ñuñez,");
    }

    /// What is found would decide about bytes of the letter.
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
}
