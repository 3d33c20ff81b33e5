package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.noticewright.timeline.Logs.INTRUDER_IP;
import static org.noticewright.timeline.Logs.WINDOW;
import static org.noticewright.timeline.Logs.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket;

/// Lines that name mails, files and profiles instead of tickets.
class NamedThingsTest {

    private static Ticket.Stored ticket(int number, Instant created, String mail, List<Attachment> files) {
        var message = new Message(
                mail,
                Message.Kind.PUBLIC,
                Message.Author.REQUESTER,
                null,
                null,
                OriginalTime.of(created),
                "",
                null,
                List.of(),
                Message.Redaction.NONE);
        return new Ticket.Stored(
                new Ticket.Id(number),
                new Ticket(
                        Logs.key(number),
                        "",
                        null,
                        null,
                        OriginalTime.of(created),
                        OriginalTime.of(created),
                        new NativeKey("zendesk", "u" + number),
                        null,
                        List.of(),
                        List.of(),
                        List.of(message),
                        files,
                        Ticket.Content.COMPLETE));
    }

    private static Attachment file(String id) {
        return new Attachment("scan.pdf", 0, null, 10, id, Attachment.Content.ABSENT);
    }

    private static final List<Ticket.Stored> TICKETS = List.of(
            ticket(1, at(-100), "<one@mail.example>", List.of()),
            ticket(2, at(-100), "<two@mail.example>", List.of(file("77"))),
            ticket(3, at(-100), "<three@mail.example>", List.of(file("78"))),
            ticket(4, at(9_000), "<four@mail.example>", List.of(file("79"))));

    private static AccessEvent names(LoggedObject.Kind kind, String id) {
        return Logs.line(
                "zendesk.access",
                500,
                Action.VIEW_RECORD,
                Outcome.SUCCESS,
                Scope.EXACT,
                "7",
                INTRUDER_IP,
                List.of(),
                List.of(new LoggedObject(kind, id)),
                null,
                -1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # a mail by its id, escaped as one log does; a mail that no ticket holds
        MESSAGE, &lt;two@mail.example&gt;, NOT_ACCESSED, VIEWED, NOT_ACCESSED, NOT_ACCESSED
        MESSAGE, else@mail.example, NOT_ACCESSED, NOT_ACCESSED, NOT_ACCESSED, NOT_ACCESSED
        # a file by its number; by a token, which no number can be held against; tickets of later are out
        FILE, 77, NOT_ACCESSED, VIEWED, NOT_ACCESSED, NOT_ACCESSED
        FILE, 12345, NOT_ACCESSED, NOT_ACCESSED, NOT_ACCESSED, NOT_ACCESSED
        FILE, token/abc, NOT_ACCESSED, POSSIBLE, POSSIBLE, NOT_ACCESSED
        # a profile shows that there are tickets, not what they say
        USER, u3, NOT_ACCESSED, NOT_ACCESSED, LISTED, NOT_ACCESSED
        """)
    void leadToTheTicketsThatHoldThem(
            LoggedObject.Kind kind, String id, Exposure one, Exposure two, Exposure three, Exposure later) {
        var graded = Logs.grade(WINDOW, Logs.withBackground(List.of(names(kind, id))), TICKETS);
        assertThat(List.of(1, 2, 3, 4))
                .extracting(number -> graded.of(number).exposure())
                .containsExactly(one, two, three, later);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        203.0.113.0/24,   203.0.113.217,          true
        203.0.113.0/24,   203.0.114.1,            false
        203.0.113.217,    [::ffff:203.0.113.217]:443, true
        203.0.113.217,    203.0.113.217:51000,    true
        2001:db8::/32,    2001:0db8:0:1::7,       true
        2001:db8::/32,    2001:db9::7,            false
        2001:db8::1%eth0, 2001:db8:0:0:0:0:0:1,   true
        0.0.0.0/0,        2001:db8::1,            false
        203.0.113.0/24,   Salesforce.com IP,      false
        """)
    void addressesAreFoundInTheirBlocks(String block, String address, boolean inside) {
        assertThat(AddressBlock.of(block).contains(address)).isEqualTo(inside);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (var text : List.of("203.0.113", "203.0.113.256", "203.0.113.0/33", "2001:db8::1::2", "host.example", "")) {
            assertThatThrownBy(() -> AddressBlock.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
    }
}
