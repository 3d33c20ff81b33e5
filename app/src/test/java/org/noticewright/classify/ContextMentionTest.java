package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What is shown beside the findings and counts for nothing.
class ContextMentionTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACE | I flew to [Kenosha] and back",
                "PLACE | it is made in [South Africa]",
                "PLACE | the [New Mexico] office",
                "PLACE | an email from Anna",
                "DATE | it shipped on [07/21/2025]",
                "DATE | made in [2017] or so",
                "DATE | see you on [Thursday]",
                "DATE | sent [last week] to you",
                "DATE | log of [2015-12-22 04:34:22]",
                "DATE | room 2017 is free",
                "AGE | a [35]-year-old pump",
                "AGE | my brother just turned [47]",
                "AGE | i am [26] y/o",
                "AGE | 26 years went by",
                "WEB_ADDRESS | see [https://shop.example/new?x=1].",
                "WEB_ADDRESS | nothing here",
            })
    void mentions(ContextMention.Kind kind, String marked) {
        var example = Marked.of(marked);

        assertThat(mentions(example.text(), kind)).isEqualTo(example.expected());
    }

    private static List<String> mentions(String text, ContextMention.Kind kind) {
        Ticket ticket = PlainTickets.said(text);
        Classification result = CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
        return CLASSIFIER.context(ticket, result.findings()).stream()
                .filter(mention -> mention.kind() == kind)
                .map(mention ->
                        text.substring(mention.span().start(), mention.span().end()))
                .toList();
    }

    @Test
    void carryNoVerdict() {
        Ticket ticket = PlainTickets.ticket(null, "A 64-year-old with diabetes flew from Kenosha on 07/21/2025.");

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).verdict())
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void touchNoFinding() {
        String text = "DOB 07/21/1988, I live in Asheville, NC 28801";

        assertThat(mentions(text, ContextMention.Kind.DATE)).isEmpty();
        assertThat(mentions(text, ContextMention.Kind.PLACE)).isEmpty();
    }
}
