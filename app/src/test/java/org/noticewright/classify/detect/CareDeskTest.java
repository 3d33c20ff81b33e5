package org.noticewright.classify.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.verdict.Flips;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Faint words of care count when a desk that gives care is asked, and nowhere else.
class CareDeskTest {

    private static final Classifier CLASSIFIER = Classifier.load();

    private static Classification judged(String desk, String asked, String answered) {
        return CLASSIFIER.classify(
                new Ticket(
                        new NativeKey("generic", "1"),
                        "",
                        null,
                        null,
                        OriginalTime.of(Instant.parse("2025-06-01T12:00:00Z")),
                        null,
                        null,
                        new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, null),
                        List.of(),
                        List.of(),
                        List.of(
                                message(Message.Author.REQUESTER, null, asked),
                                message(Message.Author.AGENT, desk, answered)),
                        List.of(),
                        Ticket.Content.COMPLETE),
                PatientStatusPolicy.CONTENT);
    }

    private static Message message(Message.Author author, @Nullable String name, String text) {
        return new Message(
                "", Message.Kind.PUBLIC, author, null, name, null, text, null, List.of(), Message.Redaction.NONE);
    }

    @Test
    void aFaintWordCountsAtADeskThatGivesCare() {
        String asked = "can we move the session to next week";

        assertThat(judged("Hollow Psychiatry", asked, "Thursday 4:30 then").verdict())
                .isEqualTo(Verdict.PHI);
        assertThat(judged("Elm Bikes", asked, "Thursday 4:30 then").verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged("HR, Hollow Psychiatry", asked, "Thursday 4:30 then").verdict())
                .isEqualTo(Verdict.METADATA);
    }

    @Test
    void theDeskAloneAsksForAPerson() {
        Classification judged = judged("Hollow Psychiatry", "your app crashed twice", "Sorry, try again.");

        assertThat(judged.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(judged.needsReview()).isTrue();
    }

    @Test
    void withoutTheDeskTheVerdictWouldBeAnother() {
        Classification judged = judged("Hollow Psychiatry", "can we move the session to next week", "Yes");
        assertThat(Flips.of(judged.findings(), PatientStatusPolicy.CONTENT)).anySatisfy(flip -> {
            assertThat(flip.verdict()).isEqualTo(Verdict.METADATA);
            assertThat(flip.without()).hasSize(1);
        });
    }
}
