package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.Evidence;

/// What holds for the files of every help desk alike; the items are those of the checklist of what breaks
/// importers.
class DeskFilesTest {

    @TempDir
    Path folder;

    static Stream<Arguments> samples() {
        return DeskSamples.formats().entrySet().stream()
                .map(sample -> Arguments.of(sample.getValue(), sample.getKey()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isDetectedAsItself(String format, String sample) throws Exception {
        for (String form :
                new String[] {sample, "[" + sample + "]", sample + "\n" + sample + "\n", "\uFEFF " + sample}) {
            var found = new EvidenceFiles().detect(Gathered.write(folder, "x.json", form));
            assertThat(found).hasSizeLessThanOrEqualTo(3);
            assertThat(found.getFirst().formatId()).isEqualTo(format);
            assertThat(found.getFirst().reason()).isNotBlank().doesNotContain("Pat", "rash");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameWhateverTheFileAroundIt(String format, String sample) throws Exception {
        Gathered alone = read(format, sample);
        assertThat(alone.rejects).isEmpty();
        assertThat(alone.pieces).isNotEmpty();
        Map<String, String> forms = Map.of(
                "item 1, byte order mark", "\uFEFF" + sample,
                "item 5, list on one line", "[" + sample + "]",
                "item 7, documents behind each other", sample + sample,
                "lines", sample + "\r\n" + sample + "\n",
                "Airbyte", "{\"stream\":\"any\",\"data\":" + sample + "}",
                "Airbyte raw table",
                        "{\"_airbyte_ab_id\":\"1\",\"_airbyte_emitted_at\":1,\"_airbyte_data\":" + sample + "}",
                "Airbyte message", "{\"type\":\"RECORD\",\"record\":{\"stream\":\"s\",\"data\":" + sample + "}}",
                "Singer",
                        "{\"type\":\"SCHEMA\",\"stream\":\"s\",\"schema\":{}}\n"
                                + "{\"type\":\"RECORD\",\"stream\":\"s\",\"record\":"
                                + sample + "}\n{\"type\":\"STATE\",\"value\":{}}");
        boolean page = alone.records.size() > 1
                || sample.startsWith("{\"data\"")
                || sample.startsWith("{\"_")
                || sample.startsWith("{\"Ticket\"")
                || sample.startsWith("{\"item\"");
        for (var form : forms.entrySet()) {
            if (page && !form.getKey().contains("item 1") && !form.getKey().contains("item 7")) {
                continue; // Loaders and lists hold records, never pages.
            }
            Gathered around = read(format, form.getValue());
            assertThat(around.rejects).as(form.getKey()).isEmpty();
            assertThat(around.pieces).as(form.getKey()).containsAll(alone.pieces);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void item3Utf16(String format, String sample) throws Exception {
        Path file = Files.write(folder.resolve("x.json"), ("\uFEFF" + sample).getBytes(StandardCharsets.UTF_16LE));
        assertThat(new EvidenceFiles().detect(file).getFirst().formatId()).isEqualTo(format);
        assertThat(Gathered.of(file, format).pieces).isEqualTo(read(format, sample).pieces);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void item7CutFileKeepsWhatIsWhole(String format, String sample) throws Exception {
        Gathered cut = read(format, sample + "\n" + sample.substring(0, sample.length() / 2));
        assertThat(cut.pieces).containsAll(read(format, sample).pieces);
        assertThat(cut.complete()).isFalse();
        assertThat(cut.rejects).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsNobodyInToString(String format, String sample) throws Exception {
        assertThat(read(format, sample).pieces.toString())
                .doesNotContain("Pat", "mail.example", "rash", "insulin", "555", "H-88");
    }

    @Test
    void item6RepeatsAreCounted() throws Exception {
        Gathered twice = read("jira.json", DeskSamples.JIRA + "\n" + DeskSamples.JIRA);
        assertThat(twice.warnings).anyMatch(warning -> warning.startsWith("1 records repeat a ticket"));
        assertThat(read("jira.json", DeskSamples.JIRA).warnings).noneMatch(warning -> warning.contains("repeat"));
    }

    @Test
    void onlyStructureIsRefused() {
        Path file = write("{\"type\":\"tag\",\"id\":\"1\",\"attributes\":{},\"links\":{}}");
        assertThatThrownBy(() -> Gathered.of(file, "kustomer.json"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("no ticket, message or person");
    }

    @Property(tries = 150)
    void mutatedFilesNeverSurprise(@ForAll @IntRange(min = 0, max = 28) int which, @ForAll long seed) throws Exception {
        var entry = DeskSamples.formats().entrySet().stream()
                .skip(which % DeskSamples.formats().size())
                .findFirst()
                .orElseThrow();
        Random random = new Random(seed);
        byte[] bytes = entry.getKey().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) "{}[]\",:0ntf\n".charAt(random.nextInt(12));
        }
        Path file = Files.createTempFile("mutated", ".json");
        try {
            Files.write(file, bytes);
            Gathered.of(file, entry.getValue());
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageContaining("Maybe");
        } finally {
            Files.delete(file);
        }
    }

    private Path write(String text) {
        try {
            return Gathered.write(folder, "x.json", text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Gathered read(String format, String text) throws Exception {
        return Gathered.of(write(text), format);
    }

    /// Used by the tests of single systems.
    static Evidence.MessageRecord apart(Gathered gathered, int index) {
        return (Evidence.MessageRecord) gathered.pieces.get(index);
    }
}
