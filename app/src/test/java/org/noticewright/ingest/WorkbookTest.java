package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Ticket.Content;

class WorkbookTest {

    private static final String HEADER = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>Ticket ID</t></is></c><c r="B1" t="inlineStr"><is><t>Subject</t></is></c>\
        <c r="C1" t="inlineStr"><is><t>Description</t></is></c><c r="D1" t="inlineStr"><is><t>Created at</t></is></c>\
        <c r="E1" t="inlineStr"><is><t>Extra</t></is></c></row>\
        """;

    @TempDir
    Path folder;

    private Gathered read(String workbookPr, List<String> shared, boolean strict, Map<String, String> sheets)
            throws Exception {
        return Gathered.of(book(workbookPr, shared, strict, sheets));
    }

    private Path book(String workbookPr, List<String> shared, boolean strict, Map<String, String> sheets)
            throws IOException {
        return Packed.zip(folder.resolve("book.xlsx"), Packed.workbook(workbookPr, shared, strict, sheets));
    }

    private static String row(int number, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, cells.replace("#", String.valueOf(number)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySortOfCell(boolean strict) throws Exception {
        Gathered all = read(
                "",
                List.of(
                        "<r><t>My </t></r><r><rPr/><t xml:space=\"preserve\">A1C </t></r><rPh sb=\"0\""
                                + " eb=\"1\"><t>phonetic</t></rPh>",
                        "<t>line_x000D_\n2</t>"),
                strict,
                Map.of(
                        "Tickets",
                        HEADER
                                + row(
                                        2,
                                        "<c r=\"A#\"><v>7</v></c><c r=\"B#\" t=\"s\"><v>0</v></c><c r=\"C#\""
                                            + " t=\"s\"><v>1</v></c><c r=\"D#\""
                                            + " s=\"2\"><v>45718.586909722224</v></c><c r=\"E#\" t=\"b\"><v>1</v></c>")
                                + row(
                                        3,
                                        "<c r=\"A#\"><v>8</v></c><c r=\"B#\" t=\"str\"><f>1/0</f><v>cached</v></c><c"
                                                + " r=\"C#\" t=\"e\"><v>#N/A</v></c><c r=\"D#\""
                                                + " t=\"d\"><v>2025-03-02T14:05:09</v></c><c r=\"E#\""
                                                + " s=\"3\"><v>12.50</v></c>")
                                + row(5, "<c><v>9</v></c><c t=\"inlineStr\"><is><t>no references</t></is></c>")));
        assertThat(all.rejects).isEmpty();
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("7", "8", "9");
        Ticket first = all.tickets().getFirst();
        assertThat(first.subject()).isEqualTo("My A1C ");
        assertThat(first.messages().getFirst().text()).isEqualTo("line\r\n2");
        assertThat(first.createdAt()).isNotNull().extracting("text").isEqualTo("2025-03-02 14:05:09");
        assertThat(first.fields()).containsExactly(new Ticket.Field("Extra", "true"));
        Ticket second = all.tickets().get(1);
        assertThat(second.subject()).isEqualTo("cached");
        assertThat(second.createdAt()).isNotNull().extracting("text").isEqualTo("2025-03-02T14:05:09");
        assertThat(second.fields()).containsExactly(new Ticket.Field("Extra", "12.5"));
        assertThat(all.tickets().get(2).subject()).isEqualTo("no references");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1, '',             1900-01-01
        59, '',            1900-02-28
        60, '',            1900-02-29
        61, '',            1900-03-01
        45718, '',         2025-03-02
        45718.5, '',       2025-03-02 12:00:00
        45718.586911, '',  2025-03-02 14:05:09.110
        0.5, '',           12:00:00
        44256, date1904="1",    2025-03-02
        44256, date1904="true", 2025-03-02
        """)
    void datesCountFrom1900Or1904(String serial, String system, String shown) throws Exception {
        Gathered all = read(
                system.replace("'", ""),
                List.of(),
                false,
                Map.of(
                        "T",
                        HEADER
                                + row(
                                        2,
                                        "<c r=\"A#\"><v>7</v></c><c r=\"B#\" t=\"inlineStr\"><is><t>s</t></is></c><c"
                                                + " r=\"E#\" s=\"1\"><v>"
                                                + serial + "</v></c>")));
        assertThat(all.tickets().getFirst().fields()).containsExactly(new Ticket.Field("Extra", shown));
    }

    @Test
    void whatIsHiddenIsReadAndReported() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Shown",
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>" + HEADER
                        + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>hidden"
                        + " row</t></is></c></row></sheetData>");
        sheets.put(
                "Secret!",
                HEADER + row(2, "<c r=\"A#\"><v>2</v></c><c r=\"B#\" t=\"inlineStr\"><is><t>x</t></is></c>"));
        sheets.put("Empty", "");
        sheets.put("Notes", row(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>just a word</t></is></c>"));
        Gathered all = read("", List.of(), false, sheets);
        assertThat(all.tickets()).extracting(Ticket::subject).containsExactly("hidden row", "x");
        assertThat(all.pointers).extracting("member").containsExactly("Shown", "Secret");
        assertThat(all.warnings)
                .anyMatch(warning -> warning.startsWith("sheet 1: 1 row(s) are hidden"))
                .anyMatch(warning -> warning.startsWith("sheet 1: Columns are hidden"))
                .anyMatch(warning -> warning.startsWith("sheet 2: The sheet is hidden"));
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.at()).startsWith("sheet 4"));
    }

    @Test
    void damagedIdsAndTextsCutOffAreReported() throws Exception {
        String full = "x".repeat(32_767);
        Gathered all = read(
                "",
                List.of("<t>" + full + "</t>"),
                false,
                Map.of(
                        "T",
                        HEADER
                                + row(
                                        2,
                                        "<c r=\"A#\"><v>1.23456789012345E+17</v></c><c r=\"B#\""
                                            + " t=\"inlineStr\"><is><t>s</t></is></c><c r=\"C#\" t=\"s\"><v>0</v></c>")
                                + row(
                                        3,
                                        "<c r=\"A#\"><v>123456789012345</v></c><c r=\"B#\""
                                                + " t=\"inlineStr\"><is><t>s</t></is></c>")));
        assertThat(all.tickets())
                .extracting(ticket -> ticket.key().id())
                .containsExactly("123456789012345000", "123456789012345");
        assertThat(all.tickets()).extracting(Ticket::content).containsExactly(Content.TRUNCATED, Content.COMPLETE);
        assertThat(all.warnings)
                .anyMatch(warning -> warning.startsWith("1 cell(s) hold numbers of 16"))
                .anyMatch(warning -> warning.startsWith("1 cell(s) hold 32,767"));
    }

    @Test
    void aTitleAboveTheHeaderIsNoHeader() throws Exception {
        Gathered all = read(
                "",
                List.of(),
                false,
                Map.of(
                        "T",
                        row(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>Report of March</t></is></c>")
                                + HEADER.replace("r=\"1\"", "r=\"3\"").replaceAll("([A-E])1", "$13")
                                + row(4, "<c r=\"A#\"><v>7</v></c><c r=\"B#\" t=\"inlineStr\"><is><t>s</t></is></c>")));
        assertThat(all.tickets()).singleElement().extracting(Ticket::subject).isEqualTo("s");
        assertThat(all.warnings).anyMatch(warning -> warning.contains("above the table's header"));
    }

    @Test
    void theFormsOfSystemsAreFoundInSheetsToo() throws Exception {
        StringBuilder header = new StringBuilder("<row r=\"1\">");
        for (String name : List.of("Id", "CaseNumber", "Subject", "Description")) {
            header.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
        }
        Path book = book(
                "",
                List.of(),
                false,
                Map.of(
                        "Cases",
                        header + "</row>"
                                + row(
                                        2,
                                        "<c t=\"inlineStr\"><is><t>500Xx00000AbCdE</t></is></c><c><v>1077</v></c><c"
                                                + " t=\"inlineStr\"><is><t>s</t></is></c>")));
        assertThat(new EvidenceFiles().detect(book).getFirst().formatId()).isEqualTo("salesforce.case");
        assertThat(Gathered.of(book).tickets().getFirst().key().id()).isEqualTo("500Xx00000AbCdEIAV");
        Path zip = folder.resolve("outer.zip");
        Files.write(zip, Packed.zip(Map.of("cases.xlsx", Files.readAllBytes(book))));
        Gathered nested = Gathered.of(zip);
        assertThat(nested.tickets()).hasSize(1);
        assertThat(nested.pointers.getFirst().member()).isEqualTo("cases.xlsx/Cases");
    }

    @Test
    void brokenAndHostileWorkbooks() throws Exception {
        Map<String, String> parts = Packed.workbook(
                "",
                List.of(),
                false,
                Map.of(
                        "T",
                        HEADER + row(2, "<c r=\"A#\"><v>7</v></c><c r=\"B#\" t=\"inlineStr\"><is><t>s</t></is></c>")
                                + "<row r=\"3\"><c r=\"A3\"><v>8"));
        Gathered cut = Gathered.of(Packed.zip(folder.resolve("cut.xlsx"), parts));
        assertThat(cut.tickets()).hasSize(1);
        assertThat(cut.rejects).hasSize(1);
        assertThat(cut.complete()).isFalse();
        refused(Map.of("T", HEADER + row(2, "<c r=\"ZZZZZZZ2\"><v>7</v></c>")), "last column");
        refused(Map.of("T", ""), "no sheet");
        Map<String, String> without = Packed.workbook("", List.of(), false, Map.of("T", HEADER));
        without.remove("xl/workbook.xml");
        Path file = Packed.zip(folder.resolve("without.xlsx"), without);
        assertThatThrownBy(() -> new EvidenceFiles().detect(file)).hasMessageContaining("Maybe");
        Map<String, String> bomb = Packed.workbook("", List.of(), false, Map.of("T", HEADER));
        bomb.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData>" + HEADER
                        + "<row><c t=\"str\"><v>1</v></c><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");
        Gathered bombed = Gathered.of(Packed.zip(folder.resolve("bomb.xlsx"), bomb));
        assertThat(bombed.tickets().getFirst().subject()).isEqualTo("&b;");
    }

    private void refused(Map<String, String> sheets, String why) throws IOException {
        Path file = book("", List.of(), false, sheets);
        assertThatThrownBy(() -> new EvidenceFiles().detect(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Maybe");
    }

    @Test
    void millionsOfSharedTextsArePacked() throws Exception {
        String shared = IntStream.range(0, 3_000)
                .mapToObj(i -> "<t>ä" + "y".repeat(1_000) + i + "</t>")
                .map(one -> "<si>" + one + "</si>")
                .collect(Collectors.joining());
        Map<String, String> parts = Packed.workbook(
                "",
                List.of(),
                false,
                Map.of(
                        "T",
                        HEADER
                                + row(2, "<c r=\"A#\"><v>1</v></c><c r=\"B#\" t=\"s\"><v>2999</v></c>")
                                + row(3, "<c r=\"A#\"><v>2</v></c><c r=\"B#\" t=\"s\"><v>1047</v></c>")));
        parts.put("xl/sharedStrings.xml", "<sst>" + shared + "</sst>");
        Gathered all = Gathered.of(Files.write(
                folder.resolve("many.xlsx"),
                Packed.zip(parts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                part -> part.getValue().getBytes(StandardCharsets.UTF_8),
                                (one, two) -> one,
                                LinkedHashMap::new)))));
        assertThat(all.tickets()).extracting(Ticket::subject).allMatch(subject -> subject.startsWith("äyyy"));
        assertThat(all.tickets().getFirst().subject()).endsWith("y2999");
        assertThat(all.tickets().get(1).subject()).endsWith("y1047");
    }
}
