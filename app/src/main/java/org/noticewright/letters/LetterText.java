package org.noticewright.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a finished PDF, as it stands on the page: for checks that a letter says what it must.
public final class LetterText {

    private LetterText() {}

    /// Text of all pages from top to bottom, one line of print a line, separated by `\n`.
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            // The typesetter draws bold words and links after the text around them; only the tags keep the order.
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The PDF's text can't be read. Maybe the file was cut off while it was copied.", e);
        }
    }
}
