package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Work must grow with the text and no faster, whatever the text is.
class BoundedWorkTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final int MEBI = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1-",
                "1 ",
                "@",
                "a@",
                "a.",
                "://",
                ":",
                "0:",
                "( ",
                "my ",
                "Ana ",
                "refill ",
                "password ",
                "code 1 ",
                "\u0301",
                "\u200b",
                "x_1_",
                "Box 1 ",
                "12 Elm ",
                "not ",
                "if ",
                "a@a.b ",
                "http://a/u/b ",
                "a:",
                "refill 1/2/20 ",
                "seen 1/2/20 ",
                "if our doctor ",
                "12 Elm Street, ",
                "Rua A 1 ",
                "1 2 ",
                "5 . ",
                "x dot ",
                "a at b dot ",
                "one ",
                "double ",
                "may nineteenth ",
                "*-",
                "x-",
                "xxxx1111 ",
                "&#",
                "&#6",
                "<b",
                "<b ",
                "=E2",
                "=40a",
                "a | b\n",
                "dob | member\n1 | 2\n",
                "member,dob,\"\n",
                "  dob  mrn  1",
                "member ABC 1234 ",
                "(01)00850044118823(",
                "cvv 123 exp 1/2 ",
                "@a instagram ",
                "my site http://a ",
                "password. a-1 ",
                "corner of A and ",
                "PO Box 1, ",
                "Boston, MA 02108, ",
                "zip 1 "
            })
    void fourTimesTheTextIsFourTimesTheWork(String unit) {
        long one = CLASSIFIER.workOn(PlainTickets.said(unit.repeat(MEBI / 32 / unit.length())));
        long four = CLASSIFIER.workOn(PlainTickets.said(unit.repeat(MEBI / 8 / unit.length())));

        assertThat((double) four).isLessThan(4.5 * one + 50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-", "on the way home we ", "my son Peter Lane died. "})
    void aTenMegabyteLineFinishes(String unit) {
        long work = CLASSIFIER.workOn(PlainTickets.said(unit.repeat(10 * MEBI / unit.length())));

        assertThat(work).isLessThan(400L * MEBI);
    }
}
