package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Whatever happens to tables, workbooks and XML on their way: nothing but a refusal or an I/O error is thrown,
/// and the counts add up.
class TableMutationTest {

    private record Sample(String format, String text) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    "jira.entities",
                    "<entity-engine-xml><Action id=\"1\" issue=\"2\" type=\"comment\" body=\"a &amp; b\"/><Issue"
                            + " id=\"2\" summary=\"s\"><description><![CDATA[x\n"
                            + "y]]></description></Issue></entity-engine-xml>"),
            new Sample(
                    "servicenow.xml",
                    "<unload><incident action=\"INSERT_OR_UPDATE\"><sys_id>1</sys_id><number>INC1</number><caller_id"
                        + " display_value=\"P\">2</caller_id><short_description>é</short_description></incident></unload>"),
            new Sample(
                    "jira.csv",
                    "Issue key,Issue id,Summary,Comment,Comment\n"
                            + "A-1,1,s,\"02/Mar/25 2:30 PM;u;a;b\",\"x\n"
                            + "y\"\n"
                            + "A-2,2,s,,\n"),
            new Sample(
                    "salesforce.case",
                    "\"Id\",\"CaseNumber\",\"Description\"\n\"500Xx00000AbCdE\",\"1\",\"a \\\"b\\\" c\"\n"),
            new Sample(
                    "kustomer.csv",
                    "type,id,attributes,relationships\n"
                        + "message,1,\"{\"\"preview\"\":\"\"x\"\"}\",\"{\"\"conversation\"\":{\"\"data\"\":{\"\"id\"\":\"\"7\"\"}}}\"\n"),
            new Sample("generic.xml", "<x><ticket><id>1</id><body>b</body></ticket><ticket><id>2</id></ticket></x>"));

    @Property(tries = 300)
    void mutatedTextsNeverSurprise(@ForAll @IntRange(min = 0, max = 5) int sample, @ForAll long seed)
            throws IOException {
        Sample chosen = SAMPLES.get(sample);
        read(mutate(chosen.text.getBytes(StandardCharsets.UTF_8), new Random(seed)), chosen.format);
    }

    @Property(tries = 200)
    void mutatedPartsOfAWorkbookNeverSurprise(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> parts = Packed.workbook(
                "",
                List.of("<t>shared</t>"),
                false,
                Map.of(
                        "T",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                                + " t=\"inlineStr\"><is><t>body</t></is></c></row><row r=\"2\"><c r=\"A2\""
                                + " s=\"1\"><v>45718.5</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>x</v></c></row>"));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        int hit = random.nextInt(parts.size());
        for (Map.Entry<String, String> part : parts.entrySet()) {
            byte[] whole = part.getValue().getBytes(StandardCharsets.UTF_8);
            bytes.put(part.getKey(), hit-- == 0 ? mutate(whole, random) : whole);
        }
        byte[] zip = Packed.zip(bytes);
        read(random.nextInt(4) == 0 ? mutate(zip, random) : zip, "generic.csv");
    }

    /// Found by chance: with this seed the list of sheets names one twice.
    @Example
    void aSheetThatIsListedTwiceIsReadOnce() throws IOException {
        mutatedPartsOfAWorkbookNeverSurprise(3197);
    }

    private static void read(byte[] bytes, String format) throws IOException {
        Path file = Files.createTempFile("mutated", ".dat");
        try {
            Files.write(file, bytes);
            try {
                Gathered.of(file, format);
            } catch (UnreadableFileException refused) {
                assertThat(refused).hasMessageContaining("Maybe");
            }
            for (Candidate candidate : new EvidenceFiles().detect(file)) {
                Gathered.of(file, candidate.formatId());
            }
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageContaining("Maybe");
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 2; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "<>&\"'/;,\\\n\u0000".charAt(random.nextInt(11));
                default -> {
                    byte[] twice = Arrays.copyOf(bytes, bytes.length + bytes.length - at);
                    System.arraycopy(bytes, at, twice, bytes.length, bytes.length - at);
                    bytes = twice;
                }
            }
        }
        return bytes;
    }
}
