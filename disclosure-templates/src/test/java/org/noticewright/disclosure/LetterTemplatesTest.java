package org.noticewright.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTemplatesTest {

    private final LetterTemplates templates = LetterTemplates.bundled();

    @Test
    void knowsEveryFileOfTheFolderAndNoOther() throws Exception {
        var folder = Path.of("src/main/resources/org/noticewright/disclosure/letters");
        try (var files = Files.walk(folder)) {
            var names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertThat(templates.ids()).isEqualTo(names);
        }
    }

    @Test
    void versionIsStableAndLooksLikeSha256() {
        assertThat(templates.version())
                .matches("[0-9a-f]{64}")
                .isEqualTo(LetterTemplates.bundled().version());
    }

    @Test
    void unknownNameIsNamedInTheError() {
        assertThatThrownBy(() -> templates.text("../law/pack.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"../law/pack.json\"")
                .hasMessageContaining("patient-adult-hipaa-ca.md");
    }

    @Test
    void everyConditionOfTheFormPointsAtAnEarlierField() {
        var seen = new HashMap<String, List<String>>();
        for (var section : templates.hhsForm().sections()) {
            for (var field : section.fields()) {
                var condition = field.showIf();
                if (condition != null) {
                    assertThat(seen.getOrDefault(condition.field(), List.of()))
                            .as(field.id())
                            .containsAll(condition.in());
                }
                assertThat(seen.put(field.id(), field.options()))
                        .as(field.id() + " only once")
                        .isNull();
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void callersCannotChangeTheFiles() {
        templates.bytes("letter.css")[0] = 0;
        assertThat(templates.bytes("letter.css")[0]).isNotZero();
    }
}
