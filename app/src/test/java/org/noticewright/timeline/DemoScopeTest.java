package org.noticewright.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.demo.DemoIncident;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.Ticket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The invented incident through suggestion and grading, with its logs read by a few lines of its own: what the
/// intruder saw comes out as it was, from the logs alone.
class DemoScopeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TICKETS = 400;

    private static final Map<Long, Incident> READ = new HashMap<>();

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(longs = {DemoIncident.DEFAULT_SEED, 1, 2})
    void theSuggestedScopeAloneRecoversWhatTheIntruderSaw(long seed) throws IOException {
        var incident = read(seed);
        var window = Objects.requireNonNull(suggestion(incident.lines).window());
        assertThat(window.actors()).containsExactlyInAnyOrderElementsOf(incident.actors);
        assertThat(window.addresses()).containsExactlyInAnyOrderElementsOf(incident.addresses);
        var graded = Logs.grade(window, incident.lines, incident.tickets);
        var wrong = new ArrayList<String>();
        incident.tickets.forEach(ticket -> {
            var grade = graded.of((int) ticket.id().value());
            var truth = incident.truth.get(ticket.ticket().key().id());
            if (grade.exposure() != truth) {
                wrong.add(truth + " became " + grade);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(incident.truth.values()).contains(Exposure.values());
        assertThat(graded.findings().effects())
                .as("the gap of 26 minutes")
                .anyMatch(effect -> effect.hole().cause() == Hole.Cause.SILENCE
                        && effect.hole().at().contains(Instant.parse("2026-02-05T17:20:00Z")));
    }

    @Test
    void theStoryIsToldInItsSteps() throws IOException {
        var steps = suggestion(read(DemoIncident.DEFAULT_SEED).lines).steps();
        assertThat(steps)
                .extracting(Suggestion.Step::kind)
                .contains(
                        Suggestion.Kind.FAILED_LOG_INS,
                        Suggestion.Kind.MFA_RESET,
                        Suggestion.Kind.NEW_FACTOR,
                        Suggestion.Kind.NEW_ADDRESS,
                        Suggestion.Kind.SESSION_START,
                        Suggestion.Kind.SIGN_ON,
                        Suggestion.Kind.SEARCH,
                        Suggestion.Kind.LIST,
                        Suggestion.Kind.VIEW,
                        Suggestion.Kind.EXPORT,
                        Suggestion.Kind.DOWNLOAD,
                        Suggestion.Kind.TOKEN_CREATED,
                        Suggestion.Kind.FAILED_READS,
                        Suggestion.Kind.OWNER_AT_WORK);
        assertThat(steps)
                .allMatch(step -> !step.events().isEmpty() && !step.sentence().isBlank());
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(Suggestion.Step::at));
    }

    @Test
    void withoutAnIntruderNothingIsSuggested() throws IOException {
        var incident = read(DemoIncident.DEFAULT_SEED);
        var honest = incident.lines.stream()
                .filter(line -> line.event().ip() == null || !line.event().ip().startsWith("203.0.113."))
                .toList();
        assertThat(suggestion(honest).window()).isNull();
    }

    @Test
    void theAuditLogsClockIsFoundToRunAhead() throws IOException {
        var comparison = new ClockComparison();
        read(2).lines.forEach(comparison::add);
        assertThat(comparison.estimates()).singleElement().satisfies(estimate -> {
            assertThat(estimate.source()).isEqualTo("zendesk.audit");
            assertThat(estimate.ahead()).isBetween(Duration.ofSeconds(36), Duration.ofSeconds(38));
            assertThat(estimate.agreeing()).isGreaterThan(100);
        });
    }

    /// Any day of the window, and every log of it.
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-04", "2026-02-05", "2026-02-06", "2026-02-07"})
    void withADayOfLogRemovedTheGapIsReportedAndNobodyIsLost(String day) throws IOException {
        var incident = read(DemoIncident.DEFAULT_SEED);
        var window = Objects.requireNonNull(suggestion(incident.lines).window());
        var from = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        var cut = incident.lines.stream()
                .filter(line -> {
                    var at = line.event().at().instant();
                    return at.isBefore(from) || !at.isBefore(from.plus(Duration.ofDays(1)));
                })
                .toList();
        var graded = Logs.grade(window, cut, incident.tickets);
        assertThat(graded.findings().covered()).isFalse();
        assertThat(graded.findings().effects())
                .anyMatch(effect -> effect.hole().at().contains(from.plus(Duration.ofHours(8)))
                        || effect.hole().at().contains(from.plus(Duration.ofHours(20))));
        incident.tickets.forEach(ticket -> {
            if (incident.truth.get(ticket.ticket().key().id()) != Exposure.NOT_ACCESSED) {
                assertThat(graded.of((int) ticket.id().value()).exposure().isAccessed())
                        .isTrue();
            }
        });
    }

    private static Suggestion suggestion(List<AccessEvent.Stored> lines) {
        var comparison = new ClockComparison();
        lines.forEach(comparison::add);
        var suggester = new ScopeSuggester(ClockEstimate.corrections(comparison.estimates()));
        lines.stream()
                .sorted(Comparator.comparing(line -> line.event().at().instant()))
                .forEach(suggester::add);
        return suggester.suggest();
    }

    private record Incident(
            List<AccessEvent.Stored> lines,
            List<Ticket.Stored> tickets,
            Map<String, Exposure> truth,
            List<String> actors,
            List<String> addresses) {}

    private static Incident read(long seed) throws IOException {
        var known = READ.get(seed);
        if (known == null) {
            known = readAnew(seed);
            READ.put(seed, known);
        }
        return known;
    }

    private static Incident readAnew(long seed) throws IOException {
        var written = DemoIncident.write(folder.resolve("incident-" + seed), seed, TICKETS);
        var events = new LinkedHashMap<String, AccessEvent>();
        for (var page : lines(written.accessLog())) {
            page.get("access_logs").forEach(line -> events.put(line.get("id").asString(), ofAccessLog(line)));
        }
        JSON.readTree(Files.readString(written.auditLog()))
                .get("audit_logs")
                .forEach(line -> events.put(line.get("id").asString(), ofAuditLog(line)));
        JSON.readTree(Files.readString(written.signInLog()))
                .forEach(line -> events.put(line.get("uuid").asString(), ofSignInLog(line)));
        var truth = new HashMap<String, Exposure>();
        lines(written.truth())
                .forEach(line -> truth.put(
                        line.get("id").asString(),
                        Exposure.valueOf(line.get("exposure").asString())));
        var intruder = JSON.readTree(Files.readString(written.truthSummary())).get("intruder");
        return new Incident(
                Logs.stored(List.copyOf(events.values())),
                tickets(written.tickets()),
                truth,
                List.of(
                        intruder.get("actor").asString(),
                        intruder.get("signInActor").asString()),
                intruder.get("addresses").valueStream().map(JsonNode::asString).toList());
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private static List<Ticket.Stored> tickets(Path file) throws IOException {
        var tickets = new ArrayList<Ticket.Stored>();
        var seen = new HashSet<String>();
        for (var line : lines(file)) {
            if (seen.add(line.get("id").asString())) {
                tickets.add(new Ticket.Stored(
                        new Ticket.Id(tickets.size() + 1L),
                        new Ticket(
                                key(line.get("id").asString()),
                                "",
                                null,
                                null,
                                time(line.get("created_at")),
                                time(line.get("updated_at")),
                                key(line.get("requester_id").asString()),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Ticket.Content.COMPLETE)));
            }
        }
        return tickets;
    }

    private static NativeKey key(String id) {
        return new NativeKey("zendesk", id);
    }

    private static OriginalTime time(JsonNode node) {
        return OriginalTime.of(Instant.parse(node.asString()));
    }

    private static AccessEvent ofAccessLog(JsonNode line) {
        var url = line.get("url").asString();
        var named = Pattern.compile("/tickets/(\\d+)|[=,](\\d{6,})")
                .matcher(url.contains("?page") ? "" : url)
                .results()
                .map(found -> key(found.group(1) == null ? found.group(2) : found.group(1)))
                .toList();
        var page =
                Pattern.compile("/tickets\\.json\\?page=(\\d+)&per_page=(\\d+)").matcher(url);
        RecordRange range = page.find()
                ? new RecordRange.Page(
                        "tickets",
                        Integer.parseInt(page.group(1)),
                        Integer.parseInt(page.group(2)),
                        RecordRange.Order.CREATED_ASCENDING)
                : url.contains("/search") ? new RecordRange.Search(url) : null;
        boolean me = url.contains("/users/");
        var action = !named.isEmpty()
                ? line.get("method").asString().equals("GET") ? Action.VIEW_RECORD : Action.API_WRITE
                : url.contains("/search")
                        ? Action.SEARCH
                        : url.contains("attachments")
                                ? Action.DOWNLOAD_FILE
                                : me ? Action.API_READ : Action.LIST_RECORDS;
        var file = Pattern.compile("/attachments/(token/\\w+)").matcher(url);
        return event(
                "zendesk.access",
                time(line.get("timestamp")),
                action,
                line.get("user_id").asString(),
                null,
                line.get("ip_address").asString(),
                null,
                line.get("client").asString(),
                line.get("status").asInt() == 200 ? Outcome.SUCCESS : Outcome.FAILURE,
                !named.isEmpty() ? Scope.EXACT : range != null ? Scope.RANGE : me ? Scope.NONE : Scope.UNKNOWN,
                named,
                file.find() ? List.of(new LoggedObject(LoggedObject.Kind.FILE, file.group(1))) : List.of(),
                range);
    }

    private static AccessEvent ofAuditLog(JsonNode line) {
        var what = line.get("action").asString();
        var action = what.equals("exported")
                ? Action.EXPORT
                : line.get("source_type").asString().equals("api_token") ? Action.TOKEN_CREATED : Action.LOGIN;
        var days = Pattern.compile("\\d{4}-\\d\\d-\\d\\d")
                .matcher(line.get("change_description").asString())
                .results()
                .map(day -> LocalDate.parse(day.group()).atStartOfDay().toInstant(ZoneOffset.UTC))
                .toList();
        return event(
                "zendesk.audit",
                time(line.get("created_at")),
                action,
                line.get("actor_id").asString(),
                line.get("actor_name").asString(),
                line.get("ip_address").asString(),
                null,
                null,
                Outcome.SUCCESS,
                action == Action.EXPORT ? Scope.RANGE : Scope.NONE,
                List.of(),
                List.of(),
                action == Action.EXPORT
                        ? new RecordRange.Created(
                                days.getFirst(), days.getLast().plusMillis(86_399_999))
                        : null);
    }

    private static AccessEvent ofSignInLog(JsonNode line) {
        boolean failed = line.at("/outcome/result").asString().equals("FAILURE");
        var action = switch (line.get("eventType").asString()) {
            case "user.session.start" -> failed ? Action.LOGIN_FAILED : Action.LOGIN;
            case "user.authentication.auth_via_mfa" -> Action.MFA_CHALLENGE;
            case "user.mfa.factor.reset_all" -> Action.MFA_RESET;
            case "user.mfa.factor.activate" -> Action.MFA_ENROLLED;
            default -> Action.SSO_TO_APP;
        };
        var objects = new ArrayList<LoggedObject>();
        line.get("target")
                .forEach(target -> objects.add(new LoggedObject(
                        target.get("type").asString().equals("User") ? LoggedObject.Kind.USER : LoggedObject.Kind.APP,
                        target.get("alternateId").asString())));
        objects.add(new LoggedObject(
                LoggedObject.Kind.COUNTRY,
                line.at("/client/geographicalContext/country").asString()));
        objects.add(new LoggedObject(
                LoggedObject.Kind.NETWORK,
                "AS" + line.at("/securityContext/asNumber").asInt()));
        var session = line.at("/authenticationContext/externalSessionId");
        return event(
                "okta.log",
                time(line.get("published")),
                action,
                line.at("/actor/id").asString(),
                line.at("/actor/alternateId").asString(),
                line.at("/client/ipAddress").asString(),
                session.isNull() ? null : session.asString(),
                line.at("/client/userAgent/rawUserAgent").asString(),
                failed ? Outcome.FAILURE : Outcome.SUCCESS,
                Scope.NONE,
                List.of(),
                objects,
                null);
    }

    private static AccessEvent event(
            String source,
            OriginalTime at,
            Action action,
            String actor,
            @Nullable String name,
            String ip,
            @Nullable String session,
            @Nullable String agent,
            Outcome outcome,
            Scope scope,
            List<NativeKey> targets,
            List<LoggedObject> objects,
            @Nullable RecordRange range) {
        return new AccessEvent(
                source, at, action, "", actor, name, ip, session, agent, outcome, scope, targets, objects, range, -1,
                "");
    }

    /// Marks of nobody: what an honest log suggests is nothing.
    @Test
    void nothingIsSuggestedWithoutLogs() {
        var suggestion = new ScopeSuggester(Map.of()).suggest();
        assertThat(suggestion.window()).isNull();
        assertThat(suggestion.sentence()).contains("proves nothing");
        assertThat(new AccessWindow(Set.of(), Set.of(), Instant.EPOCH, Instant.EPOCH).takesWholeAccounts())
                .isTrue();
    }
}
