package org.noticewright.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Finished letters against their agreed text and pages. On a difference the actual, expected and difference
/// files lie in `target/golden`. After a wanted change: look at the new pages, then write them with
/// `-Dnoticewright.golden=write`.
class GoldenLettersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/noticewright/letters/golden");
    private static final Path OUT = Path.of("target/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("noticewright.golden"));
    private static final float DPI = 50;

    /// Anti-aliasing may differ a little between platforms; a moved line or a lost word is far above these.
    private static final int SAME_COLOUR = 48;

    private static final double SHARE_OF_PIXELS = 0.002;

    @TestFactory
    Stream<DynamicTest> lettersAreAsAgreed() throws IOException {
        var pdfs = new TreeMap<String, byte[]>();
        try (var composer = new LetterComposer(Letters.TEMPLATES)) {
            pdfs.put("patient-plain", composer.patientLetter(Letters.plain()));
            pdfs.put("patient-full", composer.patientLetter(Letters.full()));
            pdfs.put("patient-sample", composer.sampleCopy(Letters.full()));
            pdfs.put("ca-attorney-general", composer.attorneyGeneralLetter(Letters.attorneyGeneral()));
            pdfs.put("hhs-sheet", composer.hhsFilingSheet(Letters.hhsSheet()));
        }
        Files.createDirectories(WRITE ? GOLDEN : OUT);
        return pdfs.entrySet().stream().flatMap(GoldenLettersTest::checks);
    }

    private static Stream<DynamicTest> checks(Map.Entry<String, byte[]> letter) {
        var name = letter.getKey();
        var pdf = letter.getValue();
        var pages = Stream.iterate(0, page -> page < LetterPreview.pages(pdf), page -> page + 1)
                .map(page -> DynamicTest.dynamicTest(
                        name + " page " + (page + 1), () -> checkPage(name + "-" + (page + 1), pdf, page)));
        return Stream.concat(Stream.of(DynamicTest.dynamicTest(name + " text", () -> checkText(name, pdf))), pages);
    }

    private static void checkText(String name, byte[] pdf) throws IOException {
        var actual = LetterText.of(pdf) + "--- as printed ---\n" + LetterText.printed(pdf);
        var golden = GOLDEN.resolve(name + ".txt");
        if (WRITE) {
            Files.writeString(golden, actual);
            Files.deleteIfExists(
                    GOLDEN.resolve(name + "-" + (LetterPreview.pages(pdf) + 1) + ".png")); // A page that is no more.
            return;
        }
        Files.write(OUT.resolve(name + ".actual.pdf"), pdf);
        Files.writeString(OUT.resolve(name + ".actual.txt"), actual);
        assertThat(actual).isEqualTo(Files.readString(golden));
        assertThat(GOLDEN.resolve(name + "-" + (LetterPreview.pages(pdf) + 1) + ".png"))
                .as("as many pages as agreed")
                .doesNotExist();
    }

    private static void checkPage(String name, byte[] pdf, int page) throws IOException {
        var actual = picture(LetterPreview.render(pdf, page, DPI));
        var golden = GOLDEN.resolve(name + ".png");
        if (WRITE) {
            ImageIO.write(actual, "png", golden.toFile());
            return;
        }
        assertThat(golden).as("agreed picture of this page").exists();
        var expected = ImageIO.read(golden.toFile());
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        var difference = new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int differing = compare(actual, expected, difference);
        if (differing > SHARE_OF_PIXELS * actual.getWidth() * actual.getHeight()) {
            ImageIO.write(actual, "png", OUT.resolve(name + ".actual.png").toFile());
            ImageIO.write(expected, "png", OUT.resolve(name + ".expected.png").toFile());
            ImageIO.write(
                    difference, "png", OUT.resolve(name + ".difference.png").toFile());
        }
        assertThat(differing)
                .as("differing pixels, see target/golden/%s.difference.png", name)
                .isLessThanOrEqualTo((int) (SHARE_OF_PIXELS * actual.getWidth() * actual.getHeight()));
    }

    private static int compare(BufferedImage actual, BufferedImage expected, BufferedImage difference) {
        int differing = 0;
        for (int y = 0; y < actual.getHeight(); y++) {
            for (int x = 0; x < actual.getWidth(); x++) {
                int distance = Math.abs((actual.getRGB(x, y) & 0xFF) - (expected.getRGB(x, y) & 0xFF));
                boolean differs = distance > SAME_COLOUR;
                differing += differs ? 1 : 0;
                difference.setRGB(x, y, differs ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return differing;
    }

    private static BufferedImage picture(PageImage page) {
        var image = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
        var gray = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        gray.getGraphics().drawImage(image, 0, 0, null);
        return gray;
    }
}
