package org.noticewright.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Message.Redaction;

class RedactionMarksTest {

    @ParameterizedTest
    @CsvSource({
        "This message was deleted, ALL",
        "THIS MESSAGE WAS DELETED., ALL",
        "this message was Deleted, ALL",
        "I asked about the refill of my medicine last week and then I read that THIS MESSAGE WAS DELETED by you, PART",
        "I asked about the refill of my medicine last week and then I read that this Message was DeLeTeD by you, PART",
        "I asked about the refill of my medicine last week and then I deleted the app and also the other app here,"
                + " NONE",
        "I read that this message was deleted by somebody, PART",
        "I deleted the app and the d key, NONE",
        "[REDACTED], ALL",
        "My card is [redacted] I think, PART",
        "<Redacted>, ALL",
        "Call me (at home) on (REDACTED) please, PART",
        "It was redacted (by whom), NONE",
        "My card is **** **** 1234, PART",
        "**** is all, NONE",
        "\u2587\u2587 \u2587, ALL",
        "Call \u2587\u2587\u2587, PART",
        "d, NONE",
        "'', NONE",
    })
    void marksAreFoundInWhateverCaseAndForm(String text, Redaction redaction) {
        assertThat(RedactionMarks.in(text)).isEqualTo(redaction);
        assertThat(new CellMessageDraft("1").plain(text).build().redaction()).isEqualTo(redaction);
    }
}
