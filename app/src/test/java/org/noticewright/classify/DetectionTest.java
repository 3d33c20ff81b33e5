package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.TicketCopy;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Rules by example. In each text, `[...]` marks the span to be found; a text without marks must give nothing
/// of that element.
class DetectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "EMAIL | write to [ana.lopez+x@mail.example], please",
                "EMAIL | nothing at all @home",
                "EMAIL | reach billing@clinic.example any time",
                "PHONE | call [(915) 555-0127] after 3",
                "PHONE | call [+1 718-555-0163]",
                "PHONE | my number is [7185550163]",
                "PHONE | order 7185550163 has not come",
                "PHONE | at 05:38:11.204 it failed",
                "PHONE | dial 1-800-555-0100 toll free",
                "SSN | my ssn is [000-12-3456]",
                "SSN | social security [900121234] thanks",
                "SSN | part 123-456-789",
                "SSN | last four of my social [1234]",
                "PAYMENT_CARD | charge [4111 1111 1111 1111] instead",
                "PAYMENT_CARD | charge 4111 1111 1111 1112 instead",
                "PAYMENT_CARD | card ending in [7731]",
                "PAYMENT_CARD | the ending of 2024 was bad",
                "DATE_OF_BIRTH | DOB [07/21/1988]",
                "DATE_OF_BIRTH | born on [4 Feb 1966] in Ohio",
                "DATE_OF_BIRTH | it shipped 07/21/2025",
                "DATE_OF_BIRTH | my father is [94] now",
                "MEDICAL_RECORD_NUMBER | see MRN [00448120] please",
                "MEDICAL_RECORD_NUMBER | a patient of 10000 kinds",
                "HEALTH_PLAN_ID | member ID: [XZQ123456789]",
                "HEALTH_PLAN_ID | medicare [1EG4-TE5-MK73]",
                "HEALTH_PLAN_ID | a group of 12345 people",
                "ACCOUNT_NUMBER | where is order [FW-2258802]?",
                "ACCOUNT_NUMBER | Rx [7730418] is empty",
                "ACCOUNT_NUMBER | track [1Z999AA10123456784]",
                "ACCOUNT_NUMBER | I ordered 2 pens in 2025",
                "LICENSE_NUMBER | NPI [1234567893]",
                "LICENSE_NUMBER | NPI 1234567890",
                "LICENSE_NUMBER | DEA [AB1234563]",
                "SERVICE_DATE | consult opened 2024-03-19 17:07:16 UTC",
                "SERVICE_DATE | my consult on [2024-03-19] at noon",
                "SERVICE_DATE | the update started on March 3, 2025",
                "SERVICE_DATE | my refill started on [March 3, 2025]",
                "IP_ADDRESS | login from [198.51.100.214]",
                "IP_ADDRESS | since version 8.4.2.117 it breaks",
                "IP_ADDRESS | own [2001:db8:44:7100::9] here",
                "DEVICE_ID | MAC [A4:C1:38:0E:77:B2]",
                "DEVICE_ID | serial number [SP2-0044-918Q]",
                "BANK_ACCOUNT | from IBAN [DE12 5001 0517 0648 4898 90] on Monday",
                "BANK_ACCOUNT | from IBAN DE13 5001 0517 0648 4898 90 on Monday",
                "CREDENTIAL | my password is [Tulip!garden77]",
                "CREDENTIAL | my password is not working",
                "CREDENTIAL | the code i got is [718204]",
                "CREDENTIAL | promo code 718204 expired",
                "VEHICLE_ID | VIN [1M8GDM9AXKP042788]",
                "ADDRESS | send to [9020 Westpark Canal Dr #214, Houston TX 77063]. Thanks",
                "ADDRESS | at [RR 2 Box 118, Abilene KS 67410]",
                "ADDRESS | I live in [Asheville, NC 28801]",
                "ADDRESS | took 2 pills the other way",
                "NAME | my wife [Tammy Haskins] called",
                "NAME | [Mr Gout] has moved",
                "NAME | my name is [ana lopez]",
                "NAME | That is Will and may be hope",
                "PROVIDER | seen by [Dr. Phan] there",
                "MEDICATION | on [semaglutide 2.4] now",
                "MEDICATION | do i go [100mg]??",
                "MEDICATION | see you today on Android 14",
                "DIAGNOSIS | I have [type 2 diabetes] now",
                "DIAGNOSIS | I do not have diabetes, wrong person",
                "DIAGNOSIS | Dx: [Z77.011]",
                "LAB_RESULT | my [A1c was 8.9] in May",
                "HEALTH_PAYMENT | the [copay] was wrong",
            })
    void findsAndLeaves(DataElement element, String marked) {
        var example = Marked.of(marked);

        assertThat(example.found(element)).isEqualTo(example.expected());
    }

    static Stream<String> disguises() {
        return Stream.of(
                "my ssn is 9\u200b0\u200b0-12-1234",
                "my ssn is \uff19\uff10\uff10-\uff11\uff12-\uff11\uff12\uff13\uff14",
                "my ssn is 900\u201312\u20131234");
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void undoesDisguiseAndKeepsOriginalOffsets(String text) {
        assertThat(new Marked(text, List.of()).found(DataElement.SSN))
                .containsExactly(text.substring("my ssn is ".length()));
    }

    @ParameterizedTest
    @CsvSource({
        "group_id, 360008376313, false",
        "ticket_form_id, 360002048693, false",
        "group_id, 0077140, true",
        "Group ID, 360008376313, true"
    })
    void tellsADesksOwnIdsFromAPlansGroup(String label, String value, boolean counts) {
        var ticket = TicketCopy.of(PlainTickets.said("Where is my parcel?"))
                .fields(new Ticket.Field(label, value))
                .ticket();
        assertThat(Said.judged(ticket).findings())
                .extracting(Finding::text)
                .matches(texts -> texts.contains(new TextRef.FieldValue(0)) == counts);
    }
}
