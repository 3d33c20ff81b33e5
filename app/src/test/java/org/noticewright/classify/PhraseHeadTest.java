package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// A condition is told as what its whole phrase is: a test, a treatment, a medicine.
class PhraseHeadTest {

    private static List<DataElement> told(String text, String words) {
        Ticket ticket = PlainTickets.said(text);
        int start = text.indexOf(words);
        return SharedClassifiers.LISTS.classify(ticket, PatientStatusPolicy.CONTENT).findings().stream()
                .filter(finding -> finding.confidence().value() >= Judge.COUNTS)
                .filter(finding -> finding.text().where(ticket).equals("message:0"))
                .filter(finding -> finding.span().start() < start + words.length()
                        && start < finding.span().end())
                .map(Finding::element)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my inherited cancer test was lost | cancer | LAB_RESULT",
                "they want hepatitis bloods before Bay 3 | hepatitis | LAB_RESULT",
                "my result page says chlamydia: detected | chlamydia | LAB_RESULT",
                "in April I was HIV neg | HIV | LAB_RESULT",
                "llegó el resultado del kit de colesterol | colesterol | LAB_RESULT",
                "j'ai renvoyé mon test de cholestérol | cholestérol | LAB_RESULT",
                "the fasciotomy of the left forearm | forearm | TREATMENT",
                "denied: removal of impacted tooth | impacted tooth | TREATMENT",
                "my tinnitus program is gone | tinnitus | TREATMENT",
                "she took her heart pill late | heart | MEDICATION",
                "where are my typhoid capsules | typhoid | MEDICATION",
                "mis gotas del glaucoma no llegan | glaucoma | MEDICATION"
            })
    void isOfThePhrase(String text, String words, DataElement element) {
        assertThat(told(text, words)).containsExactly(element);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have hepatitis and they lost my panel | hepatitis",
                "treated for glaucoma since May | glaucoma",
                "my cancer is back, test me please | cancer",
                "I relapsed on pills after the accident | relapsed",
                "I am HIV positive | HIV",
                "the history of asthma in my family | asthma",
                "metformin for my diabetes | diabetes",
                "I had chlamydia/drops did not help | chlamydia"
            })
    void staysACondition(String text, String words) {
        assertThat(told(text, words)).containsExactly(DataElement.DIAGNOSIS);
    }
}
