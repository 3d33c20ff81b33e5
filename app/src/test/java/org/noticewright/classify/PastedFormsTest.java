package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.DataElement;

/// Forms, tables, records and logs pasted into a message: a label says what its value is. `~` is a line's end.
class PastedFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "DATE_OF_BIRTH ! Name: Jo Ash~DOB: [06/17/2016]~Seen: 04/01/2025",
                "DATE_OF_BIRTH ! Date of birth~[17.06.1986]~Phone~none",
                "DATE_OF_BIRTH ! Name | DOB | Member~Jo Ash | [06/17/2016] | XQZ 0042 77120~Lu Ash | [10/22/2013] |"
                        + " XQZ 0042 77121",
                "HEALTH_PLAN_ID ! Name | DOB | Member~Jo Ash | 06/17/2016 | [XQZ 0042 77120]~Lu Ash | 10/22/2013 |"
                        + " [XQZ 0042 77121]",
                "DATE_OF_BIRTH ! id,patient,dob,claim~7,\"Ash, Jo\",[2016-06-17],550120~8,\"Ash,"
                        + " Lu\",[2013-10-22],550121",
                "MEDICAL_RECORD_NUMBER ! id;MRN;seen~7;[00448120];yes~8;[00448121];no",
                "MEDICAL_RECORD_NUMBER ! Patient    MRN       Room~Jo Ash     [448120]    12~Lu Ash     [448121]    14",
                "HEALTH_PLAN_ID ! {\"memberId\": \"[XQZ0042771]\", \"plan\": \"gold\"}",
                "DATE_OF_BIRTH ! {\"name\":\"Jo\",\"dateOfBirth\":\"[2016-06-17]\"}",
                "PHONE ! {\"phoneNumber\": \"[7185550163]\", \"n\": 12}",
                "HEALTH_PLAN_ID ! Member ID ........ [XQZ0042771]",
                "ACCOUNT_NUMBER ! Account number = [00441882]~Balance = 120",
                "PHONE ! Phone:~[718-555-0163]~Order:~7185550199",
                "PHONE ! AGENT: and the number?~CALLER: it's [seven one eight five five five zero one six three]",
                "SERVICE_DATE ! 2025-04-02 02:00:04 INFO visit service started",
                "DATE_OF_BIRTH ! 2025-04-02 02:00:04 job 1977-01-01 skipped",
                "PHONE ! 02:00:04.118 recv 4155550127 bytes 4155550127",
                "ACCOUNT_NUMBER ! cells | of | nothing~a | b | c",
            })
    void labelsSayWhatValuesAre(DataElement element, String marked) {
        var example = Marked.of(marked);

        assertThat(example.found(element)).isEqualTo(example.expected());
    }
}
