package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Who answers a ticket is not affected by it: not by their e-mail address, their name in a chat, or the
/// company's name; whom they write to is.
class DeskIsNobodyTest {

    private static final Classifier CLASSIFIER = SharedClassifiers.SENSES;
    private static final double COUNTS = 0.3;

    private static Message mail(Message.Author author, String text, String... envelope) {
        return new Message(
                "",
                Message.Kind.PUBLIC,
                author,
                null,
                null,
                null,
                text,
                null,
                List.of(),
                Arrays.asList(envelope),
                Message.Redaction.NONE);
    }

    private static Classification judged(@Nullable Profile requester, Message... messages) {
        Ticket ticket = PlainTickets.of("t", "", requester, List.of(), List.of(), Arrays.asList(messages), List.of());
        return CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static Classification answered(String text, String... envelope) {
        return judged(null, mail(Message.Author.AGENT, text, envelope));
    }

    private static Classification asked(String text, String... envelope) {
        return judged(null, mail(Message.Author.REQUESTER, text, envelope));
    }

    private static Profile requester(String name, @Nullable String email) {
        return new Profile(null, Profile.Role.END_USER, name, email, null, null, null);
    }

    private static Set<String> names(Classification result, String text) {
        var names = new TreeSet<String>();
        for (Finding finding : result.findings()) {
            if (finding.element() == DataElement.NAME
                    && finding.confidence().value() >= COUNTS
                    && finding.text() instanceof TextRef.Body) {
                names.add(text.substring(finding.span().start(), finding.span().end()));
            }
        }
        return names;
    }

    @Test
    void anAgentsOwnAddressIdentifiesNobody() {
        Classification result = answered(
                "Your refill of metformin is ready.",
                "From: Kim Doe <kim.doe@elmcare.example>",
                "To: support@elmcare.example");

        assertThat(result.verdict()).isEqualTo(Verdict.NONE);
        assertThat(result.elements()).doesNotContain(DataElement.EMAIL, DataElement.NAME);
    }

    @Test
    void whomAnAgentWritesToIsIdentified() {
        Classification result = answered(
                "Your refill of metformin is ready.",
                "From: Kim Doe <kim.doe@elmcare.example>",
                "To: pat.quill@mail.example");

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.elements()).contains(DataElement.EMAIL);
    }

    @Test
    void whomAPersonWritesToIsTheDesk() {
        Classification result = asked("Where is my metformin?", "To: kim.doe@elmcare.example");

        assertThat(result.elements()).doesNotContain(DataElement.EMAIL);
    }

    @Test
    void whereTheMailCameInIsTheDesk() {
        Message mail = mail(Message.Author.REQUESTER, "Where is my metformin?");
        Ticket ticket = PlainTickets.of(
                "t",
                "",
                null,
                List.of(),
                List.of(new Ticket.Field("recipient", "kim.doe@elmcare.example")),
                List.of(mail),
                List.of());

        assertThat(CLASSIFIER.classify(ticket, PatientStatusPolicy.CONTENT).elements())
                .doesNotContain(DataElement.EMAIL);
    }

    @Test
    void oneOfSeveralWhomAPersonWritesToMayBeTheirOwn() {
        Classification result = asked("Where is my metformin?", "To: kim.doe@elmcare.example, bo.quill@mail.example");

        assertThat(result.elements()).contains(DataElement.EMAIL);
    }

    @Test
    void everyAddressBesideAHelpDesksIsTheDesks() {
        Classification result =
                answered("Write to support@elmcare.example or to kim.doe@elmcare.example for metformin.");

        assertThat(result.verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void whoAsksIsNeverTheDesk() {
        Classification result = judged(
                requester("Ana Quill", "ana.quill@elmcare.example"),
                mail(
                        Message.Author.REQUESTER,
                        "I take metformin.",
                        "From: ana.quill@elmcare.example",
                        "To: support@elmcare.example"));

        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.elements()).contains(DataElement.EMAIL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thank you for choosing Oscar. Your box is on its way.           | Oscar
        Welcome to Marlow! Your account is ready.                       | Marlow
        Thanks for shopping with Henry. Henry ships on Mondays.         | Henry
        We hope to see you soon. The Oscar Team                         | Oscar
        """)
    void aCompanyCalledLikeAPersonIsNone(String text, String company) {
        Classification result = judged(requester("Ada Quarrington", null), mail(Message.Author.AGENT, text));

        assertThat(names(result, text)).doesNotContain(company);
    }

    @Test
    void thePersonIsThePersonWhateverTheCompanyIsCalled() {
        String text = "Hi Oscar, thank you for choosing Oscar.";
        Classification result = judged(requester("Oscar Quill", null), mail(Message.Author.AGENT, text));

        assertThat(names(result, text)).contains("Oscar");
    }

    @Test
    void inAChatWithAVisitorTheOthersAnswer() {
        String chat = "Chat started: 2025-06-01\n\n(08:20:36) Visitor 5823: Where is order 5?\n"
                + "(08:20:50) Maria Lopez: One moment please.\n(08:21:00) Visitor 5823: ok";

        assertThat(names(judged(null, mail(Message.Author.OTHER, chat)), chat)).isEmpty();
    }

    @Test
    void inAChatOfStrangersWhoOffersHelpAnswers() {
        String chat = "Chat started: 2025-06-01\n\n(08:20:36) Maria Lopez: Hello! How can I help you today?\n"
                + "(08:20:50) Anna Berg: I need help with my asthma.\n(08:21:00) Maria Lopez: Sure.";

        assertThat(names(judged(null, mail(Message.Author.OTHER, chat)), chat)).containsExactly("Anna Berg");
    }

    @Test
    void whereAnAgentOrASystemWritesFromIsTheDesks() {
        for (Message.Author author : List.of(Message.Author.AGENT, Message.Author.SYSTEM)) {
            Classification result = judged(
                    null, mail(author, "Noted.", "IP address: 203.0.113.77", "Location: Tacoma, WA, United States"));

            assertThat(result.verdict()).isEqualTo(Verdict.NONE);
            assertThat(result.elements()).isEmpty();
        }
    }

    @Test
    void whereAPersonWritesFromIsThePersons() {
        Classification result =
                asked("Where is it?", "IP address: 203.0.113.77", "Location: Tacoma, WA, United States");

        assertThat(result.elements()).contains(DataElement.IP_ADDRESS, DataElement.ADDRESS);
    }

    @Test
    void whoeverAsksIsNotTheDeskWhoeverSentTheMessage() {
        Classification result = judged(
                requester("Ada Quarrington", "ada@mail.example"),
                mail(Message.Author.AGENT, "Noted.", "Reply-To: ada@mail.example"));

        assertThat(result.findings())
                .anyMatch(finding -> finding.text() instanceof TextRef.Envelope
                        && finding.confidence().value() > COUNTS);
    }

    @Test
    void whoSignsBesideTheFirmIsStaff() {
        String text = "Hello,\n\nI opened it and will write to you when it is done.\n\n"
                + "Tomasz | Juniper Telehealth, a healthier way";

        assertThat(names(judged(requester("Ada Quarrington", null), mail(Message.Author.AGENT, text)), text))
                .isEmpty();
    }

    @Test
    void whoIntroducesThemselvesWithTheFirmIsStaff() {
        String text = "this is Dashiell with Juniper, how can I help?";

        assertThat(names(judged(requester("Ada Quarrington", null), mail(Message.Author.AGENT, text)), text))
                .isEmpty();
    }

    /// Seen in public samples of mail: "mary@x.test" was sensed to be a test's result.
    @Test
    void linesOfAddressesAreNoSentences() {
        Classification result = judged(
                null,
                mail(
                        Message.Author.REQUESTER,
                        "Hi everyone.",
                        "From: Joe Q. Public <john.q.public@example.com>",
                        "To: Mary Smith <mary@x.test>",
                        "To: jdoe@example.org",
                        "To: Who? <one@y.test>",
                        "Cc: boss@nil.test"));

        assertThat(result.verdict()).isEqualTo(Verdict.METADATA);
        assertThat(result.needsReview()).isFalse();
    }
}
