package org.noticewright.timeline;

import static org.noticewright.timeline.Logs.at;

import java.util.ArrayList;
import java.util.Objects;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.RecordRange;
import org.noticewright.domain.RecordRange.Order;
import org.noticewright.domain.Ticket;

/// A process that lays out many list pages over many tickets, half of which were changed since. Prints what the first
/// page may have held, and two grades.
final class PagesChild {

    static final int TICKETS = 120_000;
    static final int PAGES = 300;
    static final int SIZE = 100;

    private PagesChild() {}

    public static void main(String[] args) {
        var lines = new ArrayList<AccessEvent>();
        for (int page = 1; page <= PAGES; page++) {
            lines.add(listed(page, Order.UPDATED_ASCENDING));
        }
        lines.add(listed(1, Order.ID_ASCENDING));
        var assessor = new ExposureAssessor(Logs.WINDOW);
        Logs.withBackground(lines).forEach(assessor::add);
        for (int number = 1; number <= TICKETS; number++) {
            assessor.survey(ticket(number));
        }
        var first = assessor.grade(ticket(1));
        var last = assessor.grade(ticket(TICKETS));
        var page = Objects.requireNonNull(assessor.findings().resolutions().getFirst());
        System.out.println(page.maybe() + " " + first.exposure() + " " + last.exposure() + " "
                + last.events().size());
    }

    private static AccessEvent listed(int page, Order order) {
        return Logs.range(page, Action.LIST_RECORDS, new RecordRange.Page("tickets", page, SIZE, order), -1);
    }

    /// Those of even number were changed after the pages were read.
    private static Ticket.Stored ticket(int number) {
        int since = number % 2 == 0 ? 12_000 + number : number - TICKETS;
        return Logs.ticket(number, at(number - 2L * TICKETS), at(since));
    }
}
