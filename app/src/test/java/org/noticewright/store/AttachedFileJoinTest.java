package org.noticewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.tickets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.Progress;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Attachment.Content;
import org.noticewright.domain.Attachment.Content.State;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Files found apart from their tickets meet them, whichever comes first.
class AttachedFileJoinTest {

    @TempDir
    Path folder;

    private static Evidence ticket(String platform, String id, Attachment... attachments) {
        return new Evidence.TicketRecord(new Ticket(
                new NativeKey(platform, id),
                "Order",
                null,
                null,
                null,
                null,
                null,
                new org.noticewright.domain.Profile(
                        null,
                        org.noticewright.domain.Profile.Role.END_USER,
                        "Ada Quarrington",
                        "ada@post.example",
                        null,
                        null,
                        null),
                List.of(),
                List.of(),
                List.of(new Message(
                        "m" + id,
                        Message.Kind.PUBLIC,
                        Message.Author.REQUESTER,
                        null,
                        null,
                        null,
                        "see file",
                        null,
                        List.of(),
                        Message.Redaction.NONE)),
                List.of(attachments),
                Ticket.Content.COMPLETE));
    }

    private static Attachment listed(String name, @Nullable String id) {
        return new Attachment(name, 0, "text/plain", 10, id, Content.ABSENT);
    }

    private static Evidence file(@Nullable String ticket, @Nullable String id, String name, State state, String text) {
        Sha256 hash = Sha256.of((name + text).getBytes(StandardCharsets.UTF_8));
        return new Evidence.AttachmentRecord(
                null, ticket, id, new Attachment(name, -1, null, text.length(), id, new Content(state, hash, text)));
    }

    private static List<String> shown(CaseFile caseFile) {
        return tickets(caseFile).stream()
                .flatMap(ticket -> ticket.attachments().stream()
                        .map(file -> ticket.key().id() + " " + file.name() + " " + file.message() + " "
                                + file.content().state() + " " + file.content().text()))
                .sorted()
                .toList();
    }

    private static final List<Evidence> PIECES = List.of(
            ticket("zendesk", "8841", listed("rash.txt", "901"), listed("lab.txt", null)),
            ticket("salesforce", "500X", listed("plan.txt", "00P000000012345")),
            file("8841", "901", "901_rash.txt", State.READ, "by id"),
            file("8841", "8841", "LAB.txt", State.READ, "by name"),
            file("8841", null, "extra.txt", State.UNREAD, ""),
            file(null, "00P000000012345AAA", "00P000000012345AAA", State.READ, "by long id"),
            file("9999", "9999", "lost.txt", State.READ, "nobody's"));

    private static final List<String> JOINED = List.of(
            "500X plan.txt 0 READ by long id",
            "8841 extra.txt -1 UNREAD ",
            "8841 lab.txt 0 READ by name",
            "8841 rash.txt 0 READ by id");

    @Test
    void filesMeetTheirTicketsInAnyOrder() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "all.zip", PIECES.toArray(Evidence[]::new));
            assertThat(shown(caseFile)).containsExactlyElementsOf(JOINED);
            assertThat(caseFile.evidence().filesWithoutTicket()).isEqualTo(1);
        }
    }

    @Test
    void eachPieceInAFileOfItsOwnBackwards() {
        try (var caseFile = TestCases.create(folder)) {
            var backwards = new ArrayList<>(PIECES).reversed();
            for (int i = 0; i < backwards.size(); i++) {
                load(caseFile, i + ".zip", backwards.get(i));
            }
            assertThat(shown(caseFile)).containsExactlyElementsOf(JOINED);
            load(caseFile, "late.json", ticket("zendesk", "9999"));
            assertThat(caseFile.evidence().filesWithoutTicket()).isZero();
            assertThat(caseFile.verify(Progress.NONE).checks())
                    .extracting(check -> check.result())
                    .doesNotContain(org.noticewright.casework.Verification.Result.BROKEN);
        }
    }

    @Test
    void theSameFileAgainAddsNothing() {
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "1.zip", PIECES.toArray(Evidence[]::new));
            var again = load(caseFile, "2.zip", PIECES.toArray(Evidence[]::new));
            assertThat(again.kept()).isZero();
            assertThat(shown(caseFile)).containsExactlyElementsOf(JOINED);
        }
    }

    @Test
    void aTicketWhoseFileComesLaterIsClassifiedAgain() {
        var classify = new ClassifyCase(Classifier::load);
        try (var caseFile = TestCases.create(folder)) {
            load(caseFile, "tickets.json", ticket("zendesk", "1", listed("a.txt", "5")), ticket("zendesk", "2"));
            assertThat(classify.run(caseFile, Progress.NONE)).isEqualTo(2);
            assertThat(verdict(caseFile, 1)).isEqualTo(Verdict.METADATA);
            load(caseFile, "files.zip", file(null, "5", "a.txt", State.READ, "I was diagnosed with asthma in 2019"));
            assertThat(classify.run(caseFile, Progress.NONE)).isEqualTo(1);
            assertThat(verdict(caseFile, 1)).isEqualTo(Verdict.PHI);
            assertThat(classify.run(caseFile, Progress.NONE)).isZero();
        }
    }

    private static @Nullable Verdict verdict(CaseFile caseFile, long ticket) {
        var verdicts = new ArrayList<Verdict>();
        caseFile.tickets().forEachOf(List.of(new Ticket.Id(ticket)), Progress.NONE, whole -> {
            if (whole.classification() != null) {
                verdicts.add(whole.classification().verdict());
            }
        });
        return verdicts.isEmpty() ? null : verdicts.getFirst();
    }
}
