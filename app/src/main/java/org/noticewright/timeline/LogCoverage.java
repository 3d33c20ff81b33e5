package org.noticewright.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Interval;

/// Which hours of the access window which log covers, and where each has holes. Fed with every line of every
/// log, in any order; keeps eight bytes a line.
public final class LogCoverage {

    private static final int SECONDS_AN_HOUR = 3600;

    private final AccessWindow window;
    private final Clocks clocks;
    private final Map<String, Lines> sources = new TreeMap<>();
    private final List<ImportDoubt> doubts = new ArrayList<>();

    public LogCoverage(AccessWindow window) {
        this.window = window;
        this.clocks = new Clocks(window.clocks());
    }

    private static final class Lines {
        private long[] seconds = new long[256];
        private int count;
        private boolean reads;
        private boolean signIns;
        private final Set<String> platforms = new HashSet<>();

        private void add(long second) {
            if (count == seconds.length) {
                seconds = Arrays.copyOf(seconds, count * 2);
            }
            seconds[count++] = second;
        }

        private long[] sorted() {
            long[] sorted = Arrays.copyOf(seconds, count);
            Arrays.sort(sorted);
            return sorted;
        }

        private SourceCoverage.Says says() {
            return reads
                    ? SourceCoverage.Says.READS
                    : signIns ? SourceCoverage.Says.SIGN_INS : SourceCoverage.Says.CHANGES;
        }
    }

    public void add(AccessEvent event) {
        var lines = sources.computeIfAbsent(event.source(), source -> new Lines());
        lines.add(clocks.trueTime(event).getEpochSecond());
        lines.reads |= Actions.showsReading(event);
        lines.signIns |= Actions.isSignIn(event.action());
        event.targets().forEach(target -> lines.platforms.add(target.platform()));
    }

    public void doubt(ImportDoubt doubt) {
        doubts.add(doubt);
    }

    /// Every log, by name.
    public List<SourceCoverage> sources() {
        return sources.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The platform a log belongs to by its name: `zendesk.access` is of `zendesk`.
    static String platformOf(String source) {
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    /// Whether the log shows readings of the platform's tickets: by its name, or because it names some.
    private boolean reads(String source, String platform) {
        var lines = sources.get(source);
        return lines != null
                && lines.reads
                && (platformOf(source).equals(platform) || lines.platforms.contains(platform));
    }

    /// Where no log can say that a ticket of the platform was not opened. A hole in any log that shows readings
    /// of the platform counts: two logs may show different ways in.
    ///
    /// @param covers that the platform's tickets were found by what a log names beside tickets, such as mails
    public List<Hole> holesFor(String platform, Set<String> covers) {
        var holes = new ArrayList<Hole>();
        boolean any = false;
        for (var source : sources.keySet()) {
            if (reads(source, platform) || covers.contains(source)) {
                any = true;
                of(source, sources.get(source)).holes().stream()
                        .map(hole -> new Hole(
                                hole.source(), platform, hole.at(), hole.cause(), hole.sentence(), hole.excused()))
                        .forEach(holes::add);
            }
        }
        if (!any) {
            var whole = new Interval(window.from(), window.to());
            holes.add(hole("", platform, whole, Hole.Cause.NO_LOG, """
                No log in the case shows which %s tickets were opened.\
                """.formatted(platform)));
        }
        return List.copyOf(holes);
    }

    private SourceCoverage of(String source, Lines lines) {
        var whole = new Interval(window.from(), window.to());
        long[] times = lines.sorted();
        var usual = new UsualRate(times);
        var holes = new ArrayList<Hole>();
        edges(source, times, holes);
        for (var silence : usual.holes()) {
            if (silence.at().meets(whole)) {
                holes.add(hole(source, "", silence.at().common(whole), Hole.Cause.SILENCE, sentence(source, silence)));
            }
        }
        doubts.stream()
                .filter(doubt -> doubt.about() == ImportDoubt.About.LOG && isOf(source, doubt.format()))
                .forEach(doubt -> holes.add(hole(source, "", whole, doubt.cause(), doubt.sentence())));
        holes.sort(Comparator.comparing(Hole::at).thenComparing(Hole::cause));
        var covered = without(whole, holes);
        return new SourceCoverage(
                source,
                lines.says(),
                lines.count,
                Instant.ofEpochSecond(times[0]),
                Instant.ofEpochSecond(times[times.length - 1]),
                covered,
                holes,
                hours(List.of(whole)),
                hours(covered),
                covered.stream().mapToDouble(usual::quietHours).sum(),
                usual.sentence());
    }

    /// A file's format id and its lines' source share the platform, and mostly the whole name.
    private static boolean isOf(String source, String format) {
        return source.equals(format) || (platformOf(source).equals(platformOf(format)) && !format.contains("."));
    }

    private void edges(String source, long[] times, List<Hole> holes) {
        var first = Instant.ofEpochSecond(times[0]);
        var last = Instant.ofEpochSecond(times[times.length - 1]);
        if (first.isAfter(window.to()) || last.isBefore(window.from())) {
            var whole = new Interval(window.from(), window.to());
            var cause = first.isAfter(window.to()) ? Hole.Cause.BEFORE_FIRST_LINE : Hole.Cause.AFTER_LAST_LINE;
            holes.add(hole(source, "", whole, cause, """
                The log %s runs from %s to %s: not one line lies in the window.\
                """.formatted(source, first, last)));
            return;
        }
        if (first.isAfter(window.from())) {
            holes.add(hole(source, "", new Interval(window.from(), first), Hole.Cause.BEFORE_FIRST_LINE, """
                The log %s begins at %s, after the window does. Maybe older lines were no longer kept.\
                """.formatted(
                            source, first)));
        }
        // Lines are counted in whole seconds.
        if (last.plusSeconds(1).isBefore(window.to())) {
            holes.add(hole(source, "", new Interval(last, window.to()), Hole.Cause.AFTER_LAST_LINE, """
                The log %s ends at %s, before the window does. Maybe it was exported too early or cut.\
                """.formatted(
                            source, last)));
        }
    }

    private static String sentence(String source, UsualRate.Silence silence) {
        return "The log %s is silent from %s to %s (%s), where about %.0f moments with a line are usual."
                .formatted(
                        source,
                        silence.at().from(),
                        silence.at().to(),
                        Spans.words(silence.at().length()),
                        silence.usual());
    }

    private Hole hole(String source, String platform, Interval at, Hole.Cause cause, String sentence) {
        boolean excused = window.rulings().silences().stream().anyMatch(ruled -> ruled.encloses(at));
        return new Hole(source, platform, at, cause, sentence, excused);
    }

    private static List<Interval> without(Interval whole, List<Hole> holes) {
        var covered = new ArrayList<Interval>();
        var from = whole.from();
        for (var hole : holes) {
            if (hole.at().from().isAfter(from)) {
                covered.add(new Interval(from, hole.at().from()));
            }
            from = hole.at().to().isAfter(from) ? hole.at().to() : from;
        }
        if (whole.to().isAfter(from)) {
            covered.add(new Interval(from, whole.to()));
        }
        return covered;
    }

    private static double hours(List<Interval> intervals) {
        return intervals.stream()
                        .mapToLong(interval -> interval.length().toSeconds())
                        .sum()
                / (double) SECONDS_AN_HOUR;
    }
}
