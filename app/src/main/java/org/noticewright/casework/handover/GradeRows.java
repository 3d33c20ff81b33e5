package org.noticewright.casework.handover;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.noticewright.casework.Exposures;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Ticket;

/// The rows of the grades, made in chunks so that grades are read many at once.
final class GradeRows {

    private static final int CHUNK = 500;

    private final Exposures exposures;
    private final Disclosure disclosure;
    private final Regrading derived;
    private final TicketRow.Lists lists = new TicketRow.Lists();
    private final List<Ticket.Stored> waiting = new ArrayList<>();
    private final Map<Exposure, Long> counts = new EnumMap<>(Exposure.class);

    GradeRows(Exposures exposures, Disclosure disclosure, Regrading derived) {
        this.exposures = exposures;
        this.disclosure = disclosure;
        this.derived = derived;
    }

    void add(Ticket.Stored stored, Consumer<Map<String, ?>> line) {
        waiting.add(disclosure.shown(stored));
        if (waiting.size() == CHUNK) {
            flush(line);
        }
    }

    void flush(Consumer<Map<String, ?>> line) {
        var grades = exposures.of(waiting.stream().map(Ticket.Stored::id).toList());
        for (var shown : waiting) {
            var grade = Objects.requireNonNull(grades.get(shown.id()));
            counts.merge(grade.exposure(), 1L, Long::sum);
            if (!Regrading.agree(derived.grade(shown), grade)) {
                throw new IllegalArgumentException("""
                    The grades of the case no longer follow from its logs (ticket %d). \
                    Maybe evidence was added since: grade again first.\
                    """.formatted(shown.id().value()));
            }
            line.accept(TicketRow.of(shown, grade, lists));
        }
        waiting.clear();
        lists.endOfChunk();
    }

    Map<Exposure, Long> counts() {
        return counts;
    }
}
