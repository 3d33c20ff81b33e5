package org.noticewright.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Sheet;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.workbook.SheetRows.SheetRow;
import org.noticewright.ingest.xml.XmlParsers;

/// An XLSX workbook of the usual or the strict form, sheet by sheet.
public final class Workbook {

    private static final int MOST_SHEETS = 1_000;
    private static final int HEAD_ROWS = 50;
    private static final int HEAD_CHARS = 40_000;
    private static final int TITLE_ROWS = 20;

    private final Parts parts;
    private final List<Found> sheets = new ArrayList<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final CellFormats formats;
    private @Nullable String texts;

    private record Found(String name, boolean hidden, String part) {}

    private record Target(String type, String part) {}

    private Workbook(Parts parts, String main) throws IOException, XMLStreamException, Refusal {
        this.parts = parts;
        int slash = main.lastIndexOf('/');
        String folder = main.substring(0, slash + 1);
        readTargets(folder + "_rels/" + main.substring(slash + 1) + ".rels", folder);
        this.formats = new CellFormats(readSheets(main));
        String styles = null;
        for (Target target : targets.values()) {
            texts = target.type.equals("sharedStrings") ? target.part : texts;
            styles = target.type.equals("styles") ? target.part : styles;
        }
        InputStream part = styles == null ? null : parts.open(styles);
        if (part != null) {
            try (part) {
                formats.read(part);
            }
        }
    }

    /// Opens a workbook.
    ///
    /// @throws Refusal when its parts make no workbook
    public static Workbook of(Parts parts) throws IOException, Refusal {
        try {
            return new Workbook(parts, mainPart(parts));
        } catch (XMLStreamException broken) {
            throw new Refusal(
                    "The workbook's list of sheets cannot be read. Maybe it is damaged: save it again as XLSX or CSV.");
        }
    }

    /// How many sheets it has.
    public int sheets() {
        return sheets.size();
    }

    public String name(int sheet) {
        return sheets.get(sheet).name;
    }

    /// The first rows of a sheet as CSV, for a look at their shape; empty when the sheet is.
    public byte[] head(int sheet) throws IOException, Refusal {
        StringBuilder csv = new StringBuilder();
        int[] rows = {0};
        rows(sheet, null, (cells, line) -> {
            csv.append(csv(cells));
            return ++rows[0] < HEAD_ROWS && csv.length() < HEAD_CHARS;
        });
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The rows of a sheet.
    public Sheet rows(int sheet) {
        return (sink, taker) -> {
            if (sheets.get(sheet).hidden) {
                sink.warn("The sheet is hidden in the workbook; it was read like the others.");
            }
            rows(sheet, sink, (cells, line) -> {
                taker.row(cells, line);
                return !sink.cancelled();
            });
        };
    }

    private interface Each {
        /// @return whether to go on
        boolean row(List<String> cells, long line) throws Refusal;
    }

    /// @param sink null to keep quiet
    private void rows(int sheet, @Nullable RecordSink sink, Each each) throws IOException, Refusal {
        InputStream part = parts.open(sheets.get(sheet).part);
        if (part == null) {
            throw new Refusal("The sheet's part is missing. Maybe the workbook is damaged: save it again.");
        }
        SheetRows rows = null;
        try (part;
                SharedTexts shared = new SharedTexts(texts == null ? null : parts.open(texts))) {
            rows = new SheetRows(part, shared, formats);
            go(rows, sink, each);
        } catch (XMLStreamException broken) {
            if (sink != null) {
                sink.reject(
                        "after row %d".formatted(rows == null ? 0 : rows.line()),
                        "The rest of the sheet cannot be read. Maybe the workbook is damaged: save it again.");
                sink.brokenOff();
            }
        }
        if (sink != null && rows != null) {
            rows.remarks().forEach(sink::warn);
        }
    }

    /// Lines of a title above the header are passed over: the table begins with the first row of two cells.
    private static void go(SheetRows rows, @Nullable RecordSink sink, Each each) throws XMLStreamException, Refusal {
        List<SheetRow> titles = new ArrayList<>();
        SheetRow row = rows.next();
        while (row != null && titles.size() < TITLE_ROWS && said(row) < 2) {
            titles.add(row);
            row = rows.next();
        }
        if (row == null || said(row) < 2) {
            for (SheetRow title : titles) {
                if (!each.row(title.cells(), title.number())) {
                    return;
                }
            }
        } else if (!titles.isEmpty() && sink != null) {
            sink.warn("%,d line(s) above the table's header are no records.".formatted(titles.size()));
        }
        int width = 0;
        for (; row != null; row = rows.next()) {
            width = width == 0 ? row.cells().size() : width;
            while (row.cells().size() < width) {
                row.cells().add("");
            }
            if (!each.row(row.cells(), row.number())) {
                return;
            }
        }
    }

    private static long said(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static String csv(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            String shown = cell.length() > 500 ? cell.substring(0, 500) : cell;
            line.append(line.isEmpty() ? "" : ",")
                    .append('"')
                    .append(shown.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append('\n').toString();
    }

    private static String mainPart(Parts parts) throws IOException, XMLStreamException, Refusal {
        InputStream relations = parts.open("_rels/.rels");
        if (relations != null) {
            try (relations) {
                XMLStreamReader2 xml = XmlParsers.parse(relations);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && attribute(xml, "Type").endsWith("/officeDocument")) {
                        return attribute(xml, "Target").replaceFirst("^/", "");
                    }
                }
            }
        }
        return "xl/workbook.xml";
    }

    private void readTargets(String name, String folder) throws IOException, XMLStreamException {
        InputStream part = parts.open(name);
        if (part == null) {
            return;
        }
        try (part) {
            XMLStreamReader2 xml = XmlParsers.parse(part);
            while (xml.hasNext() && targets.size() < 2 * MOST_SHEETS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && !attribute(xml, "TargetMode").equals("External")) {
                    String target = attribute(xml, "Target");
                    String type = attribute(xml, "Type");
                    targets.put(
                            attribute(xml, "Id"),
                            new Target(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
    }

    /// @return whether dates count from 1904
    private boolean readSheets(String main) throws IOException, XMLStreamException, Refusal {
        InputStream part = parts.open(main);
        if (part == null) {
            throw new Refusal("The workbook has no list of sheets. Maybe it is damaged: save it again.");
        }
        boolean since1904 = false;
        try (part) {
            XMLStreamReader2 xml = XmlParsers.parse(part);
            while (xml.hasNext() && sheets.size() < MOST_SHEETS) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (SheetRows.name(xml).equals("workbookPr")) {
                    String date1904 = attribute(xml, "date1904");
                    since1904 = date1904.equals("1") || date1904.equals("true");
                } else if (SheetRows.name(xml).equals("sheet")) {
                    addSheet(xml);
                }
            }
        }
        return since1904;
    }

    private boolean isKnown(String part) {
        return sheets.stream().anyMatch(sheet -> sheet.part.equals(part));
    }

    private void addSheet(XMLStreamReader2 xml) {
        String id = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            id = name.endsWith(":id") ? xml.getAttributeValue(i) : id;
        }
        Target target = targets.get(id);
        // A damaged list may name a sheet twice: its rows count once.
        if (target != null && target.type.equals("worksheet") && !isKnown(target.part)) {
            sheets.add(new Found(
                    attribute(xml, "name"),
                    attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden"),
                    target.part));
        }
    }

    private static String attribute(XMLStreamReader2 xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
