package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The reference validator finds nothing to complain about: archival (PDF/A-2a) and accessible (PDF/UA-1).
class PdfConformanceTest {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    Stream<DynamicTest> everyKindPasses() {
        try (var composer = new LetterComposer(Letters.TEMPLATES)) {
            var pdfs = Map.of(
                    "patient letter", composer.patientLetter(Letters.plain()),
                    "patient letter with offer and credit block", composer.patientLetter(Letters.full()),
                    "sample copy", composer.sampleCopy(Letters.full()),
                    "attorney general letter", composer.attorneyGeneralLetter(Letters.attorneyGeneral()),
                    "HHS filing sheet", composer.hhsFilingSheet(Letters.hhsSheet()));
            return pdfs.entrySet().stream()
                    .flatMap(pdf -> Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                            .map(flavour -> DynamicTest.dynamicTest(
                                    pdf.getKey() + " as " + flavour, () -> assertPasses(pdf.getValue(), flavour))));
        }
    }

    private static void assertPasses(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
