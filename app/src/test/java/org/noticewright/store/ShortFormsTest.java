package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.text.HtmlText;

/// What is stored short comes back as it was, and what the short form does not fit is stored long.
final class ShortFormsTest {

    private static final String[] BITS = {
        "<div class=\"zd-comment\">",
        "</div>",
        "<br>",
        "<br/>\n",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href='x'>",
        "</a>",
        "Hello there,",
        "I still have the rash ",
        "since Monday",
        " ",
        "\n",
        "&#39;",
        "&amp;",
        "&nbsp;",
        "&",
        "<",
        ">",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\u00e9",
        "a",
        "?",
        "Regards, Ana Example",
        "\u0000",
    };

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(BITS).list().ofMaxSize(40).map(bits -> String.join("", bits));
    }

    @Property(tries = 600)
    void htmlComesBackBesideItsOwnText(@ForAll("pieces") String html) {
        assertThat(htmlBack(html, HtmlText.of(html).text())).isEqualTo(html);
    }

    @Property(tries = 600)
    void htmlComesBackBesideAnyText(@ForAll("pieces") String html, @ForAll("pieces") String text) {
        assertThat(htmlBack(html, text)).isEqualTo(html);
    }

    @Test
    void htmlThatRepeatsItsTextIsStoredAsItsTags() {
        var html = "<div dir=\"auto\"><p>" + "The pharmacy never called back about the refill.<br>".repeat(20)
                + "</p></div>";
        var to = new PayloadWriter();
        HtmlBesideText.write(to, html, HtmlText.of(html).text());
        assertThat(to.size()).isLessThan(html.length() / 4);
    }

    private static String htmlBack(String html, String text) {
        var to = new PayloadWriter();
        HtmlBesideText.write(to, html, text);
        var from = new PayloadReader(to.toBytes());
        var back = HtmlBesideText.read(from, text);
        assertThat(from.isAtEnd()).isTrue();
        return String.valueOf(back);
    }

    @Property
    void aSecondTellsItsText(@ForAll @LongRange(min = -30_000_000_000L, max = 250_000_000_000L) long second) {
        var time = OriginalTime.of(Instant.ofEpochSecond(second));
        assertThat(UtcSecond.is(time)).isTrue();
        assertThat(timeBack(time)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-24T15:17:05Z, Z, MILLI",
        "2025-05-24T15:17:05Z, +00:00, SECOND",
        "2025-05-24t15:17:05z, Z, SECOND",
        "2025-05-24 15:17:05Z, Z, SECOND",
        "24 May 2025 15:17:05, Z, SECOND",
    })
    void anotherTimeIsStoredInFull(String text, String zone, OriginalTime.Precision precision) {
        var time = new OriginalTime(Instant.parse("2025-05-24T15:17:05Z"), text, zone, precision);
        assertThat(timeBack(time)).isEqualTo(time);
        var later = new OriginalTime(time.instant().plusNanos(1), "2025-05-24T15:17:05Z", "Z", time.precision());
        assertThat(timeBack(later)).isEqualTo(later);
    }

    private static OriginalTime timeBack(OriginalTime time) {
        var to = new PayloadWriter();
        EvidencePayloads.write(to, time);
        return EvidencePayloads.requiredTime(new PayloadReader(to.toBytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "zendesk, 361400028518",
        "zendesk, 0",
        "zendesk, 0012",
        "zendesk, 999999999999999999",
        "zendesk, 9999999999999999999999",
        "zendesk, -5",
        "zendesk, 12a",
        "zendesk, ''",
        "jira, 10001",
        "unheard of, 12",
        "front, msg_1",
        "zendesk, \u0661\u0662",
    })
    void keysComeBack(String platform, String id) {
        var key = new NativeKey(platform, id);
        var to = new PayloadWriter();
        EvidencePayloads.write(to, key);
        assertThat(EvidencePayloads.optionalKey(new PayloadReader(to.toBytes())))
                .isEqualTo(key);
    }
}
