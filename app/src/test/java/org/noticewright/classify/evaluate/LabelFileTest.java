package org.noticewright.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Verdict;

/// Labels are read line by line, and what cannot be a label is named by line and field.
class LabelFileTest {

    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("labels.ndjson"), text);
    }

    @Test
    void takesLabelsInAnyOrderAndEachOnce() throws IOException {
        var path = file("""
            \ufeff{"id":"a","verdict":"PHI","spans":[{"where":"message:0","start":1,"end":4,"element":"NAME"}]}\r
            \r
            {"id":"b","verdict":"NONE","special":[]}
            {"id":7,"verdict":"METADATA"}\
            """);
        try (var labels = LabelFile.open(path)) {
            assertThat(labels.size()).isEqualTo(3);
            assertThat(labels.take("7")).isEqualTo(new Labels("7", Verdict.METADATA, null, null, null));
            var first = Objects.requireNonNull(labels.take("a"));
            assertThat(first.elements()).containsExactly(DataElement.NAME);
            assertThat(first.special()).isNull();
            assertThat(labels.take("a")).isNull();
            assertThat(labels.take("c")).isNull();
            assertThat(labels.untaken()).isOne();
        }
        assertThat(LabelFile.readAll(path)).extracting(Labels::id).containsExactly("a", "b", "7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'id':'a','verdict':'PHI' | is no JSON",
                "['Tammy'] | is no JSON object",
                "{'verdict':'PHI'} | has no id",
                "{'id':'','verdict':'PHI'} | has no id",
                "{'id':'a'} | no known word in verdict",
                "{'id':'a','verdict':'Tammy'} | no known word in verdict",
                "{'id':'a','verdict':'PHI','special':'MINOR'} | no list in special",
                "{'id':'a','verdict':'PHI','elements':['Tammy']} | no known word in elements",
                "{'id':'a','verdict':'PHI','spans':[{'start':1,'end':2,'element':'NAME'}]} | no text in spans[0].where",
                "{'id':'a','verdict':'PHI','spans':[{'where':'subject','start':4,'end':4,'element':'NAME'}]} | from 4"
                        + " to 4",
                "{'id':'a','verdict':'PHI','spans':[{'where':'subject','start':4,'element':'NAME'}]} | from 4 to -1",
                "{'id':'a','verdict':'PHI','spans':[{'where':'subject','start':-4,'end':2,'element':'NAME'}]} |"
                        + " spans[0].start",
                "{'id':'a','verdict':'PHI','spans':[{'where':'subject','start':'x','end':2,'element':'NAME'}]} |"
                        + " spans[0].start",
                "{'id':'a','verdict':'PHI','spans':[{'where':'subject','start':1,'end':2,'element':'Tammy'}]} |"
                        + " spans[0].element",
            })
    void whatIsNoLabelIsNamedByLineAndField(String line, String complaint) throws IOException {
        var path = file("{\"id\":\"z\",\"verdict\":\"PHI\"}\n" + line.replace('\'', '"') + "\n");

        assertThatThrownBy(() -> LabelFile.open(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2 ")
                .hasMessageContaining(complaint)
                .hasMessageContaining("Maybe")
                .hasMessageNotContaining("Tammy");
    }

    @Test
    void twoLabelsForOneTicketAreAnError() throws IOException {
        var path = file("{\"id\":\"z\",\"verdict\":\"PHI\"}\n\n{\"id\":\"z\",\"verdict\":\"NONE\"}\n");

        assertThatThrownBy(() -> LabelFile.open(path)).hasMessageContaining("Lines 1 and 3");
    }
}
