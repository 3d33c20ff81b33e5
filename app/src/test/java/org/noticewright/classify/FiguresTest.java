package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Figures of speech with words of illness, and the same words in earnest.
class FiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your website is giving me an aneurysm, it will not load",
                "this app gave me an ulcer, please cancel",
                "this delay is giving me a heart attack",
                "Me van a matar de un infarto con este paquete",
                "your support drives me insane",
                "Nobody signed for the oncology wing ceiling",
                "sick to death of your login page",
                "Your newsletters are like a rash, stop them",
                "I am allergic to paperwork, is there a web form?",
                "me duele la cabeza con su página, no carga",
                "Estoy enferma de tanto esperar el paquete",
                "Me duele ver mi apellido mal escrito",
                "J'ai mal à la tête de vos formulaires",
                "My recovery email is out of date",
                "The pre-authorization hold on your card disappears in three days",
                "I switched to Bell Mobility and Bell's signal is fine",
                "Bitte senden Sie mir die Rechnung noch einmal als PDF"
            })
    void aFigureOfSpeechIsNobodysHealth(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take me off the list before I have a stroke",
                "Me va a dar un infarto con este paquete",
                "My blood pressure goes up each time I open that spinning leaf",
                "Your page says \"ends back pain\" and the seam burst",
                "The ceiling of the oncology wing is painted, who pays?"
            })
    void whatMayBeAFigureIsLookedAt(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the injection site is giving me an abscess",
                "My insurer wants a prior authorization and you put me on hold for an hour",
                "these pills gave me an ulcer",
                "it looks like a rash on my arm",
                "I am allergic to penicillin",
                "I am sick to my stomach and vomiting",
                "me duele la cabeza con la pastilla",
                "Estoy enferma de tanto fumar, tengo bronquitis",
                "me duele tragar",
                "I had a stroke before I have seen you",
                "My blood pressure is up each time I take the new pill",
                "My chart says \"ends back pain\" since the surgery",
                "My mother has ALS",
                "my app is fine, the chemo gave me an infection"
            })
    void theSameInEarnestIsHealth(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is under Profile. As always, if you experience nausea, vomiting or a rash, see a doctor.",
                "Done! And if you notice swelling or hives, stop."
            })
    void whatADeskSaysToAllIsNobodysHealth(String reply) {
        Classification result = judged(answered("Where do I change my address?", reply));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Done, and if you notice the rash again, send a photo.",
                "Done. Your psoriasis cream is on its way."
            })
    void whatADeskSaysToOneIsTheirs(String reply) {
        assertThat(judged(answered("Where do I change my address?", reply)).verdict())
                .isEqualTo(Verdict.PHI);
    }

    private static Ticket answered(String asked, String reply) {
        return PlainTickets.of(
                "t",
                "",
                PlainTickets.said(asked).requester(),
                List.of(),
                List.of(),
                List.of(
                        PlainTickets.message(Message.Author.REQUESTER, null, asked),
                        PlainTickets.message(Message.Author.AGENT, null, reply)),
                List.of());
    }
}
