package org.noticewright.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Interval;
import org.noticewright.domain.LoggedObject;

/// Sign-ons of the intruder to a platform after which that platform's log shows nothing: lines must be missing.
final class SignOnTraces {

    /// Within this time something should show: the page that opens after a sign-on reads records.
    private static final Duration SOON = Duration.ofMinutes(30);
    /// Clocks and the order of writing differ a little.
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final AccessWindow window;
    private final List<SignOn> signOns = new ArrayList<>();
    private final InstantColumn traces = new InstantColumn();

    private record SignOn(String source, Instant at, Set<String> apps) {}

    SignOnTraces(AccessWindow window) {
        this.window = window;
    }

    /// @param event one of the intruder's lines in the window
    void add(AccessEvent event, Instant at) {
        if (event.action() == AccessEvent.Action.SSO_TO_APP && event.outcome() != AccessEvent.Outcome.FAILURE) {
            var apps = new HashSet<String>();
            event.objects().stream()
                    .filter(object -> object.kind() == LoggedObject.Kind.APP)
                    .forEach(object -> apps.add(object.id()));
            signOns.add(new SignOn(event.source(), at, apps));
        } else if (event.scope() != AccessEvent.Scope.NONE) {
            traces.add(at);
        }
    }

    /// A sign-on counts when it names no application, or one that left a trace at another time, or when none
    /// left any.
    List<Hole> holes() {
        traces.sort();
        var traced = new HashSet<String>();
        signOns.stream().filter(this::hasTrace).forEach(signOn -> traced.addAll(signOn.apps));
        var holes = new ArrayList<Hole>();
        for (var signOn : signOns) {
            boolean toPlatform = signOn.apps.isEmpty()
                    || traced.isEmpty()
                    || signOn.apps.stream().anyMatch(traced::contains);
            if (toPlatform && !hasTrace(signOn)) {
                holes.add(hole(signOn));
            }
        }
        return holes;
    }

    private boolean hasTrace(SignOn signOn) {
        var next = traces.ceiling(signOn.at.minus(SLACK));
        return next != null && !next.isAfter(signOn.at.plus(SOON));
    }

    private Hole hole(SignOn signOn) {
        var next = traces.higher(signOn.at);
        var from = signOn.at.isBefore(window.from()) ? window.from() : signOn.at;
        var to = next == null || next.isAfter(window.to()) ? window.to() : next;
        var at = new Interval(from, to.isBefore(from) ? from : to);
        boolean excused = window.rulings().silences().stream().anyMatch(ruled -> ruled.encloses(at));
        return new Hole(
                signOn.source,
                "",
                at,
                Hole.Cause.SIGN_ON_WITHOUT_TRACE,
                """
                The log %s shows a sign-on of the intruder to a platform at %s, and within %d minutes no log shows what \
                was opened.\
                """.formatted(signOn.source, signOn.at, SOON.toMinutes()),
                excused);
    }
}
