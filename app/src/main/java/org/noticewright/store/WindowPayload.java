package org.noticewright.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessWindow;
import org.noticewright.domain.Interval;

/// The sealed form of the access window a person decided on.
final class WindowPayload {

    private WindowPayload() {}

    static byte[] writeAll(List<AccessWindow> windows) {
        var to = new PayloadWriter().number(windows.size());
        windows.forEach(window -> write(to, window));
        return to.toBytes();
    }

    static List<AccessWindow> readAll(PayloadReader from) {
        var windows = new ArrayList<AccessWindow>();
        int count = from.size();
        for (int i = 0; i < count; i++) {
            windows.add(read(from));
        }
        return windows;
    }

    static byte[] write(AccessWindow window) {
        var to = new PayloadWriter();
        write(to, window);
        return to.toBytes();
    }

    private static void write(PayloadWriter to, AccessWindow window) {
        for (var marks :
                List.of(window.actors(), window.addresses(), window.sessions(), window.agents(), window.tokens())) {
            to.texts(List.copyOf(marks));
        }
        write(to.flag(window.wholeAccounts()), window.from());
        write(to, window.to());
        to.number(window.clocks().size());
        window.clocks()
                .forEach((source, ahead) ->
                        to.text(source).number(ahead.getSeconds()).number(ahead.getNano()));
        var events = window.rulings().events().stream()
                .map(AccessEvent.Id::value)
                .sorted()
                .toList();
        to.number(events.size());
        events.forEach(to::number);
        to.number(window.rulings().silences().size());
        window.rulings().silences().forEach(silence -> {
            write(to, silence.from());
            write(to, silence.to());
        });
    }

    static AccessWindow read(PayloadReader from) {
        return new AccessWindow(
                texts(from),
                texts(from),
                texts(from),
                texts(from),
                texts(from),
                from.flag(),
                instant(from),
                instant(from),
                clocks(from),
                new AccessWindow.Rulings(events(from), silences(from)));
    }

    private static Set<String> texts(PayloadReader from) {
        return new HashSet<>(from.texts());
    }

    private static TreeMap<String, Duration> clocks(PayloadReader from) {
        var clocks = new TreeMap<String, Duration>();
        int count = from.size();
        for (int i = 0; i < count; i++) {
            clocks.put(from.text(), Duration.ofSeconds(from.number(), from.number()));
        }
        return clocks;
    }

    private static Set<AccessEvent.Id> events(PayloadReader from) {
        var events = new HashSet<AccessEvent.Id>();
        int count = from.size();
        for (int i = 0; i < count; i++) {
            events.add(new AccessEvent.Id(from.number()));
        }
        return events;
    }

    private static Set<Interval> silences(PayloadReader from) {
        var silences = new HashSet<Interval>();
        int count = from.size();
        for (int i = 0; i < count; i++) {
            silences.add(new Interval(instant(from), instant(from)));
        }
        return silences;
    }

    private static void write(PayloadWriter to, Instant instant) {
        to.number(instant.getEpochSecond()).number(instant.getNano());
    }

    private static Instant instant(PayloadReader from) {
        return Instant.ofEpochSecond(from.number(), from.number());
    }
}
