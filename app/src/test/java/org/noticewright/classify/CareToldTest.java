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

/// What a record that surely ties somebody to health tells besides.
class CareToldTest {

    private static final String CARE = "I have asthma.";
    private static final String BESIDES = "When does the statement come?";

    private static Classification judged(Ticket ticket) {
        return SharedClassifiers.SENSES.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static List<String> told(Classification result, Ticket ticket) {
        return result.findings().stream()
                .filter(finding -> finding.rule().value().equals("care.told"))
                .map(finding -> finding.text()
                        .in(ticket)
                        .substring(finding.span().start(), finding.span().end()))
                .toList();
    }

    private static List<String> told(String text) {
        Ticket ticket = PlainTickets.said(text);
        return told(judged(ticket), ticket);
    }

    private static Ticket of(String... texts) {
        var messages = new ArrayList<Message>();
        for (String text : texts) {
            messages.add(PlainTickets.message(Message.Author.REQUESTER, null, text));
        }
        return PlainTickets.thread("", messages.toArray(Message[]::new));
    }

    @Test
    void oneMessageSaysWhatAnotherIsAbout() {
        Ticket ticket = of(CARE, BESIDES);

        assertThat(told(judged(ticket), ticket)).containsExactly("statement");
        assertThat(told(BESIDES)).isEmpty();
    }

    @Test
    void noVerdictRestsOnIt() {
        Classification alone = judged(PlainTickets.said(CARE));
        Classification both = judged(PlainTickets.said(CARE + " " + BESIDES));

        assertThat(both.verdict()).isEqualTo(Verdict.PHI).isEqualTo(alone.verdict());
        assertThat(both.needsReview()).isEqualTo(alone.needsReview());
        assertThat(both.rule()).isEqualTo(alone.rule());
        assertThat(both.findings())
                .filteredOn(finding -> finding.rule().value().equals("care.told"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.confidence().value()).isLessThan(0.4));
    }

    @Test
    void listsAloneTellNothingBesides() {
        Ticket ticket = PlainTickets.said(CARE + " " + BESIDES);

        assertThat(told(SharedClassifiers.LISTS.classify(ticket, PatientStatusPolicy.CONTENT), ticket))
                .isEmpty();
    }

    @Test
    void whereHealthIsDoubtedNothingIsTold() {
        assertThat(told("The surgery of our website code was slow. " + BESIDES)).isEmpty();
    }

    @Test
    void anAnimalsRecordTellsNothing() {
        assertThat(told("My dog has asthma. " + BESIDES)).isEmpty();
    }

    @Test
    void whatIsQuotedFromAnEarlierMessageIsToldOnce() {
        Ticket ticket = of(CARE + " " + BESIDES, "Any news?\n\n> " + CARE + "\n> " + BESIDES);

        assertThat(told(judged(ticket), ticket)).containsExactly("statement");
    }

    @Test
    void findingsStandInOrderAndApart() {
        Ticket ticket = of("Call 718-555-0163. " + BESIDES + " " + CARE + " My cardiologist wants the report."
                + " Write to a@b.example.");
        List<Finding> found = judged(ticket).findings().stream()
                .filter(finding -> finding.text() instanceof TextRef.Body)
                .toList();

        assertThat(found).hasSizeGreaterThan(4);
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).span().start())
                    .isGreaterThanOrEqualTo(found.get(i - 1).span().end());
        }
    }

    /// "20.118" of a log's line reads like a test's value where all else does.
    @Test
    void theNumbersOfAMachineAreNoTestsValues() {
        for (String machine : List.of(
                "my sugar was low. 05:38:12.118 glucose, 05:38:20.204 glucose",
                "my sugar was low and the meter shows 10.0.2.16 and 6.11.0.2",
                "my A1c was high. glucose 8.4.2.117 and 8.4.2.9")) {
            Ticket ticket = PlainTickets.said(machine);

            assertThat(told(judged(ticket), ticket)).noneMatch(words -> words.matches(".*\\d.*"));
        }
    }

    /// Neither the hour at which a chat began nor the desk above a quote is care.
    @Test
    void theHeadOfAChatOrQuoteTellsNothing() {
        for (String head : List.of(
                "Chat started: 2023-11-27 16:24:36 UTC",
                "Chat iniciado: 2023-11-27 16:24:36",
                "On Tue, Apr 16, 2024 at 9:19 PM Juniper Telehealth <help@junipertelehealth.example> wrote:")) {
            Ticket ticket = PlainTickets.said(head + "\n\nmy refill of lisinopril is late");

            assertThat(judged(ticket).findings())
                    .filteredOn(finding -> finding.element().isHealthContent())
                    .allSatisfy(finding -> assertThat(finding.span().start()).isGreaterThan(head.length()));
        }
    }

    @Test
    void aDayInAChatIsADayOfCare() {
        Ticket ticket = PlainTickets.said("Chat started: 2023-11-27 16:24:36\n\nmy biopsy was on 2023-11-20");

        assertThat(judged(ticket).elements()).contains(DataElement.SERVICE_DATE);
    }
}
