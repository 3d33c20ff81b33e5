package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.record.Unusable;

/// An access event as a reader puts it together, and the rules that hold for all of them: a log-in that was
/// turned away is a failed one; a line that names its records is EXACT; a range is only kept where the scope is
/// RANGE.
final class EventDraft {

    private static final int MAX_DETAIL = 2_000;
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\]]+)](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+");
    private static final Pattern ADDRESS =
            Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-fA-F]*:[0-9a-fA-F:.]+(?:%\\w+)?");

    private final String source;
    private final OriginalTime at;
    private Action action = Action.OTHER;
    private Scope scope = Scope.NONE;
    private String nativeId = "";
    private @Nullable String actorId;
    private @Nullable String actorName;
    private @Nullable String ip;
    private @Nullable String session;
    private @Nullable String agent;
    private Outcome outcome = Outcome.SUCCESS;
    private @Nullable RecordRange range;
    private long rows = -1;
    private final Set<NativeKey> targets = new LinkedHashSet<>();
    private final Set<LoggedObject> objects = new LinkedHashSet<>();
    private final List<String> detail = new ArrayList<>();

    /// @throws Unusable when the line has no readable time
    EventDraft(String source, @Nullable OriginalTime at) throws Unusable {
        if (at == null) {
            throw new Unusable("The log entry has no time that can be read. Maybe it has none, its date is ambiguous"
                    + " (03/04/2025), or the line is no event.");
        }
        this.source = source;
        this.at = at;
    }

    EventDraft means(EventTable.Meaning meaning) {
        return means(meaning.action(), meaning.scope());
    }

    EventDraft means(Action what, Scope which) {
        action = what;
        scope = which;
        return this;
    }

    Action action() {
        return action;
    }

    Scope scope() {
        return scope;
    }

    Outcome outcome() {
        return outcome;
    }

    EventDraft scope(Scope which) {
        scope = which;
        return this;
    }

    EventDraft id(@Nullable String id) {
        nativeId = id == null ? "" : id;
        return this;
    }

    /// @param id what the log knows the actor by; the name stands in where there is none
    EventDraft actor(@Nullable String id, @Nullable String name) {
        actorId = id == null ? name : id;
        actorName = name;
        return this;
    }

    /// An address, without port and brackets; what is no address (a service's name) goes into the detail.
    EventDraft ip(@Nullable String text) {
        if (text == null) {
            return this;
        }
        String clean = text.strip();
        Matcher port = WITH_PORT.matcher(clean);
        if (port.matches()) {
            clean = port.group(1) != null ? port.group(1) : port.group(2);
        }
        clean = clean.replaceFirst("^(?i)::ffff:(?=\\d+\\.)", "");
        if (ADDRESS.matcher(clean).matches()) {
            ip = clean;
        } else {
            detail("from " + text);
        }
        return this;
    }

    EventDraft session(@Nullable String id) {
        session = id;
        return this;
    }

    EventDraft agent(@Nullable String text) {
        agent = text;
        return this;
    }

    EventDraft outcome(Outcome how) {
        outcome = how;
        return this;
    }

    EventDraft target(String platform, @Nullable String id) {
        if (id != null) {
            targets.add(new NativeKey(platform, id));
        }
        return this;
    }

    EventDraft object(LoggedObject.Kind kind, @Nullable String id) {
        if (id != null && !id.isBlank()) {
            objects.add(new LoggedObject(kind, id));
        }
        return this;
    }

    /// The line reached a set of records that this range describes.
    EventDraft range(@Nullable RecordRange set) {
        if (set != null) {
            range = set;
            scope = Scope.RANGE;
        }
        return this;
    }

    EventDraft rows(long count) {
        rows = count;
        return this;
    }

    EventDraft detail(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            detail.add(text.strip());
        }
        return this;
    }

    boolean namesTickets() {
        return !targets.isEmpty();
    }

    boolean names(LoggedObject.Kind... kinds) {
        return objects.stream().anyMatch(object -> List.of(kinds).contains(object.kind()));
    }

    /// A read that names a file reached that file.
    EventDraft exactForFiles() {
        if (scope == Scope.UNKNOWN && names(LoggedObject.Kind.FILE)) {
            scope = Scope.EXACT;
        }
        return this;
    }

    AccessEvent event() {
        Action what = action == Action.LOGIN && outcome == Outcome.FAILURE ? Action.LOGIN_FAILED : action;
        Outcome how = what == Action.LOGIN_FAILED ? Outcome.FAILURE : outcome;
        Scope which = targets.isEmpty() ? scope : Scope.EXACT;
        String text = String.join(" · ", detail);
        return new AccessEvent(
                source,
                at,
                what,
                nativeId,
                actorId,
                actorName,
                ip,
                session,
                agent,
                how,
                which,
                List.copyOf(targets),
                List.copyOf(objects),
                which == Scope.RANGE ? range : null,
                rows,
                text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) + "…" : text);
    }
}
