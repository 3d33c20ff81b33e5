package org.noticewright.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zips and workbooks for tests.
final class Packed {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private Packed() {}

    static Path zip(Path file, Map<String, String> members) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        members.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(file, zip(bytes));
    }

    static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// A workbook of sheets given by the XML of their rows.
    ///
    /// @param workbookPr attributes of the workbook's properties, such as `date1904="1"`
    /// @param shared texts of the shared table, each the XML inside `si`
    /// @param sheets XML inside `sheetData` by the sheet's name; a name that ends in `!` is hidden
    static Map<String, String> workbook(
            String workbookPr, List<String> shared, boolean strict, Map<String, String> sheets) {
        String ns = strict ? STRICT : MAIN;
        String rel = strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(rel));
        StringBuilder list = new StringBuilder();
        StringBuilder rels = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            boolean hidden = sheet.getKey().endsWith("!");
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"%s/>"
                    .formatted(sheet.getKey().replace("!", ""), number, number, hidden ? " state=\"veryHidden\"" : ""));
            rels.append("<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, rel, number));
            parts.put(
                    "xl/worksheets/sheet%d.xml".formatted(number),
                    "<worksheet xmlns=\"%s\">%s</worksheet>"
                            .formatted(
                                    ns,
                                    sheet.getValue().contains("<sheetData>")
                                            ? sheet.getValue()
                                            : "<sheetData>" + sheet.getValue() + "</sheetData>"));
        }
        rels.append("<Relationship Id=\"x1\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>".formatted(rel));
        rels.append("<Relationship Id=\"x2\" Type=\"%s/styles\" Target=\"styles.xml\"/>".formatted(rel));
        rels.append(
                "<Relationship Id=\"x3\" Type=\"%s/externalLink\" Target=\"http://198.51.100.7/x\" TargetMode=\"External\"/>"
                        .formatted(rel));
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + rels + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr %s/><sheets>%s</sheets></workbook>"
                        .formatted(ns, rel, workbookPr, list));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"%s\">%s</sst>"
                        .formatted(
                                ns,
                                shared.stream()
                                        .map(one -> "<si>" + one + "</si>")
                                        .reduce("", String::concat)));
        parts.put("xl/styles.xml", """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm;@"/><numFmt numFmtId="165" \
            formatCode="[Red]0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\
            <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>\
            """);
        return parts;
    }
}
