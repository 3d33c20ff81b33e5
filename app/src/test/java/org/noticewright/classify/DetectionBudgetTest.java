package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Holds detectors to a budget without a clock: how often they look at a word and how much they leave to the
/// garbage collector on the labelled tickets. A detector that cuts a string for every word, or looks at every
/// word for every cue, breaks it.
class DetectionBudgetTest {

    /// For each character; it was 2.4 when this was written.
    private static final double MOST_LOOKS = 4;
    /// For each character, by code that is not compiled yet; it was 52 when this was written.
    private static final double MOST_BYTES = 90;

    private static final Classifier CLASSIFIER = Classifier.load(false);
    private static final List<Ticket> CORPUS = PlainTickets.read(PlainTickets.corpus("tickets.ndjson"));
    private static final long CHARACTERS =
            CORPUS.stream().mapToLong(DetectionBudgetTest::characters).sum();

    private static long characters(Ticket ticket) {
        long all = ticket.subject().length();
        for (Message message : ticket.messages()) {
            all += message.text().length();
        }
        for (Ticket.Field field : ticket.fields()) {
            all += field.label().length() + field.value().length();
        }
        return all;
    }

    @Test
    void looksAtWordsStayFew() {
        long work = CORPUS.stream().mapToLong(CLASSIFIER::workOn).sum();

        assertThat((double) work / CHARACTERS).isLessThan(MOST_LOOKS);
    }

    @Test
    void littleIsLeftToTheCollector() {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean,
                "this Java platform does not count what a thread takes");
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        classifyAll();
        long before = threads.getCurrentThreadAllocatedBytes();

        classifyAll();

        double bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / CHARACTERS).isLessThan(MOST_BYTES);
    }

    private static void classifyAll() {
        for (Ticket ticket : CORPUS) {
            CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
        }
    }
}
