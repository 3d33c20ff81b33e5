package org.noticewright.desktop.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.noticewright.casework.BuildTimeline.Entry;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.TimelineEvent.Track;

/// What is drawn on the tracks: events closer than a dot share one dot with their count, so a log of any length
/// draws a bounded number of nodes.
///
/// @param earlier events left of what is shown, by track
/// @param later events right of it
record Dots(List<Dot> shown, Map<Track, Integer> earlier, Map<Track, Integer> later) {

    /// @param x of the first event
    /// @param room pixels to the next dot of the track, or to the right border
    record Dot(Track track, double x, List<Entry> entries, double room) {

        /// `Contained`, or `Contained and 4 more`.
        String words() {
            var first = Words.meaning(entries.getFirst().event().meaning());
            return entries.size() == 1 ? first : first + " and " + Words.number(entries.size() - 1) + " more";
        }
    }

    static Dots of(List<Entry> entries, TimeScale scale, double size) {
        Map<Track, List<Dot>> dots = new EnumMap<>(Track.class);
        Map<Track, Integer> earlier = new EnumMap<>(Track.class);
        Map<Track, Integer> later = new EnumMap<>(Track.class);
        for (var entry : entries) {
            double x = scale.x(entry.event().at().instant());
            var track = entry.event().track();
            if (x < 0) {
                earlier.merge(track, 1, Integer::sum);
            } else if (x > scale.width()) {
                later.merge(track, 1, Integer::sum);
            } else {
                add(dots.computeIfAbsent(track, _ -> new ArrayList<>()), entry, x, size);
            }
        }
        var shown = new ArrayList<Dot>();
        dots.values().forEach(row -> shown.addAll(withRoom(row, scale.width())));
        return new Dots(shown, earlier, later);
    }

    private static void add(List<Dot> row, Entry entry, double x, double size) {
        if (row.isEmpty() || x - row.getLast().x() > size) {
            row.add(new Dot(entry.event().track(), x, new ArrayList<>(), 0));
        }
        row.getLast().entries().add(entry);
    }

    private static List<Dot> withRoom(List<Dot> row, double width) {
        var result = new ArrayList<Dot>();
        for (int i = 0; i < row.size(); i++) {
            var dot = row.get(i);
            double end = i + 1 < row.size() ? row.get(i + 1).x() : width;
            result.add(new Dot(dot.track(), dot.x(), List.copyOf(dot.entries()), end - dot.x()));
        }
        return result;
    }
}
