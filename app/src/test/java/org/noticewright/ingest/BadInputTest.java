package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Reject;
import org.noticewright.ingest.record.Cells;

class BadInputTest {

    private static final String GOOD =
            "{\"id\":\"%s\",\"subject\":\"s\",\"messages\":[{\"author\":\"requester\",\"text\":\"t\"}]}";

    @TempDir
    Path folder;

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(GOOD.formatted("T" + i)).append('\n');
        }
        return lines.toString();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        for (String text : new String[] {"", "  \n\n", "\uFEFF"}) {
            Path file = Gathered.write(folder, "empty.json", text);
            assertThatThrownBy(() -> new EvidenceFiles().detect(file))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void aBrokenLineIsOneRejectAndTheNextGoesOn() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "x.ndjson",
                GOOD.formatted("1") + "\n{\"id\":\"2\",\"subject\":\"bro\n" + GOOD.formatted("3")
                        + "\n\n[1,2]\nrubbish\n" + GOOD.formatted("4"));
        assertThat(all.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("1", "3", "4");
        assertThat(all.rejects).hasSizeGreaterThanOrEqualTo(3);
        assertThat(all.rejects.getFirst().at()).startsWith("line 2, byte ");
        assertThat(all.rejects.toString()).doesNotContain("rubbish");
    }

    @Test
    void aTruncatedListKeepsWhatIsWhole() throws Exception {
        String text = "[" + GOOD.formatted("1") + "," + GOOD.formatted("2") + ","
                + GOOD.formatted("3").substring(0, 40);
        Gathered all = Gathered.ofText(folder, "x.json", text);
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.at()).isEqualTo("line 1, byte " + text.lastIndexOf("{\"id\""));
            assertThat(reject.reason()).contains("breaks off").contains("Maybe");
        });
        assertThat(all.complete()).isFalse();
    }

    @Test
    void aFaultInAListCostsOneRecord() throws Exception {
        Gathered all = Gathered.ofText(
                folder,
                "x.json",
                "[" + GOOD.formatted("1") + ",{\"id\":\"2\",\"messages\":[],\"x\":NaN}," + GOOD.formatted("3")
                        + ",{\"id\":4,}]");
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.rejects).hasSize(2);
        assertThat(all.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void deepNestingIsAReject(int depth) throws Exception {
        String deep = "{\"id\":\"9\",\"messages\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        Gathered all = Gathered.ofText(folder, "x.ndjson", lines(2) + deep + "\n" + GOOD.formatted("3") + "\n");
        assertThat(all.tickets()).hasSize(3);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("nested deeper"));
        Gathered unclosed = Gathered.of(Gathered.write(folder, "y.json", "[".repeat(depth)), "zendesk.tickets");
        assertThat(unclosed.rejects).hasSize(1);
        assertThat(unclosed.complete()).isFalse();
    }

    @Test
    void oddValuesAreKeptOrMended() throws Exception {
        Gathered all = Gathered.ofText(folder, "x.ndjson", """
            {"id":123456789012345678901234567890,"subject":"huge number","messages":[]}
            {"id":"2","subject":"one","subject":"two","messages":[]}
            {"id":7253394974479.0,"subject":"half \\uD83D pair","messages":[]}
            {"id":1e9999999999,"subject":"x","messages":[]}
            """);
        assertThat(all.tickets())
                .extracting(ticket -> ticket.key().id())
                .containsExactly("123456789012345678901234567890", "2", "7253394974479", "1e9999999999");
        assertThat(all.tickets().get(1).subject()).isEqualTo("two");
        assertThat(all.tickets().get(2).subject()).isEqualTo("half \uFFFD pair");
        assertThat(all.warnings).anyMatch(w -> w.contains("came twice")).anyMatch(w -> w.contains("U+FFFD"));
    }

    @Test
    void encodings() throws Exception {
        String text = lines(3).replace("\"t\"", "\"Zoë née 😀\"");
        for (Charset wide :
                new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16}) {
            Gathered all = Gathered.of(file("wide.json", text.getBytes(wide)));
            assertThat(all.tickets()).hasSize(3);
            assertThat(all.tickets().getFirst().messages().getFirst().text()).isEqualTo("Zoë née 😀");
            assertThat(all.pointers.getFirst().offset()).isEqualTo(-1);
        }
        Gathered marked = Gathered.of(Gathered.write(folder, "bom.json", "\uFEFF" + text + "\uFEFF" + text));
        assertThat(marked.tickets()).hasSize(6);
        assertThat(marked.pointers.getFirst().offset()).isEqualTo(3);
        Gathered narrow = Gathered.of(
                file("narrow.json", lines(3).replace("\"t\"", "\"Zoë\"").getBytes(Charset.forName("windows-1252"))));
        assertThat(narrow.tickets().getLast().messages().getFirst().text()).isEqualTo("Zoë");
        assertThat(narrow.warnings).anyMatch(warning -> warning.contains("windows-1252"));
    }

    @Test
    void strayBytesInUtf8AreCounted() throws Exception {
        byte[] good = lines(2).replace("\"t\"", "\"Zoë é ï\"").getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length);
        bad[new String(good, StandardCharsets.ISO_8859_1).indexOf("subject")] = (byte) 0xFF;
        bad[new String(good, StandardCharsets.ISO_8859_1).indexOf(":\"s\"") + 2] = (byte) 0xFE;
        Gathered all = Gathered.of(file("x.json", bad), "generic.ticket");
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.warnings).anyMatch(warning -> warning.startsWith("2 malformed"));
    }

    @Test
    void aHundredMegabytesOnOneLine() throws Exception {
        Path file = folder.resolve("one-line.json");
        byte[] record = (GOOD.formatted("x".repeat(20)).replace("\"t\"", "\"" + "word ".repeat(20_000) + "\"") + ",")
                .getBytes(StandardCharsets.UTF_8);
        byte[] filler = new byte[1 << 20];
        Arrays.fill(filler, (byte) 'y');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write('[');
            for (int i = 0; i < 200; i++) {
                out.write(record);
            }
            out.write("{\"id\":\"big\",\"messages\":[],\"subject\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 80; i++) {
                out.write(filler);
            }
            out.write("\"},{\"id\":\"last\",\"subject\":\"s\",\"messages\":[]}]".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        Gathered all = Gathered.of(file);
        assertThat(all.read()).isEqualTo(202);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("longer than 64 MiB"));
        assertThat(all.tickets().getLast().key().id()).isEqualTo("last");
        assertThat(all.progress).isEqualTo(Files.size(file));
    }

    @Test
    void gzipWithSeveralMembersAndACutOne() throws Exception {
        byte[] one = gzip(lines(3));
        byte[] two = gzip(lines(2000));
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(Gathered.of(file("two.json.gz", both)).tickets()).hasSize(2003);
        Gathered cut = Gathered.of(file("cut.json.gz", Arrays.copyOf(both, both.length - two.length / 2)));
        assertThat(cut.tickets()).hasSizeBetween(3, 2002);
        assertThat(cut.rejects)
                .isNotEmpty()
                .last()
                .satisfies(reject -> assertThat(reject.reason()).contains("cut off"));
        assertThat(cut.complete()).isFalse();
    }

    @Test
    void zipMembersAreDetectedEachByItself() throws Exception {
        Path zip = zip(
                "x.zip",
                "../../a.json",
                lines(2),
                "sub\\people.csv",
                "native_id,email,name,state,as_of\n1,ana@mail.example,Ana,CA,2025-01-01\n",
                "note.txt",
                "hello",
                "empty.json",
                "");
        Gathered all = Gathered.of(zip);
        assertThat(all.tickets()).hasSize(2);
        assertThat(all.customers()).hasSize(1);
        assertThat(all.files()).extracting(file -> file.attachment().name()).containsExactly("note.txt");
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.at()).startsWith("member "));
        assertThat(all.pointers)
                .extracting("member")
                .containsExactly("../../a.json", "../../a.json", "sub/people.csv", "note.txt");
        try (var inside = Files.list(folder.getParent())) {
            assertThat(inside.noneMatch(path -> path.endsWith("a.json"))).isTrue();
        }
    }

    @Test
    void archivesInArchivesEndAtTheFifth() throws Exception {
        Path archive = zip("0.zip", "t.json", lines(2));
        for (int i = 1; i < 4; i++) {
            Path outer = folder.resolve(i + ".zip");
            writeZip(outer, archive.getFileName().toString(), Files.readAllBytes(archive));
            archive = outer;
            assertThat(Gathered.of(outer).tickets()).hasSize(2);
        }
        Path fifth = folder.resolve("5.zip");
        writeZip(fifth, "4.zip", Files.readAllBytes(archive));
        assertThatThrownBy(() -> new EvidenceFiles().detect(fifth))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("4 archives deep");
    }

    @Test
    void aBombStopsBeforeItGoesOff() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("t.json"));
            zip.write(lines(2).getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 150; i++) {
                zip.write(blanks);
            }
            zip.putNextEntry(new ZipEntry("after.json"));
            zip.write(lines(1).getBytes(StandardCharsets.UTF_8));
        }
        Gathered all = Gathered.of(bomb);
        assertThat(all.tickets()).hasSize(3);
        assertThat(all.rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("bomb"));
        assertThat(all.complete()).isFalse();
    }

    @Test
    void encryptedMembersAreToldWhileTheOthersAreRead() throws Exception {
        Path zip = zip("x.zip", "a.json", lines(1), "b.json", lines(1));
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        Path locked = file("locked.zip", bytes);
        Gathered all = Gathered.of(locked);
        assertThat(all.tickets()).hasSize(1);
        assertThat(all.rejects)
                .containsExactly(
                        new Reject("member 1", "The member is encrypted. Maybe unpack it with its password first."));
    }

    @Test
    void membersOfOneNameAreBothRead() throws Exception {
        Path zip = zip("x.zip", "a.json", lines(1), "b.json", lines(2));
        byte[] bytes = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1)
                .replace("b.json", "a.json")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Gathered.of(file("twins.zip", bytes)).tickets()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 x", "!BDN xxxxxxxx", "<xml/>", "a plain word"})
    void otherFilesAreRefusedWithTheReason(String text) throws Exception {
        Path file = Gathered.write(folder, "x.bin", text);
        assertThatThrownBy(() -> Gathered.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void cancelStopsBetweenRecords() throws Exception {
        Gathered all = new Gathered();
        all.cancelAfter = 5;
        all.read(Gathered.write(folder, "x.json", lines(100)), "generic.ticket", null);
        assertThat(all.tickets()).hasSize(5);
        assertThat(all.complete()).isFalse();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void writeZip(Path file, String member, byte[] bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(bytes);
        }
    }

    /// One bracket or quotation mark too many in the first line, which is too long for its line end to be seen.
    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "\"", "\\", "\"{["})
    void aDamagedRecordDoesNotSwallowThoseBehindIt(String damage) throws Exception {
        String line =
                "{\"id\":%d,\"requester_id\":11,\"submitter_id\":11,\"via\":{},\"subject\":\"Refill\",\"description\":\"%s\"}";
        String first = line.formatted(1, "x".repeat(70_000)).replace(",\"via\":{}", "," + damage + "\"via\":{}");
        String rest = line.formatted(2, "y") + "\n" + line.formatted(3, "z") + "\n";
        Gathered lines = new Gathered();
        lines.read(Gathered.write(folder, "lines.json", first + "\n" + rest), "zendesk.tickets", null);
        assertThat(lines.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("2", "3");
        assertThat(lines.rejects).hasSizeBetween(1, 2);
        Gathered list = new Gathered();
        String array = "[" + line.formatted(0, "w") + ",\n" + first + ",\n"
                + rest.strip().replace("\n", ",\n") + "]";
        list.read(Gathered.write(folder, "list.json", array), "zendesk.tickets", null);
        assertThat(list.tickets()).extracting(ticket -> ticket.key().id()).containsExactly("0", "2", "3");
        assertThat(list.rejects).hasSizeBetween(1, 2);
    }

    /// Found by damaging files: each made a reader fall over.
    @Test
    void valuesThatLookLikeSomethingElse() throws Exception {
        String ticket = "[{\"id\":1,\"requester_id\":11,\"submitter_id\":11,\"via\":{},\"description\":\"%s\"}"
                .formatted("x".repeat(3_000));
        Path zeros = Gathered.write(folder, "zeros.json", ticket + ",\0x\0\0,\0\0x\0,x\0\0\0,\0\0\0x,{\0\0\0}]");
        Gathered gathered = new Gathered();
        gathered.read(zeros, "zendesk.tickets", null);
        assertThat(gathered.tickets()).hasSize(1);
        assertThat(gathered.rejects).hasSize(5);
        String type = "user.session.start" + ".x".repeat(25_000);
        Path okta = Gathered.write(folder, "okta.json", """
            [{"eventType":"%s","published":"2025-04-09T20:58:11.123Z","actor":{"id":"1"},"outcome":{"result":"SUCCESS"}}]\
            """.formatted(type));
        assertThat(new EvidenceFiles().detect(okta)).isNotEmpty();
        assertThat(Cells.id("1" + ",123".repeat(200_000))).startsWith("1123");
    }
}
