package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.PostalAddress;

/// Measures finished letters: what the window of a #10 envelope can show, at every position of the sheet, is
/// the address and nothing else. All lengths in inches from the top left corner of the first page.
class EnvelopeWindowTest {

    private static final LetterComposer COMPOSER = new LetterComposer(Letters.TEMPLATES);

    /// What can ever be seen.
    private static final double SEEN_LEFT_OF = 5.375;
    private static final double SEEN_BELOW = 2.04;
    private static final double SEEN_ABOVE = 3.625;

    @AfterAll
    static void close() {
        COMPOSER.close();
    }

    private record Glyph(String text, double left, double right, double top, double bottom) {

        boolean canBeSeen() {
            return left < SEEN_LEFT_OF && bottom > SEEN_BELOW && top < SEEN_ABOVE;
        }

        boolean liesInTheAddressPlace() {
            return left >= 0.999 && right <= 4.25 && top >= 2.625 && bottom <= 3.25;
        }
    }

    @Test
    void longestAddressLiesWhereTheWindowAlwaysShowsIt() throws Exception {
        var letter = Letters.at(new PostalAddress(
                List.of("4821 Juniper Ridge Road Northwest", "Building 9, Apartment 12B"),
                "Rancho Cucamonga",
                "CA",
                "91730-0001"));
        assertAddressAloneIsSeen(COMPOSER.patientLetter(letter), "ROSALIND ACHTERBERG", "91730-0001");
    }

    @Test
    void shortAddressToo() throws Exception {
        assertAddressAloneIsSeen(
                COMPOSER.patientLetter(Letters.at(new PostalAddress(List.of("9 Elm Street"), "Yreka", "CA", "96097"))),
                "ROSALIND ACHTERBERG",
                "YREKA CA 96097");
    }

    @Test
    void tallestLetterheadDoesNotReachTheWindow() throws Exception {
        var sender = new Sender(
                "Example Care Medical Group of Northern California, P.C.",
                List.of("1200 Harbor Street", "Suite 400, West Tower", "San Mateo, CA 94401"),
                "1-800-555-0100",
                null,
                "privacy@care.example",
                "www.care.example/notice",
                "Dana Whitfield",
                "Chief Privacy Officer");
        assertAddressAloneIsSeen(COMPOSER.patientLetter(Letters.from(sender)), "ROSALIND ACHTERBERG", "95814-0001");
    }

    @Test
    void sampleCopyToo() throws Exception {
        assertAddressAloneIsSeen(COMPOSER.sampleCopy(Letters.full()), "[NAME OF RECIPIENT]", "[CITY STATE ZIP]");
    }

    private static void assertAddressAloneIsSeen(byte[] pdf, String first, String last) throws Exception {
        var seen = glyphs(pdf).stream().filter(Glyph::canBeSeen).toList();
        assertThat(seen).allMatch(Glyph::liesInTheAddressPlace);
        var text = seen.stream().map(Glyph::text).collect(Collectors.joining());
        assertThat(text.replace(" ", "")).startsWith(first.replace(" ", "")).endsWith(last.replace(" ", ""));
    }

    private static List<Glyph> glyphs(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(pdf)) {
            var collector = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    double size = position.getFontSizeInPt();
                    double baseline = position.getYDirAdj();
                    glyphs.add(new Glyph(
                            position.getUnicode(),
                            position.getXDirAdj() / 72,
                            (position.getXDirAdj() + position.getWidthDirAdj()) / 72,
                            // Generous: capitals with accents above, descenders below.
                            (baseline - 0.78 * size) / 72,
                            (baseline + 0.21 * size) / 72));
                }
            };
            collector.setStartPage(1);
            collector.setEndPage(1);
            collector.getText(document);
        }
        return glyphs;
    }
}
