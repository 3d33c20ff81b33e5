package org.noticewright.ingest.attachment;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The text of Office documents, which are zips of XML: Word, PowerPoint and OpenDocument by their text
/// elements, workbooks cell by cell. Pictures in them are not read: then the text is not whole.
final class ZippedText {

    /// What all members may unpack to.
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_DEPTH = 500;
    /// Smaller pictures are rules and logos.
    private static final int PICTURE = 8 << 10;

    private static final Pattern WORD =
            Pattern.compile("word/(?:document\\d*|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml"
                    + "|ppt/(?:slides|notesSlides|comments)/[^/]+\\.xml|content\\.xml");
    private static final Pattern PICTURES = Pattern.compile("(?:word|ppt|xl)/media/.+|Pictures/.+");
    /// Things in a document that are no text and not read either.
    private static final Pattern UNREADABLE = Pattern.compile("(?:word|ppt|xl)/embeddings/.+");
    private static final Set<String> TEXT = Set.of("t", "delText", "instrText");
    private static final Set<String> LINE = Set.of("p", "br", "cr", "h", "line-break", "table-row", "tr");
    private static final XMLInputFactory XML = xml();

    private ZippedText() {}

    static FileText of(byte[] zip) {
        try {
            TextSheet sheet = new TextSheet();
            boolean workbook = members(zip, sheet);
            if (workbook) {
                workbook(zip, sheet);
            } else if (sheet.length() == 0) {
                return FileText.UNREAD;
            }
            return sheet.finish();
        } catch (IOException | XMLStreamException | RuntimeException lockedOrBroken) {
            // What the libraries say may quote the file.
            return FileText.UNREAD;
        }
    }

    /// Reads what is text and measures the rest.
    ///
    /// @return whether it is a workbook, which is yet to be read
    private static boolean members(byte[] zip, TextSheet sheet) throws IOException, XMLStreamException {
        boolean workbook = false;
        boolean document = false;
        long unpacked = 0;
        int count = 0;
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            byte[] content = in.readNBytes((int) (MOST_BYTES - unpacked) + 1);
            unpacked += content.length;
            if (unpacked > MOST_BYTES || ++count > MOST_MEMBERS) {
                throw new IOException("It unpacks to more than any document does.");
            }
            String name = entry.getName();
            workbook |= name.equals("xl/workbook.xml");
            document |= name.equals("[Content_Types].xml") || name.equals("mimetype");
            if (WORD.matcher(name).matches()) {
                read(new ByteArrayInputStream(content), name.equals("content.xml"), sheet);
            } else if (UNREADABLE.matcher(name).matches()
                    || (PICTURES.matcher(name).matches() && content.length > PICTURE)) {
                sheet.notWhole();
            }
        }
        if (!workbook && !document) {
            throw new IOException("It is an archive, no document.");
        }
        return workbook;
    }

    private static void read(InputStream part, boolean openDocument, TextSheet sheet) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(part);
        boolean inText = false;
        while (xml.hasNext() && !sheet.isFull()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = TEXT.contains(xml.getLocalName());
                    if (xml.getLocalName().equals("tab")) {
                        sheet.add("\t");
                    } else if (xml.getLocalName().equals("s") && openDocument) {
                        sheet.add(" ");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (LINE.contains(xml.getLocalName())) {
                        sheet.line();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText || openDocument) {
                        sheet.add(xml.getText());
                    }
                }
                default -> {}
            }
        }
        sheet.line();
        xml.close();
    }

    private static void workbook(byte[] zip, TextSheet sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(zip))) {
            for (Sheet page : workbook.getSheets().toList()) {
                sheet.line().add(page.getName()).line();
                try (var rows = page.openStream()) {
                    for (Row row : (Iterable<Row>) rows::iterator) {
                        if (sheet.isFull()) {
                            return;
                        }
                        row(row, sheet);
                    }
                }
            }
        }
    }

    private static void row(Row row, TextSheet sheet) {
        boolean first = true;
        for (Cell cell : row) {
            String text = cell == null ? "" : cell.getText();
            if (text != null && !text.isBlank()) {
                sheet.add(first ? "" : "\t").add(text);
                first = false;
            }
        }
        sheet.line();
    }

    private static XMLInputFactory xml() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        return factory;
    }
}
