package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.domain.DataElement;

class CareModelTest {

    /// Of a small part of the tickets, which is enough to depend on chance where anything does.
    @Test
    void theSameTrainingGivesTheSameBytes(@TempDir Path folder) throws IOException {
        for (String name : List.of("tickets.ndjson", "labels.ndjson")) {
            List<String> lines =
                    Files.readAllLines(SenseTexts.RESOURCES.resolve("open").resolve(name));
            Files.write(folder.resolve(name), lines.subList(0, 40));
        }

        assertThat(TrainCare.train(List.of(folder)))
                .isEqualTo(TrainCare.train(List.of(folder)))
                .isNotEqualTo(new byte[CareFeatures.PLACES * CareModel.TAGS]);
    }

    @Test
    void refusesAModelThatIsCutOff() {
        assertThatThrownBy(() -> CareModel.read(new ByteArrayInputStream(new byte[5])))
                .hasMessageContaining("5 weights");
    }

    @Test
    void whatIsNoHealthContentHasNoTag() {
        assertThat(CareModel.tagOf(DataElement.NAME)).isZero();
        for (DataElement element : DataElement.values()) {
            assertThat(CareModel.tagOf(element) > 0).isEqualTo(element.isHealthContent());
        }
    }
}
