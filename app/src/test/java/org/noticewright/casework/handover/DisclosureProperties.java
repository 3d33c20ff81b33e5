package org.noticewright.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Attachment;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;
import org.noticewright.timeline.ExposureAssessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a package shows of lines and tickets gives the same grades as lines and tickets themselves.
class DisclosureProperties {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant START = Instant.parse("2026-02-04T00:00:00Z");
    private static final AccessWindow WINDOW =
            new AccessWindow(Set.of("7"), Set.of("203.0.113.9"), START, START.plusSeconds(10_000));

    private static final List<String> MAILS =
            List.of("", "<one@mail.example>", "one@mail.example", "&lt;two@mail.example&gt;", "@odd", "55");
    private static final List<String> FILES = List.of(
            "",
            "77",
            "077",
            "secret/one/Scan.pdf",
            "secret/one/scan.pdf",
            "secret/two/scan.pdf",
            "secret/77",
            "token/abc",
            "token/x?name=scan.pdf",
            "q=scan.pdf",
            "scan.pdf",
            "abc");
    private static final List<String> NAMES = List.of("", "scan.pdf", "SCAN.pdf", "77", "abc", "secret/two/plan.txt");
    private static final List<String> FOLDERS = List.of("Inbox", "\\Inbox\\Secret", "/inbox/secret/", "Sent");

    @Provide
    Arbitrary<List<Ticket.Stored>> tickets() {
        var files = Combinators.combine(Arbitraries.of(FILES).injectNull(0.2), Arbitraries.of(NAMES))
                .as((id, name) -> new Attachment(name, 0, null, 1, id, Attachment.Content.ABSENT));
        return Combinators.combine(
                        Arbitraries.of(MAILS).list().ofMaxSize(3),
                        files.list().ofMaxSize(3),
                        Arbitraries.of(FOLDERS).list().ofMaxSize(2),
                        Arbitraries.of("u1", "u2", "u3").injectNull(0.2),
                        Arbitraries.of(Ticket.Content.class),
                        Arbitraries.longs().between(-5_000, 8_000).injectNull(0.1))
                .as(DisclosureProperties::ticket)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(DisclosureProperties::numbered);
    }

    private static Ticket ticket(
            List<String> mails,
            List<Attachment> files,
            List<String> folders,
            @Nullable String requester,
            Ticket.Content content,
            @Nullable Long created) {
        var time = created == null ? null : OriginalTime.of(START.plusSeconds(created));
        return new Ticket(
                new NativeKey("zendesk", "1"),
                "A secret subject",
                null,
                null,
                time,
                time,
                requester == null ? null : new NativeKey("zendesk", requester),
                null,
                List.of("secret"),
                folders.stream().map(name -> new Ticket.Field("Folder", name)).toList(),
                mails.stream().map(DisclosureProperties::message).toList(),
                files,
                content);
    }

    private static Message message(String id) {
        return new Message(
                id,
                Message.Kind.PUBLIC,
                Message.Author.REQUESTER,
                null,
                null,
                null,
                "A secret text",
                null,
                List.of(),
                Message.Redaction.NONE);
    }

    private static List<Ticket.Stored> numbered(List<Ticket> tickets) {
        var numbered = new ArrayList<Ticket.Stored>();
        for (var one : tickets) {
            long number = numbered.size() + 1L;
            var ticket = new Ticket(
                    new NativeKey("zendesk", Long.toString(number)),
                    one.subject(),
                    null,
                    null,
                    one.createdAt(),
                    one.updatedAt(),
                    one.requesterKey(),
                    null,
                    one.tags(),
                    one.fields(),
                    one.messages(),
                    one.attachments(),
                    one.content());
            numbered.add(new Ticket.Stored(new Ticket.Id(number), ticket));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<AccessEvent.Stored>> lines() {
        var objects = Arbitraries.oneOf(
                Arbitraries.of(MAILS).map(id -> new LoggedObject(LoggedObject.Kind.MESSAGE, id)),
                Arbitraries.of(FILES).map(id -> new LoggedObject(LoggedObject.Kind.FILE, id)),
                Arbitraries.of("u1", "u3", "u9")
                        .flatMap(id -> Arbitraries.of(LoggedObject.Kind.USER, LoggedObject.Kind.CONTACT)
                                .map(kind -> new LoggedObject(kind, id))),
                Arbitraries.just(new LoggedObject(LoggedObject.Kind.QUERY, "a secret search")));
        var ranges = Arbitraries.<RecordRange>of(
                new RecordRange.Files("secret/"),
                new RecordRange.Files("secret/two/"),
                new RecordRange.Files(""),
                new RecordRange.Folder("/Inbox/Secret"),
                new RecordRange.Folder("Inbox"),
                new RecordRange.OfRequester(new NativeKey("zendesk", "u2")),
                new RecordRange.OfRequester(new NativeKey("intercom", "u2")),
                new RecordRange.Search("a secret search"));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 9_000),
                        Arbitraries.of(Action.VIEW_RECORD, Action.DOWNLOAD_FILE, Action.LIST_RECORDS),
                        objects.list().ofMaxSize(2),
                        ranges.injectNull(0.6),
                        Arbitraries.of("203.0.113.9", "203.0.113.9", "198.51.100.7")
                                .injectNull(0.2),
                        Arbitraries.of("7", "7", "8"))
                .as(DisclosureProperties::line)
                .list()
                .ofMaxSize(5)
                .map(DisclosureProperties::stored);
    }

    private static AccessEvent line(
            long second,
            Action action,
            List<LoggedObject> objects,
            @Nullable RecordRange range,
            @Nullable String ip,
            String actor) {
        return new AccessEvent(
                "zendesk.access",
                OriginalTime.of(START.plusSeconds(second)),
                action,
                "",
                actor,
                null,
                ip,
                null,
                null,
                Outcome.SUCCESS,
                range == null ? Scope.EXACT : Scope.RANGE,
                List.of(),
                objects,
                range,
                -1,
                "");
    }

    private static List<AccessEvent.Stored> stored(List<AccessEvent> lines) {
        var stored = new ArrayList<AccessEvent.Stored>();
        // The log covers the window, so that a ticket may come out as not accessed.
        for (long second = -600; second <= 11_000; second += 30) {
            var other = line(second, Action.LIST_RECORDS, List.of(), null, "198.51.100.7", "8");
            stored.add(new AccessEvent.Stored(new AccessEvent.Id(stored.size() + 1L), other));
        }
        for (var line : lines) {
            stored.add(new AccessEvent.Stored(new AccessEvent.Id(stored.size() + 1L), line));
        }
        return stored;
    }

    @Property(tries = 300)
    void gradesFollowFromWhatAPackageShows(
            @ForAll("tickets") List<Ticket.Stored> tickets, @ForAll("lines") List<AccessEvent.Stored> lines) {
        var disclosure = Disclosure.of(WINDOW);
        lines.forEach(line -> disclosure.see(line.event()));
        var assessor = new ExposureAssessor(WINDOW);
        var derived = new Regrading(WINDOW);
        for (var line : lines) {
            assessor.add(line);
            derived.add(EventRow.read(written(EventRow.of(disclosure.shown(line)))));
        }
        tickets.forEach(assessor::survey);
        tickets.forEach(ticket -> derived.survey(read(disclosure, ticket)));
        for (var ticket : tickets) {
            var stated = assessor.grade(ticket);
            var again = derived.grade(read(disclosure, ticket));
            assertThat(Regrading.agree(again, stated))
                    .as("%s from the package, %s from the case", again, stated)
                    .isTrue();
        }
        assertThat(derived.findings()).isEqualTo(assessor.findings());
    }

    private static Ticket.Stored read(Disclosure disclosure, Ticket.Stored ticket) {
        return TicketRow.ticket(row(disclosure, ticket));
    }

    private static JsonNode row(Disclosure disclosure, Ticket.Stored ticket) {
        var any = new GradedExposure(ticket.id(), Exposure.POSSIBLE, List.of(), "not looked at here");
        return written(TicketRow.of(disclosure.shown(ticket), any, new TicketRow.Lists()));
    }

    @Property(tries = 100)
    void namesOfMailsFilesAndFoldersAreNotShown(
            @ForAll("tickets") List<Ticket.Stored> tickets, @ForAll("lines") List<AccessEvent.Stored> lines) {
        var disclosure = Disclosure.of(WINDOW);
        lines.forEach(line -> disclosure.see(line.event()));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(written(EventRow.of(disclosure.shown(line)))));
        tickets.forEach(ticket -> text.append(row(disclosure, ticket)));
        assertThat(text.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("secret", "scan", "mail.example", "inbox", "sent", "abc", "\"u1\"", "077");
    }

    private static JsonNode written(Object row) {
        return JSON.readTree(JSON.writeValueAsBytes(row));
    }
}
