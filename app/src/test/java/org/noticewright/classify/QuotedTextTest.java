package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What is quoted, signed or printed below a message counts as what it is.
class QuotedTextTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final String SAID = "My metformin 500 mg never came, call me at 718-555-0163.";

    private static Ticket conversation(String... texts) {
        var messages = new ArrayList<Message>();
        for (String text : texts) {
            messages.add(PlainTickets.message(Message.Author.REQUESTER, "Ada Quarrington", text));
        }
        return PlainTickets.of("t", "", null, List.of(), List.of(), messages, List.of());
    }

    private static List<Finding> in(Ticket ticket, int message) {
        return classify(ticket).findings().stream()
                .filter(finding -> finding.text().equals(new TextRef.Body(message)))
                .toList();
    }

    private static Classification classify(Ticket ticket) {
        return CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static String quote(String text) {
        return "On Mon, Jun 2, 2025 at 10:11 AM Help wrote:\n> " + text.replace("\n", "\n> ");
    }

    @Test
    void aSentenceQuotedTenTimesCountsOnce() {
        var texts = new ArrayList<String>();
        texts.add(SAID);
        String chain = SAID;
        for (int i = 0; i < 10; i++) {
            chain = "Any news?\n\n" + quote(chain);
            texts.add(chain);
        }
        Ticket ticket = conversation(texts.toArray(String[]::new));

        assertThat(in(ticket, 0)).extracting(Finding::element).contains(DataElement.MEDICATION, DataElement.PHONE);
        for (int i = 1; i <= 10; i++) {
            assertThat(in(ticket, i)).as("message %d", i).isEmpty();
        }
    }

    @Test
    void whatIsQuotedFromElsewhereCounts() {
        Ticket ticket = conversation("Is this right?\n\n" + quote(SAID), "Hello?\n\n" + quote("I also take insulin."));

        assertThat(in(ticket, 0)).extracting(Finding::element).contains(DataElement.MEDICATION, DataElement.PHONE);
        assertThat(in(ticket, 1)).extracting(Finding::element).contains(DataElement.MEDICATION);
    }

    @Test
    void answersBetweenQuotedLinesCount() {
        Ticket ticket = conversation(
                SAID + "\nWhich dose?", "Hi,\n\n" + quote(SAID + "\nWhich dose?") + "\ninsulin glargine 10 units\n");

        assertThat(in(ticket, 1))
                .hasSize(1)
                .first()
                .extracting(Finding::element)
                .isEqualTo(DataElement.MEDICATION);
        String text = ticket.messages().get(1).text();
        assertThat(in(ticket, 1).getFirst().span().start()).isEqualTo(text.indexOf("insulin"));
    }

    @Test
    void repeatedWithoutBeingQuotedItCountsAgain() {
        assertThat(in(conversation(SAID, "Again:\n" + SAID), 1)).isNotEmpty();
    }

    @Test
    void aFooterIsNobodysHealth() {
        Ticket ticket = PlainTickets.said(
                "The parcel has not come.\n\nNothing in this email about diabetes or insulin is medical advice and is"
                        + " not a substitute for a doctor. If this is an emergency call 911.");

        assertThat(classify(ticket).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(classify(ticket).findings())
                .filteredOn(finding -> finding.element().isHealthContent())
                .allSatisfy(finding -> assertThat(finding.confidence().value()).isLessThan(0.3));
    }

    @Test
    void aTradeInASignatureIsNobodysHealth() {
        Classification signed = classify(PlainTickets.said(
                "The invoice is wrong, please send it again.\n\nBest regards,\nAda Quarrington\nNurse, Elm Hospital"));

        assertThat(signed.findings())
                .filteredOn(finding -> finding.element().isHealthContent())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.confidence().value()).isLessThan(0.3));
    }

    @Test
    void aSureWordBelowASignatureIsKept() {
        Ticket ticket = PlainTickets.said("Please refill the usual.\n\nThanks,\nAda\nMetformin 500 mg");

        assertThat(classify(ticket).verdict()).isEqualTo(Verdict.PHI);
    }
}
