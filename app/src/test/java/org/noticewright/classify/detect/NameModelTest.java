package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.detect.NameSentences.Sample;

class NameModelTest {

    @Test
    void theSameTrainingGivesTheSameBytes() {
        assertThat(TrainNames.train(400, 1, false)).isEqualTo(TrainNames.train(400, 1, false));
    }

    @Test
    void trainingSentencesMarkWhatTheySay() {
        List<Sample> samples = new NameSentences(7).draw(3_000);

        assertThat(samples)
                .allSatisfy(sample -> assertThat(sample.names()).allSatisfy(name -> {
                    String marked = sample.text().substring(name[0], name[1]);
                    assertThat(marked).isEqualTo(marked.strip()).isNotEmpty();
                }));
        assertThat(samples.stream().filter(sample -> sample.names().isEmpty()).count())
                .isBetween(1_000L, 2_000L);
    }

    @Test
    void refusesAModelThatIsCutOff() {
        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(new byte[5])))
                .hasMessageContaining("5 weights");
    }
}
