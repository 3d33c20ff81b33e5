package org.noticewright.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.ingest.json.JsonValue.JsonObject;

/// Whatever the quick reader takes, the library takes too and reads the same.
class FastJsonTest {

    private static final String[] BITS = {
        "\\n",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\/",
        "\\x",
        "\u00e9",
        "\u2587",
        "\uD83D\uDE00",
        "\uFFFD",
        "plain text, longer",
        "\t",
        "\u0001",
        "\u007f",
        "?",
        "",
        "\\\"",
        "\\\\",
        "\\u12"
    };
    private static final String[] WORDS = {
        "true",
        "false",
        "null",
        "0",
        "-0",
        "12",
        "-1.5e10",
        "01",
        "1.",
        ".5",
        "1e",
        "-",
        "1E+5",
        "NaN",
        "tru",
        "123456789012345678901234567890",
        "[]",
        "{}",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "[1 2]",
        "\"",
        "[",
        "}",
        "nulls",
        " "
    };

    private static String text(Random random) {
        var text = new StringBuilder("\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            // Faults are rare, else no document would be without.
            text.append(BITS[random.nextInt(random.nextInt(12) == 0 ? BITS.length : 3)])
                    .append("abc");
        }
        return text.append('"').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 3 : 6)) {
            case 0 -> WORDS[random.nextInt(random.nextInt(12) == 0 ? WORDS.length : 7)];
            case 1, 2 -> text(random);
            case 3 -> list(random, depth, '[', ']', "");
            default -> list(random, depth, '{', '}', null);
        };
    }

    private static String list(Random random, int depth, char open, char close, @Nullable String key) {
        var items = new ArrayList<String>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var name = key == null ? "\"k" + random.nextInt(200) + "\"" + blank(random) + ":" : "";
            items.add(blank(random) + name + blank(random) + value(random, depth + 1) + blank(random));
        }
        return open + String.join(",", items) + close;
    }

    private static String blank(Random random) {
        return random.nextInt(8) == 0 ? " \n\t" : "";
    }

    @Property(tries = 3000)
    void agreesWithTheLibrary(@ForAll long seed) {
        var random = new Random(seed);
        byte[] bytes = (value(random, 0) + blank(random)).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        var padded = new byte[bytes.length + 20];
        System.arraycopy(bytes, 0, padded, 7, bytes.length);
        var quick = new FastJson().read(padded, 7, bytes.length);
        if (quick != null) {
            assertThatCode(() -> assertThat(new JsonRecords().byLibrary(bytes, 0, bytes.length))
                            .isEqualTo(quick))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":12,\"a\":[true,false,null,{\"b\":\"\"}],\"c\":\"\\u00e9\\n \\ud83d\\ude00 \u00e9\"}",
                " [1, -2.5e-3 ,{}]\n"
            })
    void readsWhatIsFlawless(String json) throws JsonProblem {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThat(new FastJson().read(bytes, 0, bytes.length))
                .isNotNull()
                .isEqualTo(new JsonRecords().byLibrary(bytes, 0, bytes.length));
    }

    @Test
    void leavesWhatIsDoubtfulToTheLibrary() {
        for (var json :
                List.of("", "{", "{\"a\":1,\"a\":2}", "01", "\"\\ud83d\"", "\"\u0001\"", "[1] 2", "\"\uFFFD\"")) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            assertThat(new FastJson().read(bytes, 0, bytes.length)).as(json).isNull();
        }
    }

    @Property(tries = 50)
    void membersAreAMapInTheirOrder(@ForAll long seed) {
        var random = new Random(seed);
        var members = new Members();
        Map<String, JsonValue> map = new LinkedHashMap<>();
        for (int i = random.nextInt(300); i > 0; i--) {
            var name = "k" + random.nextInt(400);
            var value = new JsonValue.JsonNumber("" + i);
            assertThat(members.add(name, value)).isEqualTo(!map.containsKey(name));
            map.putIfAbsent(name, value);
        }
        assertThat(members).isEqualTo(map).hasSameSizeAs(map);
        assertThat(members.keySet()).containsExactlyElementsOf(map.keySet());
        assertThat(members.get("none")).isNull();
        assertThat(new JsonObject(members)).isEqualTo(new JsonObject(map)).hasSameHashCodeAs(new JsonObject(map));
    }
}
