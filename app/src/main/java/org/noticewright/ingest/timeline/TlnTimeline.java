package org.noticewright.ingest.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// TLN and L2TTLN: `Time|Source|Host|User|Description`, then zone and notes in the longer form; times in Unix
/// seconds. The first line may be a header or already an event.
public final class TlnTimeline implements FormatFamily {

    private static final Pattern HEADER = Pattern.compile("(?i)\\uFEFF?time\\|source\\|host\\|user\\|description.*");
    private static final Pattern EVENT = Pattern.compile("\\uFEFF?\\d{1,11}(?:\\.\\d+)?\\|[^|]*\\|[^|]*\\|[^|]*\\|.*");

    @Override
    public List<String> formats() {
        return List.of("tln");
    }

    @Override
    public List<Match> ofHead(Head head) {
        List<String> lines =
                head.text().lines().filter(line -> !line.isBlank()).limit(5).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        if (HEADER.matcher(lines.getFirst()).matches()) {
            return List.of(new Match("tln", 0.97, "header of a TLN timeline"));
        }
        long events =
                lines.stream().filter(line -> EVENT.matcher(line).matches()).count();
        return events > 1 && events * 3 >= lines.size() * 2L
                ? List.of(new Match("tln", 0.8, "lines of a TLN timeline"))
                : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        Table.read(payload, new Dialect('|'), reading.sink(), new Rows(reading));
    }

    private static final class Rows implements Table.Rows {

        private final Reading reading;

        Rows(Reading reading) {
            this.reading = reading;
        }

        @Override
        public void header(List<String> header) {
            if (!header.getFirst().equalsIgnoreCase("time")) {
                try {
                    keep(header);
                } catch (Unusable unusable) {
                    reading.sink().reject("line 1", String.valueOf(unusable.getMessage()));
                }
            }
        }

        @Override
        public void row(List<String> cells, List<String> surplus, long line) throws Unusable {
            List<String> all = new ArrayList<>(cells);
            all.addAll(surplus);
            keep(all);
        }

        private void keep(List<String> cells) throws Unusable {
            if (cells.size() < 5) {
                throw new Unusable("The line has fewer than five parts between bars.");
            }
            SourceTimes times = reading.times();
            String source = cells.get(1).strip();
            String notes = cells.size() > 6 ? cells.get(6).strip() : "";
            String message = cells.get(4).strip() + (notes.isEmpty() || notes.equals("-") ? "" : " (" + notes + ")");
            reading.sink()
                    .keep(
                            List.of(TimelineFamily.event(
                                    TimelineFamily.required(times.read(cells.getFirst())), source, source, message)),
                            Table.extent());
        }
    }
}
