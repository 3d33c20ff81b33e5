package org.noticewright.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The text of a finished PDF, for checks that a letter says what it must.
public final class LetterText {

    /// Structure types that stay in the line they stand in.
    private static final Set<String> INLINE = Set.of("Span", "Link", "Lbl");

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private LetterText() {}

    /// The text in the order of the PDF's tags, which is what a screen reader reads: a line (`\n`) for each
    /// paragraph, heading, list item and table cell. Headers and footers of pages are not in it.
    public static String of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new LetterText();
            reader.read(document);
            return reader.text.toString();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// [#of] with each run of white space as one blank, since lines wrap.
    public static String words(byte[] pdf) {
        return of(pdf).replaceAll("\\s+", " ");
    }

    /// The text as it stands on the paper, from top to bottom, one line of print a line, footers too.
    public static String printed(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            // The typesetter draws bold words and links after the text around them.
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n");
            return stripper.getText(document)
                    .lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void read(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var byId = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> collect(content, byId));
            texts.put(page, byId);
        }
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            readKids(root.getKids(), null);
        }
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> byId) {
        var own = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                own.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent nested) {
                collect(nested, byId);
            }
        }
        if (content.getMCID() >= 0) {
            byId.merge(content.getMCID(), own.toString(), String::concat);
        }
    }

    private void readKids(List<Object> kids, @Nullable PDPage page) {
        for (Object kid : kids) {
            switch (kid) {
                case PDStructureElement element -> readElement(element, page);
                case PDMarkedContentReference reference ->
                    append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                case Integer id -> append(page, id);
                default -> {} // A link's annotation; its text is a kid of its own.
            }
        }
    }

    private void readElement(PDStructureElement element, @Nullable PDPage inherited) {
        boolean block = !INLINE.contains(element.getStructureType());
        if (block) {
            endLine();
        }
        readKids(element.getKids(), element.getPage() == null ? inherited : element.getPage());
        if (block) {
            endLine();
        }
    }

    private void append(@Nullable PDPage page, int id) {
        if (page != null) {
            text.append(texts.getOrDefault(page, Map.of()).getOrDefault(id, ""));
        }
    }

    private void endLine() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(
                "The PDF's text can't be read. Maybe the file was cut off while it was copied.", cause);
    }
}
