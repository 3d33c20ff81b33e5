package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotedLinesTest {

    @Provide
    Arbitrary<String> mail() {
        return Arbitraries.of(
                        "see you at 3:30",
                        "Phone: 555-0142",
                        "*From:* Ana <ana@mail.example>",
                        "  DE : ana@mail.example",
                        "Von: Ana",
                        "Sent: Monday",
                        "To: Elm",
                        "Subject: refill",
                        "On Mon, Jun 2, 2025 at 10:11 AM Ana Lopez <ana@mail.example> wrote:",
                        "El lun, 2 jun 2025 a las 10:11, Ana escribi\u00f3:\u00a0",
                        "Begin forwarded message: \r",
                        "-----Original Message-----",
                        "_______",
                        "> quoted",
                        "my refill is late",
                        "")
                .list()
                .ofMaxSize(6)
                .map(lines -> String.join("\n", lines));
    }

    @Property(tries = 3000)
    void aQuoteStandsOnlyWhereOneMay(@ForAll("mail") String text) {
        boolean quoted =
                IntStream.of(new QuotedLines(new MessageLines(text)).depths()).anyMatch(depth -> depth > 0);

        assertThat(QuotedLines.mayStandIn(text) || !quoted).isTrue();
    }

    @Test
    void mostColonsTellNoQuote() {
        assertThat(QuotedLines.mayStandIn("See you at 3:30.\nOrder: 4411\nPhone: 555-0142"))
                .isFalse();
    }
}
