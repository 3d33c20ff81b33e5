package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.GradedExposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;

/// Grades tickets by what the intruder did, from the access log alone.
///
/// An event is the intruder's when its actor and time match the window and, when addresses are given, its
/// address too. The grades follow the scale of [Exposure]:
///
/// - a successful event that names the ticket: EXPORTED for an export, LISTED for a list or search, else VIEWED;
/// - a successful read that names no records (a list page, a search, an export whose content cannot be
/// computed): every
///   ticket that existed by then is POSSIBLE, and the event is given as the reason. Unknown counts as accessed
/// until a
///   person rules otherwise;
/// - a ticket created after the window: NOT_ACCESSED;
/// - else NOT_ACCESSED when the logs cover the whole window, POSSIBLE when they do not.
///
/// Build one, feed it every event in time order, then ask for each ticket.
public final class ExposureAssessor {

    private static final int EVENTS_KEPT = 50;

    private final AccessWindow window;
    private final Map<NativeKey, Direct> direct = new HashMap<>();
    private final List<AccessEvent.Id> widening = new ArrayList<>();
    private @Nullable Instant lastWidening;
    private @Nullable Instant firstSeen;
    private @Nullable Instant lastSeen;
    private long intruderEvents;

    public ExposureAssessor(AccessWindow window) {
        this.window = window;
    }

    public void add(AccessEvent.Stored stored) {
        var event = stored.event();
        noteCoverage(event);
        if (!isIntruders(event)) {
            return;
        }
        intruderEvents++;
        if (event.outcome() == AccessEvent.Outcome.FAILURE) {
            return;
        }
        switch (event.scope()) {
            case EXACT -> event.targets().forEach(ticket -> noteDirect(ticket, gradeOf(event.action()), stored.id()));
            case RANGE, BULK, UNKNOWN -> noteWidening(event, stored.id());
            case NONE -> {}
        }
    }

    /// Whether the event is the intruder's, by actor, time and (when the window names any) address.
    public boolean isIntruders(AccessEvent event) {
        var at = event.at().instant();
        return !at.isBefore(window.from())
                && !at.isAfter(window.to())
                && event.actorId() != null
                && window.actors().contains(event.actorId())
                && (window.addresses().isEmpty()
                        || (event.ip() != null && window.addresses().contains(event.ip())));
    }

    public long intruderEvents() {
        return intruderEvents;
    }

    /// Whether some log holds events from before the window's start to after its end. Without that, silence
    /// proves nothing.
    public boolean logsCoverWindow() {
        return firstSeen != null
                && lastSeen != null
                && !firstSeen.isAfter(window.from())
                && !lastSeen.isBefore(window.to());
    }

    public GradedExposure grade(Ticket.Stored stored) {
        var ticket = stored.ticket();
        var named = direct.get(ticket.key());
        if (named != null) {
            return new GradedExposure(stored.id(), named.grade, named.events, reasonFor(named));
        }
        var created = ticket.createdAt();
        if (created != null && created.instant().isAfter(window.to())) {
            return new GradedExposure(
                    stored.id(), Exposure.NOT_ACCESSED, List.of(), "The ticket was created after the access window.");
        }
        if (lastWidening != null && (created == null || !created.instant().isAfter(lastWidening))) {
            return new GradedExposure(stored.id(), Exposure.POSSIBLE, widening, """
                The intruder read lists, searches or exports whose records the log does not name, \
                while this ticket existed.\
                """);
        }
        return logsCoverWindow()
                ? new GradedExposure(
                        stored.id(), Exposure.NOT_ACCESSED, List.of(), "The logs cover the window and show no access.")
                : new GradedExposure(
                        stored.id(), Exposure.POSSIBLE, List.of(), "The logs do not cover the whole access window.");
    }

    private void noteCoverage(AccessEvent event) {
        var at = event.at().instant();
        firstSeen = firstSeen == null || at.isBefore(firstSeen) ? at : firstSeen;
        lastSeen = lastSeen == null || at.isAfter(lastSeen) ? at : lastSeen;
    }

    private void noteDirect(NativeKey ticket, Exposure grade, AccessEvent.Id event) {
        direct.computeIfAbsent(ticket, key -> new Direct()).add(grade, event);
    }

    private void noteWidening(AccessEvent event, AccessEvent.Id id) {
        if (!readsRecords(event.action())) {
            return;
        }
        lastWidening = event.at().instant();
        if (widening.size() < EVENTS_KEPT) {
            widening.add(id);
        }
    }

    private static boolean readsRecords(AccessEvent.Action action) {
        return switch (action) {
            case VIEW_RECORD, LIST_RECORDS, SEARCH, EXPORT, DOWNLOAD_FILE, API_READ, OTHER -> true;
            case LOGIN,
                    LOGIN_FAILED,
                    MFA_CHALLENGE,
                    MFA_RESET,
                    MFA_ENROLLED,
                    PASSWORD_RESET,
                    SSO_TO_APP,
                    IMPERSONATION,
                    ROLE_CHANGE,
                    TOKEN_CREATED,
                    API_WRITE,
                    DELETE,
                    CONFIG_CHANGE -> false;
        };
    }

    private static Exposure gradeOf(AccessEvent.Action action) {
        return switch (action) {
            case EXPORT -> Exposure.EXPORTED;
            case LIST_RECORDS, SEARCH -> Exposure.LISTED;
            default -> Exposure.VIEWED;
        };
    }

    private static String reasonFor(Direct named) {
        return switch (named.grade) {
            case EXPORTED -> "An export by the intruder names this ticket.";
            case LISTED -> "A list or search result of the intruder names this ticket.";
            default ->
                "The intruder opened this ticket: %d log %s it."
                        .formatted(named.count, named.count == 1 ? "line names" : "lines name");
        };
    }

    private static final class Direct {
        private Exposure grade = Exposure.LISTED;
        private final List<AccessEvent.Id> events = new ArrayList<>();
        private int count;

        private void add(Exposure seen, AccessEvent.Id event) {
            grade = seen.strongerThan(grade) ? seen : grade;
            count++;
            if (events.size() < EVENTS_KEPT) {
                events.add(event);
            }
        }
    }
}
