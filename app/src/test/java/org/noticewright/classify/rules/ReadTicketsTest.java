package org.noticewright.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.SharedClassifiers;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Verdict;

/// Classes of errors that reading tickets by eye showed, each with both sides. An example is written as in the
/// rule book; what it marks is all that counts of the named element.
class ReadTicketsTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // Money and merchandise are no health.
                "LAB_RESULT | my balance says positive $79 since the refund of the invoice",
                "LAB_RESULT | the credit was negative $12.50 on my account",
                "LAB_RESULT | the credit was negative $12.50",
                "MEDICATION | my welcome kit never came",
                "MEDICATION | the starter set for my kitchen came late",
                "DIAGNOSIS | sometimes I think everyone [would be better off without me]",
                "DIAGNOSIS | I just [want to end it all]",
                "DIAGNOSIS | he said he has [no reason to live]",
                "DIAGNOSIS | I [don't want to live anymore]",
                "DIAGNOSIS | I don't want to live with this phone anymore",
                "DIAGNOSIS | [not wanting to wake up] most mornings",
                "LAB_RESULT | @field:Product [A1c panel] || when does it ship",
                "DIAGNOSIS | You moved my appointment || @agent I've marked this as urgent on our side.",
                "DIAGNOSIS | You moved my appointment || @agent I've marked the pain on your [side].",
                // An animal that only stands by is not the patient.
                "DIAGNOSIS | our rabbit has snuffles and the vet gave him drops for his rabbit lungs. But now I"
                        + " [wheeze] in the hutch",
                "MEDICATION | My dog ate the last letter. Please send my [lisinopril] again.",
                "MEDICATION | Is that normal with [clobetasol]? Also my dog ate the last letter, not joking.",
                "MEDICATION | My dog ate my [metformin] and I need more",
                "MEDICATION | Please send insulin. It is for my dog.",
                "MEDICATION | My dog needs insulin from the vet.",
                "MEDICATION | The vet gave my cat insulin.",
                "DATE_OF_BIRTH | Fax received\\nTime: 03/14/2007 10:22",
                "DATE_OF_BIRTH | Date: 4 Mar 2008\\nSubject: hello",
                "DATE_OF_BIRTH | Date of birth: [03/14/2007]",
                "DATE_OF_BIRTH | (21:10:31) me: it is [4/7/79]\\n(21:11:02) you: ok",
                "DATE_OF_BIRTH | it came 4/7/79 10:22 by fax",
                "ADDRESS | @field:notes MailingAddress: {\"city\":\"[Lake"
                        + " Connor]\",\"postalCode\":\"[92769]\",\"state\":\"MI\",\"street\":\"[94157 Evans Mount]\"}",
                "NAME | @field:notes MailingAddress: {\"city\":\"Lake Connor\",\"street\":\"94157 Evans Mount\"}",
                "NAME | My name is [Hye-jin] and it is [Hye-jin] again",
                "NAME | my husband [Jean-luc] called",
                "PROVIDER | our Geologist and a Meteorologist",
                "PROVIDER | i live on dr. hollis blvd",
                "CREDENTIAL | @agent I've sent a code to the phone ending 0171.",
                "PHONE | (17:24:50) Ahmed: hi there\\n(17:24:53) Ahmed: [9735550144]\\n(17:25:11) Wes: Hi",
                "PHONE | @field:notes HomePhone: [2650729711]\\nFax: none",
                "ADDRESS | @field:notes MailingStreet: [9 Elm Row]\\nMailingCity: [New Samuel]\\nOwner: x",
                "NAME | @field:notes MailingCity: New Samuel\\nCurrent_Employer__c: Walker Henry",
                "TREATMENT | @field:notes Current_Employer__c: Walker Group\\nTitle: Geologist",
                "PROVIDER | @field:notes Title: Cardiologist",
                "DIAGNOSIS | @field:notes Remark: [sarcoidosis]",
                "DIAGNOSIS | @field:notes Home state: [sarcoidosis]",
                "ADDRESS | @field:notes Ethnicity: Hispanic",
                "NAME | @other Please write us.\\n"
                        + "\\n"
                        + "Juniper Telehealth, 1 Juniper Plaza. Please do not reply to this e-mail.",
                "ADDRESS | @agent Hello.\\n\\nJuniper Telehealth, 1 Juniper Plaza. Please do not reply to this e-mail.",
                "ADDRESS | @agent We send it to [12 Elm Street, Toledo, OH 43604]",
                "LAB_RESULT | @attachment test.pdf || see the file",
                "PROVIDER | @attachment letter.doc || see the file",
                "NAME | @name Virginia Holt || @agent Hi [Virginia], your parcel is on its way",
                "NAME | @agent Hi [Virginia], your parcel is on its way",
                "NAME | @subject Conversation with [Keisha Yang] || Chat started: 2023-11-04 08:20:14 UTC\\n"
                        + "(08:20:22) [Keisha]: hi\\n"
                        + "(08:20:36) Corwin: Hello! You're chatting with Corwin.\\n"
                        + "(08:20:50) [Keisha]: thanks Corwin",
                "NAME | I moved to Virginia last year",
                "PROVIDER | I saw [dr yang] on monday",
                "PROVIDER | cita con la [dra. molina]",
                "PROVIDER | [my dr] said no",
                "PROVIDER | La [Dra. Molina] me vio ayer",
                "NAME | La Dra. Molina me vio ayer",
                "PROVIDER | the shop on 44 alder dr yang",
                "NAME | vi a la Dr. Molina ayer",
                "MEDICAL_RECORD_NUMBER | @agent Checked chart [3994819], all is well",
                "MEDICAL_RECORD_NUMBER | the chart 2024 is out",
                "PHONE | Please write soon.\\n\\nThanks,\\nMarla Quist\\n[7185550163]",
                "PHONE | order lost\\n7185550163\\nplease look",
                "ADDRESS | ship to [44 alder street, toledo, oh 43604] please",
                "NAME | @subject Voicemail from: Caller +1 718 555 0163 || @other a message",
                "SERVICE_DATE | @agent Your appointment is now on [November 8] at 10am.",
                "SERVICE_DATE | @agent Your visit with the new care team member is now on [November 8].",
                "DIAGNOSIS | Anna-Flu Berger wrote",
                "DIAGNOSIS | I am [unable to finish in bed] lately",
                "DIAGNOSIS | I was not able to finish the form",
                "DIAGNOSIS | [tengo cólicos] desde ayer",
                "LAB_RESULT | my [urine culture] [grew e coli]",
                "NAME | @agent Hola [Virginia], listo",
                "NAME | @agent Hi [Virginia], listo",
                "NAME | @agent Hola [Virginia],\\nall done",
                "SERVICE_DATE | @agent Your parcel is now on November 8 at the depot.",
            })
    void readsWhatTheTicketSays(String element, String text) {
        var described = ExampleTicket.of(text);
        Classification judged = CLASSIFIER.classify(described.ticket(), described.policy());

        assertThat(judged.findings().stream()
                        .filter(finding -> finding.element() == DataElement.valueOf(element))
                        .filter(finding -> finding.confidence().value() >= Judge.COUNTS)
                        .sorted(Comparator.comparingInt(
                                finding -> finding.span().start()))
                        .filter(finding -> !(finding.text() instanceof TextRef.Requester))
                        .map(finding -> new ExampleTicket.Mark(finding.text(), finding.span())))
                .as("%s", judged.findings())
                .containsExactlyElementsOf(described.marks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "MENTAL_HEALTH | I just want to end it all",
                "MENTAL_HEALTH | my psychiatry appointment was moved",
                "MENTAL_HEALTH | @tag psych_intake || where do I log in",
                "MENTAL_HEALTH | @agent your psychiatry visit is booked || ok",
            })
    void setsTheSpecialCategory(SpecialCategory special, String text) {
        var described = ExampleTicket.of(text);
        assertThat(CLASSIFIER.classify(described.ticket(), described.policy()).special())
                .contains(special);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "@anonymous || @other Cheap viagra for you, buy now",
                "@anonymous || @other Weekly statistics: 40 tickets tagged herpes",
            })
    void aRecordOfNobodyHasNoSpecialCategory(String text) {
        var described = ExampleTicket.of(text);
        Classification judged = CLASSIFIER.classify(described.ticket(), described.policy());
        assertThat(judged.verdict()).isEqualTo(Verdict.NONE);
        assertThat(judged.special()).isEmpty();
    }
}
