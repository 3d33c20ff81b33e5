package org.noticewright.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.noticewright.disclosure.LetterTemplates;

/// The bundled faces, parsed once. Parsing costs several milliseconds a face, so one set serves many letters; a
/// parsed face is not safe for use by two threads.
final class LetterFonts implements AutoCloseable {

    static final String FAMILY = "Source Sans 3";

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    LetterFonts(LetterTemplates templates) {
        this.regular = parse(templates, "fonts/SourceSans3_400Regular.ttf");
        this.bold = parse(templates, "fonts/SourceSans3_700Bold.ttf");
    }

    enum Face {
        REGULAR,
        BOLD
    }

    PDFont embed(PDDocument document, Face face) throws IOException {
        return PDType0Font.load(document, font(face), true);
    }

    /// Code points of the text that a face lacks, or that would need to be placed on the letter before them,
    /// which the typesetter can't; ascending, each once.
    List<Integer> missing(String text) {
        var missing = new TreeSet<Integer>();
        var lookups = List.of(lookup(regular), lookup(bold));
        text.codePoints().forEach(codePoint -> {
            if (isCombining(codePoint) || lookups.stream().anyMatch(cmap -> cmap.getGlyphId(codePoint) == 0)) {
                missing.add(codePoint);
            }
        });
        return List.copyOf(missing);
    }

    /// Width of a line of text in points.
    double width(String text, Face face, double size) {
        var font = font(face);
        var cmap = lookup(font);
        try {
            double units = 0;
            for (int codePoint : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(cmap.getGlyphId(codePoint));
            }
            return units / font.getUnitsPerEm() * size;
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font can't be read.", e);
        }
    }

    @Override
    public void close() {
        try {
            regular.close();
            bold.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled fonts can't be closed.", e);
        }
    }

    private TrueTypeFont font(Face face) {
        return switch (face) {
            case REGULAR -> regular;
            case BOLD -> bold;
        };
    }

    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static CmapLookup lookup(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font can't be read.", e);
        }
    }

    private static TrueTypeFont parse(LetterTemplates templates, String id) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(templates.bytes(id)));
            // Ligatures without a code point would be lost for search and screen readers, fail PDF/UA 7.21.7, and
            // cost eight times the rest of the work.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + id + " can't be read.", e);
        }
    }
}
