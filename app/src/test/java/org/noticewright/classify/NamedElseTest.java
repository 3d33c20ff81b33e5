package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Message;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Words of health that name a bank's hold, a street, a tracker's number, software, or a calling that treats nobody;
/// and words of another language that thank or ask for help.
class NamedElseTest {

    private static Ticket titled(String subject) {
        return PlainTickets.thread(subject, PlainTickets.message(Message.Author.REQUESTER, null, "hi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I see two holds on my card, one is a pre-authorization and should drop off in a few days, right?",
                "The preauthorization on my card never fell off.",
                "One is a pre-authorization and will drop off by itself.",
                "your bank shows a pre-authorization that will disappear",
                "the preautorización de mi tarjeta sigue ahí"
            })
    void aHoldOnACardIsNoLeaveOfAnInsurer(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my insurance wants a preauthorization before they ship",
                "the pre-authorization for the MRI was denied",
                "the pre-authorization is on hold again",
                "does my pre-authorization hold until June",
                "I have the preauthorization papers to drop off at your clinic",
                "my authorization for the infusion dropped off the portal",
                "bank card declined while my pre-authorization for Humira is pending with the insurer"
            })
    void anInsurersLeaveIs(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i live on dr. hollis blvd and your form drops the dot",
                "I live at 12 St. Brendan Ave and your form drops the dot",
                "I moved to Dr. Pell Street, apartment 4.",
                "moro na Rua Dr. Oliveira",
                "vivo en la avenida Dr. Vértiz",
                "j'habite rue du Docteur Roux",
                "ship it to Dr. Grace Lee Court please"
            })
    void aStreetIsNoDoctor(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It lacks our PO. Could you reissue it and copy ap@corver-tubes.example? Headcount remains 412.",
                "Ship it to Gleason Foundry on Gleason Parkway."
            })
    void aDesksAddressAndAStreetAreNoTest(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my visit with Dr. Pell on Street Road", "my blood test with dr. hollis was way too late"})
    void aDoctorIsNoStreet(String text) {
        assertThat(said(text).elements()).contains(DataElement.PROVIDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tracked internally as PLAT-2231, dev ticket APP-77.",
                "COPD-11 is open with engineering",
                "see jira IBS-204"
            })
    void aNumberOfATrackerIsNoIllness(String text) {
        assertThat(noted(text).verdict()).isEqualTo(Verdict.METADATA);
        assertThat(noted(text).needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pt has COVID-19", "Pt tested HPV-16 positive", "Pt with COPD, 11 days"})
    void anIllnessWithANumberIs(String text) {
        assertThat(noted(text).verdict()).isEqualTo(Verdict.PHI);
    }

    private static Classification noted(String text) {
        return judged(PlainTickets.thread(
                "",
                PlainTickets.message(Message.Author.REQUESTER, null, "hi"),
                PlainTickets.message(Message.Author.AGENT, "Wes", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Geologist, wellsite", "Meteorologist", "arqueólogo", "Biologin", "sociologue", "meteorologista"
            })
    void whoStudiesStonesTreatsNobody(String text) {
        assertThat(judged(titled(text)).elements()).doesNotContain(DataElement.PROVIDER);
        assertThat(judged(titled(text)).needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my nephrologist wants to see me", "mi nefrólogo pidió los análisis"})
    void whoStudiesKidneysDoes(String text) {
        assertThat(said(text).elements()).contains(DataElement.PROVIDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This tests a base64 encoded body",
                "blank screen",
                "session expired",
                "Não consigo entrar",
                "Não consigo acessar",
                "No puedo entrar",
                "Obrigada pela ajuda",
                "gracias",
                "Ich komme nicht rein",
                "Impossible de me connecter"
            })
    void whatSoftwareDoesIsNoHealth(String subject) {
        Classification result = judged(titled(subject));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was charged $29.00 twice yesterday.",
                "so that I can figure out what is going wrong",
                "my session expired again",
                "since the pandemic I order online",
                "bom dia, fui cobrado duas vezes.",
                "não consigo acessar a conta",
                "gracias, ya me contestó el gerente de la tienda"
            })
    void everydayWordsAreNoHealth(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dor no peito",
                "estou com muita dor",
                "não consigo dormir",
                "no puedo respirar",
                "Bauchschmerzen seit Montag",
                "j'ai mal au dos",
                "my therapy session expired from the plan"
            })
    void whatHurtsIs(String subject) {
        assertThat(judged(titled(subject)).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derm_rx", "anxiety_rx", "uti_rx"})
    void aTagOfWhatIsPrescribedIs(String tag) {
        Classification result = judged(PlainTickets.of(
                "t",
                "",
                PlainTickets.said("hello").requester(),
                List.of(tag),
                List.of(),
                List.of(PlainTickets.message(Message.Author.REQUESTER, null, "any news?")),
                List.of()));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pt called, hx of performance problems", "NP sent you a note about BV."})
    void anAbbreviationOfANoteIs(String text) {
        assertThat(noted(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the invoice of Tulip Media BV", "Tulip Media BV has moved"})
    void aDutchCompanyIsNot(String text) {
        assertThat(said(text).elements()).doesNotContain(DataElement.DIAGNOSIS);
    }
}
