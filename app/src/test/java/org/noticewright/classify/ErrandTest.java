package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.classify.Said.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Verdict;

/// Who writes on business, or gets what was meant for somebody else, is no patient in it; where
/// somebody may be, a person looks. Who claims
/// the illness is one all the same.
class ErrandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm a journalist at the Harbor Gazette. Is there a measles outbreak at your north office?",
                "Media inquiry: how many clinics sell semaglutide by mail?",
                "In my thriller the villain poisons a senator with digoxin. Would it show at once?",
                "I'm a licensed therapist with a caseload of trauma and bulimia. Do you pay weekly?",
                "I hold an active RN license and have dispensed methotrexate for years.",
                "In my novel my villain poisons a cardiologist with digoxin.",
                "Our AI cuts prior authorization time by half. Grab a slot with us!",
                "40 insulin-grade liners delivered, terms net 30, remit to the lockbox.",
                "Window Saturday. Impact: e-prescribing is down. Rollback plan attached.",
                "Could I have fifteen minutes to show the insulin coolers we make?",
                "Regional sales, following our talk at the expo: 400 insulin pouches at a better rate.",
                "Enclosed the pledge form for the asthma ward's new roof.",
                "Is the de-identified data on psoriasis still open to students?",
                "For a school play: what does an inhaler look like?",
                "The usability audit used a made up patient with epilepsy.",
                "I'm the office manager at a grade school. Do you sell to schools? We want spare inhalers.",
                "Permission to quote two sentences of your eczema guide in print, credited on page 6?",
                "Thanks for the interview! As promised my references from the oncology ward. My NP license is active.",
                "I lead a group that studies asthma, with aggregated figures approved by our ethics board.",
                "Could you add two result fields to the foot exam template for diabetic patients?",
                "Order 12 first aid kits and four boxes of ibuprofen for the site hut.",
                "Produktvorführung: gern zeigen wir Ihnen das Pflegebett auf der Messe.",
                "Soy profesora de biología, ¿hay visitas guiadas en el laboratorio de diabetes?",
                "Autorisation de reproduire votre texte sur le diabète ?",
                "Three RNs with oncology backgrounds are free from March."
            })
    void whoWritesOnBusinessIsNoPatient(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm a journalist. Was Senator William Hart treated for leukemia at your clinic?",
                "As a licensed nurse I ask whether Patricia was seen for lupus."
            })
    void whoNamesSomebodyIsLookedAt(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm a journalist at the Harbor Gazette and I have measles, may I still come in?",
                "Media inquiry aside, my semaglutide never came.",
                "My novel is done, but my migraine is not. Refill my sumatriptan?",
                "I'm a licensed therapist and I was diagnosed with bulimia.",
                "Dear hiring team, I was prescribed methotrexate by your clinic.",
                "Press inquiry. Chart: MRN 00819-4471, leukemia.",
                "I hold an active RN license and take methotrexate. It ran out.",
                "My colonoscopy bill says net 30 and remit to the lockbox.",
                "Have fifteen minutes? My son needs insulin.",
                "Our school project is late since my daughter has asthma.",
                "I'm the office manager at a school and my insulin ran out. Do you deliver to offices?",
                "Thanks for the interview. I was diagnosed with lupus, may I start later?",
                "The exam template is wrong, I have asthma.",
                "I walked in pain to the first aid station, my migraine is back."
            })
    void whoClaimsTheIllnessIsAPatient(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've had this number for two months. I don't have a kidney doctor and want no calls about dialysis.",
                "I have never been to your clinic, so why six letters on a colonoscopy? Wrong woman!",
                "The account shows infertility. That is false information in my profile, I have no such thing and"
                        + " never had."
            })
    void whoGetsMailOfAnotherIsLookedAt(String text) {
        Classification result = said(text);

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You keep texting me about a \"diabetes class\". I do not have diabetes, wrong person.",
                "You have mailed me four reminders for a pacemaker. I do not have a pacemaker. I am not your patient."
            })
    void whatIsDeniedIsNobodys(String text) {
        Said.isOrdinary(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You keep texting the wrong number. I do not have diabetes, I have lupus.",
                "You have the wrong person for the test but my metformin is right. I don't have it yet."
            })
    void whoGetsMailOfAnotherMayBeIllTheirself(String text) {
        assertThat(said(text).verdict()).isEqualTo(Verdict.PHI);
    }
}
