package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// An animal that is spoken of by the way leaves the person's health theirs.
class AnimalAsideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vet saw our cat. The burning when I pee is back",
                "Sorry, my dog is barking. The dog again. It's worse at night, the cramps.",
                "my dog needs a walk, the dog is restless. My discharge is back",
                "mi perro ladra, otro perro también. Me duele la cabeza"
            })
    void theHealthIsThePersons(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my dog has a cough and the dog needs insulin",
                "Our cat throws up, the vet gave the cat fluids. Refill of cerenia please",
                "My dog's ear infection is back. the dog scratches all night",
                "My dog ate a sock. The dog is vomiting now. Is the nausea normal?"
            })
    void theHealthIsTheAnimals(String text) {
        Said.isOrdinary(text);
    }

    /// What a field says of a product is the person's too.
    @Test
    void subjectAndFieldsStayThePersons() {
        var result = judged(PlainTickets.of(
                "t",
                "discharge",
                PlainTickets.said("hello").requester(),
                List.of(),
                List.of(new Ticket.Field("Product", "Descovy")),
                List.of(PlainTickets.message(
                        Message.Author.REQUESTER, null, "sorry, my dog chewed the label, silly dog. any update?")),
                List.of()));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.elements()).contains(DataElement.MEDICATION);
    }
}
