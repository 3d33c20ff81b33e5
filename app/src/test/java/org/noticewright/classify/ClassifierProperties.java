package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

class ClassifierProperties {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final List<Ticket> CORPUS = PlainTickets.read(corpus());

    private static Path corpus() {
        return PlainTickets.corpus("tickets.ndjson");
    }

    @Provide
    Arbitrary<String> messy() {
        Arbitrary<String> pieces = Arbitraries.of(
                "my ",
                "refill ",
                "Ana Lopez ",
                "718-555-0163 ",
                "\u200b",
                "\u2019",
                "5mg ",
                "\ud83d\ude00",
                "ssn 900-12-1234 ",
                "12 Elm St ",
                "@",
                "://",
                ":",
                "a@b.example ",
                "\n",
                "Dr. ",
                "\u0301",
                "4111 1111 1111 1111 ",
                "1/2/1990 ",
                "Rx 77304 ",
                "\ufb01",
                "A1c 8.9 ",
                "#",
                "-",
                "_",
                "\ud800");
        return Combinators.combine(
                        pieces.list().ofMaxSize(14), Arbitraries.strings().ofMaxLength(12))
                .as((list, noise) -> String.join("", list) + noise);
    }

    @Property(tries = 400)
    void offsetsLieWithinTheTextOnCharacterBorders(@ForAll("messy") String text) {
        Ticket ticket = PlainTickets.said(text);
        for (Finding finding :
                CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).findings()) {
            String original = finding.text().in(ticket);
            int start = finding.span().start();
            int end = finding.span().end();
            assertThat(start).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(original.length());
            assertThat(splitsPair(original, start) || splitsPair(original, end)).isFalse();
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Property(tries = 200)
    void theSameTicketGivesTheSameResult(@ForAll("messy") String text) {
        Ticket ticket = PlainTickets.said(text);

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT))
                .isEqualTo(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT));
    }

    @Property(tries = 100)
    void neutralSentencesLoseNoIdentifier(@ForAll @IntRange(min = 0, max = 124) int ticket, @ForAll boolean before) {
        Ticket original = CORPUS.get(ticket);
        Ticket padded = Padding.pad(original, before);

        assertThat(count(padded)).isGreaterThanOrEqualTo(count(original));
    }

    private static long count(Ticket ticket) {
        Classification result = CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
        return result.findings().stream()
                .filter(finding -> SURE.contains(finding.element()))
                .count();
    }

    private static final List<DataElement> SURE = List.of(
            DataElement.EMAIL,
            DataElement.PHONE,
            DataElement.SSN,
            DataElement.PAYMENT_CARD,
            DataElement.MEDICATION,
            DataElement.BANK_ACCOUNT);
}
