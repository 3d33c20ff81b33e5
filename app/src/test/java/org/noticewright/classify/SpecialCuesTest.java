package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.judged;
import static org.noticewright.classify.Said.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Message;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What tells a child or a death, and what sounds like it and does not.
class SpecialCuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is benji he's 4, is it eczema",
                "hey im 16. is it on my dads plan",
                "I am the legal guardian of Ivy Vogel, 13. The inhaler never came",
                "mi hijo Caleb de 8 años tiene fiebre",
                "mon fils Paul, 9 ans, tousse",
                "the 4th grade class has lice",
                "a 3 year old with a rash",
                "a seven-year-old with a rash",
                "Polina has a fever. She's fifteen",
                "Ellis (4, autism) was approved for 25 hours a week",
                "Mom called, Theo (14 mo) chewed his left hearing aid",
                "Ruby, 11, wants to touch a horse. Morphine every four hours",
                "Gus is 7, still wets the bed",
                "Ella tiene ocho meses y le sale un sarpullido",
                "her 4th grade teacher says she wheezes at recess",
                "We need the well child visit for Otto recoded",
                "This is Obi's mum, he needs a refill of the inhaler",
                "The school says camp needs the EpiPen form for Levi"
            })
    void aChildIsTold(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.MINOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm 5 minutes late for my appointment",
                "she is 14 weeks pregnant",
                "he is 8 days post op",
                "he is 45, has diabetes",
                "the copay is 15 and my refill is late",
                "grade 3 tear of the meniscus",
                "I am a 4th grade teacher and my back hurts",
                "I teach 4th grade and my back hurts",
                "I'm ninety-three years old and my grandson types this, the oxygen is out",
                "is this bruise normal? 2 days old, where the needle went in",
                "Explain my diabetes to me like I'm twelve.",
                "My son Peter, 41, drives me to dialysis",
                "Please call my daughter Gayle 865-555-0187 about my dialysis",
                "Mein Sohn ist erwachsen. I go to medical school and have asthma"
            })
    void aNumberIsNoAge(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.MINOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jimmy Hargrove died Sunday. Overdose, 51 days after he left your house",
                "She died on the 30th of May at Mercy General",
                "My wife Jeannette passed this morning. The night nurse was with us",
                "My husband passed May 21st at the hospital",
                "My mother passed away, please stop her prescriptions",
                "I represent the estate of Mrs. Tisdale. Please send the hospital bill",
                "habla la viuda de Fermín Rentería. Él falleció el dos de octubre",
                "I am so sorry for your loss, Mrs. Cripps. The copay is waived",
                "Mi hijo Adrián se quitó la vida el 19 de enero"
            })
    void aDeathIsTold(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.DECEASED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My husband passed the stone this morning",
                "She passed on the message about my refill",
                "The glucose meter died on me, my wife says",
                "My wife is late for her appointment",
                "the battery of my hearing aid died"
            })
    void nobodyHasDied(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.DECEASED);
    }

    @Test
    void theAnswerToHowOldIsAnAge() {
        assertThat(judged(asked("How old is she, and since when?", "4. since last night. gave tylenol at 6"))
                        .special())
                .contains(SpecialCategory.MINOR);
        assertThat(judged(asked("How old is she, and since when?", "44. since last night. gave tylenol at 6"))
                        .special())
                .doesNotContain(SpecialCategory.MINOR);
    }

    /// Who asks is the patient: the child is only why there is no time.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "please move my call about my migraine, my kid is home from school today",
                "I need to cancel my therapy, my kids are off school this week",
                "can't make my physical therapy, I have to pick up the kids from school",
                "tengo migraña y los niños están en casa, no hay escuela",
                "migraine again and the sitter quit, the kids are home from school"
            })
    void aChildAtHomeIsNoPatient(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.MINOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my kid has a fever and the school sent him home",
                "my son Leo is home from school with a fever",
                "my kid is home from school with a rash",
                "My kid is home from school today. She threw up twice."
            })
    void aChildAtHomeThatIsIllIs(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.MINOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I opened a trace with the carrier for BJ1905947463US",
                "the carrier for my order lost the box",
                "carrier status says delivered",
                "is there a report of the carrier for this parcel"
            })
    void aCarrierOfParcelsHasNoGene(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.GENETIC);
        assertThat(said(text).verdict()).isEqualTo(Verdict.METADATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a carrier for cystic fibrosis",
                "my carrier status for Tay Sachs came back",
                "we are both carriers of SMA, did my order of the kit ship?",
                "is she the carrier of the gene",
                "the carrier screening kit shipped, is it lost?"
            })
    void aCarrierOfAGeneHas(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.GENETIC);
    }

    private static Ticket asked(String question, String answer) {
        return PlainTickets.of(
                "t",
                "",
                new Profile(null, Profile.Role.END_USER, "Ada Quarrington", null, null, null, null),
                List.of(),
                List.of(),
                List.of(
                        PlainTickets.message(Message.Author.REQUESTER, null, "Zoe has 103.4 and won't drink"),
                        PlainTickets.message(Message.Author.AGENT, "Sol", question),
                        PlainTickets.message(Message.Author.REQUESTER, null, answer)),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "His drinking got worse since March, is the clinic covered?",
                "I drink more than I should, will my doctor still give me propranolol?",
                "necesito ayuda con el alcohol, ¿lo cubre mi seguro?"
            })
    void drinkAsATroubleIsTold(String text) {
        assertThat(said(text).special()).contains(SpecialCategory.SUBSTANCE_USE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the baby stopped drinking her bottle and has a fever",
                "two insulin shots a day since my surgery",
                "my drinking water filter leaks and my asthma is back",
                "8 horas sin beber antes de la cirugía"
            })
    void drinkingIsNoTrouble(String text) {
        assertThat(said(text).special()).doesNotContain(SpecialCategory.SUBSTANCE_USE);
    }
}
