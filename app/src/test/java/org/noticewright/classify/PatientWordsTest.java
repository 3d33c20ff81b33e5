package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Verdict;

/// Health in the words of patients: complaints about the body, misspelt drugs, telling endings, sig language,
/// and the everyday sentences that look like them.
class PatientWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my left knee is really swollen since the weekend",
                "there is a lump on my neck",
                "I can't move my arm anymore",
                "my toes keep going numb at night",
                "his ear was infected again",
                "my stomach hurts so much",
                "sharp stabbing thing in my ribs, painful ribs",
                "twisted my ankle on the stairs",
                "her scalp is itchy and flaky",
                "me duele la rodilla izquierda",
                "tengo la garganta inflamada",
                "j'ai le genou gauche enflé",
                "mein linkes Knie ist geschwollen",
                "Mein Fuss ist seit gestern taub",
                "meu joelho está inchado"
            })
    void aBodyPartAndAComplaintAreHealth(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    /// Papers that say that somebody was there, what one may not do, and what is done to a part of the body.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "could you confirm he was seen so I can schedule a make-up",
                "I need a note saying I was with you on Monday and Tuesday",
                "they took him in the ambulance on Sunday",
                "I had my wrist x-rayed down your hall",
                "he had his gallbladder out in May",
                "do I come with nothing to eat or drink",
                "she was born with you in August",
                "necesito un papel que diga que estuve con ustedes el lunes",
                "me hicieron la prueba el martes",
                "a sick note for school please",
                "sehe ich nachts Ringe um jede Laterne",
                "necesito un justificante médico",
                "nos dio la gripe a todos",
                "Muss ich nüchtern kommen?",
                "il me faut un certificat de dispense de sport",
                "preciso de um atestado médico"
            })
    void whatSaysThatSomebodyWasTreatedIsHealth(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quién nos da la llave del local?",
                "me salió un error en la página",
                "me dio un código que no sirve",
                "she was seen on the camera with the parcel",
                "I need a note saying the parcel was left outside",
                "lost the e-prescribing token app",
                "lorem ipsum dolor sit amet on the new page",
                "my face id wont open it anymore after I cut bangs",
                "the operation of your warehouse was slow today",
                "your site is giving me a migraine, forty clicks for one receipt",
                "the septic permit for the lot on Larch Road",
                "is it because I use the tablet my grandson set up",
                "dog license tag lost, he chewed through his collar. His rabies shot is good until 2028",
                "Unser Hund braucht Chip, Tollwutimpfung und das Formular. Der Hund ist zwei",
                "I'd love to bring our new scanner by for a demo, clinics now use it for fetal heart checks."
                        + " Would the week of the 7th suit your purchasing lead?",
                "I'm in my second year of a doctor of physical therapy program, looking for an eight-week placement",
                "Rate card on request, I'd film a reel about choosing a dermatologist",
                "is the shop open on labor day? I never used the gift card",
                "I'm a resident of Eugene and a request for deletion",
                "Liebe Kundinnen und Kunden, wir ziehen um",
                "the bag was put under the seat"
            })
    void whatOnlyLooksLikeItIsNot(String text) {
        Said.isOrdinary(text);
    }

    /// A place to log in to, though a patient's: a person looks at most.
    @Test
    void aPatientPortalMakesNobodyAPatient() {
        assertThat(said("I cannot log in to the patient portal").verdict()).isEqualTo(Verdict.METADATA);
        assertThat(said("patient portal locked out").verdict()).isEqualTo(Verdict.METADATA);
        assertThat(said("my lab results are gone from the patient portal").verdict())
                .isEqualTo(Verdict.PHI);
    }

    /// What only looks like trade, an idiom or an animal's ticket.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stent placement in March. The bleeding is back and the chest pain got worse",
                "need a letter for the service dog registration. The seizures are worse",
                "field trip to the zoo is Friday, she needs her EpiPen",
                "job interview tomorrow and the rash is all over the face",
                "when will you send our new pump? The old one failed and the ketones are high",
                "could the doctor e-prescribe it to the CVS on Main",
                "she's been off her tablet since Monday, the seizures are back",
                "o pus voltou a sair da ferida",
                "dad fell over his dog's leash and fractured the hip",
                "writing for Mia. Her allergy to cats and dogs flared. The hives cover both arms",
                "positive viral load test on Monday, what now",
                "I uploaded the video about the seizure she had",
                "I was referred via Dr. Okafor",
                "The intake template is wrong, I have asthma",
                "please send it to Dr. Patel St. Luke's has my file"
            })
    void healthIsNotHiddenByWordsOfTrade(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my main problem is the login page",
                "the head of your sales team was rude, I want my money back",
                "I need hands on help with the new menu",
                "the back of the box is broken and the lid too",
                "please get back to me, the page is broken",
                "on the other hand the price is bad",
                "my foot print in the app is broken",
                "the face of the watch is cracked"
            })
    void thingsWithNamesOfBodyPartsAreNot(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when does the semiglutide ship",
                "is tirzepitide in stock",
                "the ozempik pen is jammed",
                "does the wegovi come cold",
                "I lost the lisinoprol bottle",
                "send the metforman again",
                "the sema glutide came warm",
                "need more hydroxichloroquine",
                "the atorvastatine is missing",
                "what about the levothyroxin"
            })
    void misspeltDrugsAreDrugs(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the clarinet in the concerto was too loud at your office party",
                "a definite answer would be a feminine touch of the creator",
                "mitigate the differing equation and optimize the page",
                "ich moechte eine Bestaetigung der Lieferung bekommen"
            })
    void ordinaryWordsNearADrugAreNot(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.METADATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the kyphoplasty letter",
                "the pancreatoscopy is on the list",
                "polymyalgia again",
                "Wo ist die Gelenkschwellungen-Salbe, die Rheumasalbe?",
                "meine Oberbauchschmerzen",
                "a colecistectomía do meu pai",
                "une radiculalgie"
            })
    void endingsTellWhatAWordIs(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 tab BID with food please confirm",
                "label says two capsules at bedtime",
                "my co-pay was wrong",
                "they denied the prior auth",
                "the urgent care bill came twice",
                "cpap mask size medium",
                "which size insulin syringes did you send",
                "I'm 12 weeks pregnant",
                "my therapist left",
                "been sober 3 years, sober living needs a letter",
                "carrier screening letter",
                "flu shot record for school",
                "wisdom teeth pulled on friday",
                "contact lens exam charge",
                "the hsa receipt for my visit"
            })
    void careInEverydayWords(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to refill my card from the bank",
                "the delivery appointment for the sofa was missed",
                "I'll call you, he'll answer, we'll see",
                "it is odd that the page stays white",
                "how do I get a physical card"
            })
    void moneyFurnitureAndShortFormsAreNot(String text) {
        Said.isOrdinary(text);
    }
}
