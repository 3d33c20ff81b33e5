package org.noticewright.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.noticewright.Wiring;

class FormatWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        zendesk.access, Zendesk access log
        zendesk.side_conversations, Zendesk side conversations
        hubspot.replica.tickets, HubSpot replica tickets
        jira.csv, Jira CSV
        people.csv, Customer list
        log.generic, Other log
        leave out, leave out
        """)
    void formatIsSaidInWords(String format, String words) {
        assertThat(FormatWords.of(format)).isEqualTo(words);
    }

    static List<String> formats() {
        return Wiring.casework(Clock.systemUTC()).importEvidence().formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatHasWordsOfItsOwn(String format) {
        assertThat(FormatWords.of(format)).doesNotContain(".").isNotEqualTo(format);
        assertThat(formats().stream().map(FormatWords::of)).containsOnlyOnce(FormatWords.of(format));
    }

    /// The others are words of English as well: `iris`.
    static List<String> formatsThatAreNoWords() {
        return formats().stream().filter(format -> format.contains(".")).toList();
    }

    @ParameterizedTest
    @MethodSource("formatsThatAreNoWords")
    void everyFormatIsKnownInASentence(String format) {
        assertThat(FormatWords.inText("header of " + format + "."))
                .isEqualTo("header of " + FormatWords.of(format) + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The log okta.log is silent | The Okta log is silent
        The log aws.cloudtrail is silent | The AWS CloudTrail log is silent
        Rows of hubspot.replica.tickets, no more | Rows of HubSpot replica tickets, no more
        They signed in to jira.clinic.io and otrs.log.example | They signed in to jira.clinic.io and otrs.log.example
        Ask mail.example about support@zendesk.example | Ask mail.example about support@zendesk.example
        From 2026-02-05T17:10:00Z to 2026-02-05T17:37:15.123Z | From 2026-02-05 17:10:00 UTC to 2026-02-05 17:37:15 UTC
        It was 2026-02-05T17:10:00-08:00 | It was 2026-02-05T17:10:00-08:00
        """)
    void sentenceIsSaidWithoutCodes(String sentence, String words) {
        assertThat(Words.sentence(sentence)).isEqualTo(words);
    }
}
