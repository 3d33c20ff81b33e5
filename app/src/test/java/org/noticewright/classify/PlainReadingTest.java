package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What anybody reads at once: illness beside a pet, disguised, misspelt or in a language that the lists lack;
/// and what only looks like illness.
class PlainReadingTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    /// @param outcomes of which one must come
    record Line(boolean isAnswer, List<String> outcomes, String text) {

        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(cells[0].equals("ANSWERED"), List.of(cells[1].split("\\|")), cells[2].replace("\\n", "\n"));
        }

        @Override
        public String toString() {
            return String.join("|", outcomes) + " " + text;
        }
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream file = PlainReadingTest.class.getResourceAsStream("/reading/plain.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void comesOutAsAnybodyReadsIt(Line line) {
        Ticket ticket = line.isAnswer() ? answered(line.text()) : PlainTickets.said(line.text());

        Classification result = CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);

        boolean asks = result.verdict() == Verdict.METADATA && result.needsReview();
        assertThat(asks ? "REVIEW" : result.verdict().name()).isIn(line.outcomes());
    }

    private static Ticket answered(String text) {
        var profile = new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, null);
        return PlainTickets.of(
                "t",
                "",
                profile,
                List.of(),
                List.of(),
                List.of(
                        PlainTickets.message(Message.Author.REQUESTER, null, "Thank you."),
                        PlainTickets.message(Message.Author.AGENT, null, text)),
                List.of());
    }
}
