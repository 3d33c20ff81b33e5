package org.noticewright.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.LoggedObject;

/// What a scope names and no log of the case knows: most likely misspelt, and then lines of the intruder would
/// be taken for somebody else's.
final class UnseenMarks {

    private final Set<String> sessions;
    private final Set<String> agents;
    private final Set<String> tokens;
    private final Set<String> sources = new TreeSet<>();

    private UnseenMarks(AccessWindow window) {
        this.sessions = new TreeSet<>(window.sessions());
        this.agents = new TreeSet<>(window.agents());
        this.tokens = new TreeSet<>(window.tokens());
    }

    /// @return a sentence for each session, program and token that no line bears
    /// @throws IllegalArgumentException when a clock is set for a log, or a line ruled out, that the case does
    ///     not hold
    static List<String> of(CaseFile caseFile, AccessWindow window) {
        for (var id : window.rulings().events()) {
            if (caseFile.accessEvents().get(id).isEmpty()) {
                throw new IllegalArgumentException("""
                    There is no log line %d in this case. \
                    Maybe the number is of another case: scope --json lists the intruder's lines.\
                    """.formatted(id.value()));
            }
        }
        var marks = new UnseenMarks(window);
        boolean asks = !marks.sessions.isEmpty() || !marks.agents.isEmpty() || !marks.tokens.isEmpty();
        if (asks || !window.clocks().isEmpty()) {
            caseFile.accessEvents().forEach(stored -> marks.see(stored.event()));
            marks.checkClocks(window);
        }
        return marks.sentences();
    }

    private void see(AccessEvent event) {
        sources.add(event.source());
        if (event.sessionId() != null) {
            sessions.remove(event.sessionId());
        }
        if (event.userAgent() != null) {
            agents.remove(event.userAgent());
        }
        if (!tokens.isEmpty()) {
            event.objects().stream()
                    .filter(object -> object.kind() == LoggedObject.Kind.TOKEN)
                    .forEach(object -> tokens.remove(object.id()));
        }
    }

    private void checkClocks(AccessWindow window) {
        for (var source : window.clocks().keySet()) {
            if (!sources.contains(source)) {
                throw new IllegalArgumentException("No log of this case is called %s. Maybe one of %s was meant."
                        .formatted(source, String.join(", ", sources)));
            }
        }
    }

    private List<String> sentences() {
        var unseen = new ArrayList<String>();
        sessions.forEach(session -> unseen.add("No log line names the session %s.".formatted(session)));
        agents.forEach(agent -> unseen.add("No log line names the program %s.".formatted(agent)));
        tokens.forEach(token -> unseen.add("No log line names the token %s.".formatted(token)));
        return unseen;
    }
}
