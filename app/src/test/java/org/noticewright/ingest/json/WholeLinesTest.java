package org.noticewright.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Unusable;

/// A line that is one record is taken whole; searched for records, as every other line is, it gives the same.
class WholeLinesTest {

    private static final RecordNames NAMES =
            new RecordNames(Set.of("tickets"), Set.of("comments"), Set.of("ticket"), Set.of("data"), Set.of("byId"));
    private static final String[] LINES = {
        "{\"id\":1,\"text\":\"a {bracket} and \\\"quotes\\\"\"}",
        "{\"id\":2,\"comments\":[{\"id\":3}]}",
        "{\"tickets\":[{\"id\":4},{\"id\":5}],\"next\":null}",
        "{\"ticket\":{\"id\":6},\"more\":1}",
        "{\"data\":{\"tickets\":[{\"id\":7}]}}",
        "{\"byId\":{\"a\":{\"id\":8}}}",
        "{\"tickets\":\"no list\"}",
        "{\"id\":9} {\"id\":10}",
        "{\"id\":11,}",
        "{\"id\":12",
        "{\"id\":13}}",
        "{\"id\":14,\"id\":15}",
        "{\"deep\":[[[{\"x\":[]}]]]}",
        "{}",
        "[]",
        "[{\"id\":16}]",
        "",
        "\t",
        "garbage",
        "{\"e\":\"\u00c3\u00a9\"}",
        "{\"id\":\"" + "long ".repeat(9_000) + "\"}",
        "{\"id\":\"" + "longer than a buffer ".repeat(4_000) + "\"}",
    };

    private final List<String> found = new ArrayList<>();
    private int shift;
    private String text = "";

    @Property(tries = 60)
    void linesTakenWholeAreTheRecordsThatASearchFinds(@ForAll Random random) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            lines.add(LINES[random.nextInt(LINES.length)] + (random.nextInt(4) == 0 ? " \r" : ""));
        }
        boolean open = random.nextBoolean();
        assertThat(read(lines, "", open)).isEqualTo(read(lines, " ", open));
    }

    @Test
    void aLineThatIsNoPageIsTakenWhole() throws IOException {
        assertThat(read(List.of(LINES[0], LINES[1], LINES[20]), "", true))
                .hasSize(3)
                .allMatch(line -> line.startsWith("record"));
        assertThat(read(List.of(LINES[2], LINES[3]), "", true))
                .filteredOn(line -> line.startsWith("record"))
                .hasSize(3);
    }

    /// @param before stands at the head of each line: with a blank there, no line is taken whole
    /// @param open whether the last line has no end
    private List<String> read(List<String> lines, String before, boolean open) throws IOException {
        found.clear();
        shift = before.length();
        text = before + String.join("\n" + before, lines) + (open ? "" : "\n");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        new JsonStream(sink(), handler())
                .split(new ByteArrayInputStream(bytes), new RecordSplitter.Place(1, 0, -1), true);
        return List.copyOf(found);
    }

    private JsonStream.Handler handler() {
        return new JsonStream.Handler() {
            @Override
            public RecordNames names() {
                return NAMES;
            }

            @Override
            public void record(String list, JsonObject page, JsonObject object, Extent extent) throws Unusable {
                if (object.members().isEmpty()) {
                    throw new Unusable("empty");
                }
                found.add("record %s %s %s".formatted(list, page.members(), place(extent.offset()))
                        + object.members()
                        + extent.length());
            }

            @Override
            public void pageEnd(JsonObject page) {
                found.add("page end " + page.members());
            }
        };
    }

    /// Without what stands at the head of the lines up to there.
    private long place(long offset) {
        return offset
                - shift
                        * (1
                                + text.substring(0, (int) offset)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count());
    }

    private RecordSink sink() {
        return new RecordSink() {
            @Override
            public void keep(List<Evidence> pieces, Extent extent) {
                throw new IllegalStateException("The handler keeps nothing.");
            }

            @Override
            public void reject(String at, String reason) {
                var numbers = at.split("line |, byte ");
                found.add("reject " + numbers[1] + " " + place(Long.parseLong(numbers[2])) + " " + reason);
            }

            @Override
            public void warn(String warning) {
                found.add("warning " + warning);
            }

            @Override
            public void brokenOff() {
                found.add("broken off");
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
