package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.Verdict;

/// What a desk tells one person of the people who treat them, and what its macros tell everybody.
class DeskReportTest {

    private static Classification written(String text) {
        return Said.judged(PlainTickets.thread(
                "hi",
                PlainTickets.message(Message.Author.REQUESTER, null, "is there an update?"),
                PlainTickets.message(Message.Author.AGENT, "Wes", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your care team asked about your vomiting and the new dose of metformin.",
                "Our medical team has your note about your seizures.",
                "I can't give medical advice, but your care team has your note about vomiting and will write back.",
                "Our doctors reviewed the photos of your rash.",
                "Our pharmacists refilled your lisinopril on Monday.",
                "Our care team wants to hear about the new rash on your arm.",
                "Our providers saw your message about the migraine.",
                "You mentioned vomiting since Tuesday, and our care team will call.",
                "Your care team switched you from sertraline to escitalopram.",
                "Our clinicians have your biopsy and will write to you about the melanoma."
            })
    void whatWasToldOrDoneForSomebodyIsTheirs(String text) {
        Classification result = written(text);

        assertThat(result.verdict() == Verdict.PHI || result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our doctors treat acne and hair loss.",
                "Talk to our care team about side effects such as nausea.",
                "Our pharmacists can answer questions about nausea.",
                "Our providers are licensed to treat depression in your state.",
                "Contact your care team if you have a rash.",
                "Our medical team is available for questions about migraine.",
                "If you told our care team about a rash, they will write back.",
                "This is not a substitute for medical advice on diabetes."
            })
    void whatIsToldToAllIsNobodys(String text) {
        Classification result = written(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isFalse();
    }
}
