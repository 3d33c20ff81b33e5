package org.noticewright.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.xml.XmlParsers;

/// Reads the cells of one sheet as texts, row by row. Formulas are not looked at: what they gave when the
/// workbook was saved is the cell's value.
final class SheetRows implements AutoCloseable {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_DIGITS = 400;
    private static final int FULL_CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final InputStream part;
    private final XMLStreamReader2 xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private long rowNumber;
    private long hiddenRows;
    private long hiddenColumns;
    private long damagedNumbers;
    private long fullCells;

    /// One row.
    record SheetRow(long number, List<String> cells) {}

    SheetRows(InputStream part, SharedTexts texts, CellFormats formats) throws XMLStreamException {
        this.part = part;
        this.xml = XmlParsers.parse(part);
        this.texts = texts;
        this.formats = formats;
    }

    /// The next row that holds anything, null after the last.
    @Nullable
    SheetRow next() throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (name(xml)) {
                case "col" -> hiddenColumns += isTrue("hidden") ? 1 : 0;
                case "row" -> {
                    SheetRow row = row();
                    if (!row.cells.isEmpty()) {
                        return row;
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private SheetRow row() throws XMLStreamException, Refusal {
        rowNumber = number(xml.getAttributeValue(null, "r"), rowNumber + 1);
        boolean hidden = isTrue("hidden");
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && name(xml).equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                String text = cell();
                if (!text.isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && name(xml).equals("row")) {
                break;
            }
        }
        hiddenRows += hidden && !cells.isEmpty() ? 1 : 0;
        return new SheetRow(rowNumber, cells);
    }

    private String cell() throws XMLStreamException, Refusal {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        String inline = "";
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = name(xml).equals("v");
                if (name(xml).equals("is")) {
                    inline = SharedTexts.richText(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (name(xml).equals("c")) {
                    break;
                }
            } else if (inValue) {
                append(xml, event, value);
            }
        }
        String text = text(type == null ? "n" : type, style, value.toString(), inline);
        fullCells += text.length() == FULL_CELL ? 1 : 0;
        return text;
    }

    private String text(String type, @Nullable String style, String value, String inline)
            throws XMLStreamException, Refusal {
        return switch (type) {
            case "s" -> texts.get((int) number(value.strip(), -1));
            case "inlineStr" -> inline;
            case "str" -> unescaped(value);
            case "b" -> value.strip().equals("1") ? "true" : value.isBlank() ? "" : "false";
            case "n" -> number(style, value.strip());
            default -> value;
        };
    }

    private String number(@Nullable String style, String value) {
        if (value.isEmpty() || value.length() > MOST_DIGITS) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return value;
            }
            String date = formats.isDate(style) ? formats.date(number) : null;
            if (date != null) {
                return date;
            }
            BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            damagedNumbers += shortest.precision() - shortest.scale() > EXACT_DIGITS ? 1 : 0;
            return shortest.toPlainString();
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return value;
        }
    }

    /// What is odd about what was read so far, for the user.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add("%,d row(s) are hidden in the workbook; they were read like the others.".formatted(hiddenRows));
        }
        if (hiddenColumns > 0) {
            remarks.add("Columns are hidden in the workbook; they were read like the others.");
        }
        if (damagedNumbers > 0) {
            remarks.add(
                    "%,d cell(s) hold numbers of 16 or more digits, of which a workbook keeps only 15: ids among them are damaged. Maybe export them as text or as CSV."
                            .formatted(damagedNumbers));
        }
        if (fullCells > 0) {
            remarks.add("%,d cell(s) hold %,d characters, the most a cell can: their texts are cut off there."
                    .formatted(fullCells, FULL_CELL));
        }
        return remarks;
    }

    /// Number of the row read last.
    long line() {
        return rowNumber;
    }

    private boolean isTrue(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    private static int column(@Nullable String reference, int next) throws Refusal {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A') + 1;
            if (column > MOST_COLUMNS || column < 1) {
                throw new Refusal(
                        "A cell lies beyond the last column that a sheet can have. Maybe the workbook is damaged.");
            }
        }
        int index = column == 0 ? next : column - 1;
        if (index >= MOST_COLUMNS) {
            throw new Refusal("A row has more cells than a sheet can have. Maybe the workbook is damaged.");
        }
        return index;
    }

    private static long number(@Nullable String digits, long otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /// The element's name without its prefix.
    static String name(XMLStreamReader2 xml) {
        String name = xml.getLocalName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    static void append(XMLStreamReader2 xml, int event, StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            text.append('&').append(xml.getLocalName()).append(';');
        }
    }

    /// Control characters stand as `_x000D_` in workbooks.
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
