package org.noticewright.timeline;

import static org.noticewright.timeline.Logs.at;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Ticket;

/// A process that grades tickets which an intruder's script opened one by one, each by a line of its own as a log
/// writes it. Prints the grade of the first and the last, and how many tickets all lines together name. With two
/// million (`LinesChild 2000000`) it shows what a heap of 512 MB is good for.
final class LinesChild {

    static final int LINES = 300_000;
    private static final int SPAN_SECONDS = 9_000;

    private LinesChild() {}

    public static void main(String[] args) {
        int lines = args.length == 0 ? LINES : Integer.parseInt(args[0]);
        var assessor = new ExposureAssessor(Logs.WINDOW);
        Logs.stored(Logs.background()).forEach(assessor::add);
        for (int number = 1; number <= lines; number++) {
            assessor.add(opened(number));
        }
        for (int number = 1; number <= lines; number++) {
            assessor.survey(ticket(number, lines));
        }
        var first = assessor.grade(ticket(1, lines));
        var last = assessor.grade(ticket(lines, lines));
        long named = 0;
        for (var resolution : assessor.findings().resolutions()) {
            named += resolution.tickets();
        }
        System.out.println(first.exposure() + " " + last.exposure() + " " + last.events() + " " + named);
    }

    /// Every text a new one, as when read from a case.
    private static AccessEvent.Stored opened(int number) {
        var event = new AccessEvent(
                text("zendesk.access"),
                OriginalTime.of(at(number % SPAN_SECONDS).plusMillis(number % 1_000)),
                Action.API_READ,
                "01KGSCRAPE%016d".formatted(number),
                text("7"),
                text(Logs.INTRUDER_IP),
                null,
                text("python-requests/2.32.3"),
                Outcome.SUCCESS,
                Scope.EXACT,
                List.of(Logs.key(number)),
                "GET /api/v2/tickets/%d/comments.json".formatted(number));
        return new AccessEvent.Stored(new AccessEvent.Id(1_000_000L + number), event);
    }

    private static String text(String words) {
        return new String(words.toCharArray());
    }

    private static Ticket.Stored ticket(int number, int all) {
        return Logs.ticket(number, at(number - 2L * all), at(number - all - 1L));
    }
}
