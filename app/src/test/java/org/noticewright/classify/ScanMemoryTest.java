package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Ticket;

/// Texts that stand in many tickets are scanned once, and nobody can tell from the result.
class ScanMemoryTest {

    private static final Classifier REMEMBERS = Classifier.load(true);
    private static final Classifier FORGETS = Classifier.load(false);
    private static final List<Ticket> CORPUS = PlainTickets.read(PlainTickets.corpus("tickets.ndjson"));

    private static Classification classify(Classifier classifier, Ticket ticket) {
        return classifier.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    /// Macros, forms and names that come again in other tickets, in other places and from other people.
    @Provide
    Arbitrary<Ticket> tickets() {
        Arbitrary<String> text = Arbitraries.of(
                        "Hi Ana,\n\n",
                        "Your refill has shipped.",
                        "my refill ",
                        "Ana Lopez ",
                        "718-555-0163 ",
                        "seen 1/2/2025 ",
                        "Thanks,\nAna",
                        "Nothing in this email is medical advice.\n",
                        "> my refill ",
                        "On 2 June 2025 Help wrote:\n",
                        "\n",
                        "insulin 5mg ",
                        "Topical Fin/Min Spray ",
                        "This message is confidential and intended only for the intended recipient. ",
                        "Best,\nHalcyon\n",
                        "my dog ",
                        "Dr. Lee ")
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
        Arbitrary<Message> message = Arbitraries.of(Message.Author.values())
                .flatMap(author -> text.map(said -> PlainTickets.message(author, "Ana Lopez", said)));
        Arbitrary<Ticket.Field> field = Arbitraries.of("dob", "member id", "form", "pet")
                .flatMap(label -> Arbitraries.of(
                                "1/2/1990",
                                "AB-123456",
                                "hair loss",
                                "Ana Lopez",
                                "scam",
                                "Topical Fin/Min Spray",
                                "8 months old")
                        .map(value -> new Ticket.Field(label, value)));
        return message.list()
                .ofMaxSize(4)
                .flatMap(messages -> field.list()
                        .ofMaxSize(3)
                        .map(fields -> PlainTickets.of(
                                "t", "my refill", null, List.of("hair-loss"), fields, messages, List.of())));
    }

    @Property(tries = 800)
    void nothingDependsOnWhatWasSeenBefore(@ForAll("tickets") Ticket ticket) {
        assertThat(classify(REMEMBERS, ticket)).isEqualTo(classify(FORGETS, ticket));
        assertThat(REMEMBERS.workOn(ticket)).isEqualTo(FORGETS.workOn(ticket));
    }

    /// What was claimed before on a text is known where names are looked for, whether the claims are new or
    /// remembered.
    @Test
    void aDrugWrittenLikeANameStaysADrugEachTime() {
        Ticket ticket = PlainTickets.of(
                "t",
                "",
                null,
                List.of(),
                List.of(new Ticket.Field("product", "Topical Fin/Min Spray")),
                List.of(),
                List.of());
        Classification once = classify(FORGETS, ticket);

        assertThat(once.findings()).extracting(Finding::element).contains(DataElement.MEDICATION);
        for (int i = 0; i < 3; i++) {
            assertThat(classify(REMEMBERS, ticket)).isEqualTo(once);
        }
    }

    @Property(tries = 100)
    void nothingDependsOnTheTicketsReadTogether(
            @ForAll("tickets") Ticket ticket, @ForAll @IntRange(max = 40) int before) {
        var together = new ArrayList<>(CORPUS.subList(0, before));
        together.add(ticket);
        together.addAll(CORPUS.subList(before, before + 20));
        together.add(ticket);

        List<Classification> judged = REMEMBERS.classify(together, PatientStatusPolicy.CONTENT);

        assertThat(judged)
                .isEqualTo(together.stream().map(one -> classify(FORGETS, one)).toList());
    }

    @Test
    void nothingDependsOnTheOrderOrOnThreads() {
        List<Classification> alone =
                CORPUS.stream().map(ticket -> classify(FORGETS, ticket)).toList();
        var again =
                new ArrayList<>(IntStream.range(0, CORPUS.size() * 4).boxed().toList());
        again.sort((one, other) -> Integer.compare(one * 7919 % 501, other * 7919 % 501));

        List<Classification> together = again.parallelStream()
                .map(index -> classify(REMEMBERS, CORPUS.get(index % CORPUS.size())))
                .toList();

        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(again.get(i) % CORPUS.size()));
        }
    }
}
