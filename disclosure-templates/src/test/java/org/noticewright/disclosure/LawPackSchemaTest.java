package org.noticewright.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds every file of the pack to `law-pack.schema.json`, and the schema to its purpose.
class LawPackSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("law-pack.schema.json"), InputFormat.JSON);

    static Stream<String> files() {
        var index = JSON.readTree(text("index.json"));
        var named = Stream.of("laws", "calendars")
                .flatMap(kind -> index.get(kind).valueStream())
                .map(JsonNode::stringValue);
        return Stream.concat(Stream.of("index.json"), named);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileKeepsToTheSchema(String file) {
        assertThat(problems(text(file))).as(file).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citation", "asOf", "confidence", "quote", "deadline", "when"})
    void ruleWithoutItsProofIsRefused(String key) {
        var law = (ObjectNode) JSON.readTree(text("us-hipaa.json"));
        ((ObjectNode) law.get("rules").get(0)).remove(key);
        assertThat(problems(law.toString())).as("a rule without " + key).isNotEmpty();
    }

    @Test
    void misspeltKeysAreRefused() {
        var law = (ObjectNode) JSON.readTree(text("us-ca.json"));
        ((ObjectNode) law.get("rules").get(0)).put("treshold", 500);
        assertThat(problems(law.toString())).isNotEmpty();
    }

    @Test
    void numberWithoutUnitIsRefused() {
        var law = (ObjectNode) JSON.readTree(text("us-hipaa.json"));
        ((ObjectNode) law.get("rules").get(0).get("deadline")).put("unit", "none");
        assertThat(problems(law.toString())).isNotEmpty();
    }

    private static List<?> problems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String text(String file) {
        try (var in = LawPack.class.getResourceAsStream("law/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
