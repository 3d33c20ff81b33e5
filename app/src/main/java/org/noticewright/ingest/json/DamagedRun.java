package org.noticewright.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Records that a damaged one swallowed: a quotation mark or a bracket too many makes a splitter run on over
/// whole records. They are found again by their lines: a line that begins with a bracket, without any indent,
/// and is an object by itself.
final class DamagedRun {

    /// @param from first byte of the line
    /// @param lines lines before it in the run
    /// @param whole whether the line is a record; else all up to the next whole line is damaged
    record Stretch(int from, int length, long lines, boolean whole) {}

    private DamagedRun() {}

    /// What the run is made of, in order, the damaged start first; empty when no record can be found again.
    static List<Stretch> of(byte[] bytes, int from, int length) {
        List<Stretch> found = new ArrayList<>();
        int end = from + length;
        int damagedFrom = from;
        long damagedLine = 0;
        long line = 0;
        boolean anyWhole = false;
        for (int start = from; start < end; line++) {
            int stop = lineEnd(bytes, start, end);
            int size = start > from ? recordSize(bytes, start, stop) : 0;
            if (size > 0) {
                addDamaged(found, bytes, damagedFrom, start, damagedLine);
                found.add(new Stretch(start, size, line, true));
                anyWhole = true;
                damagedFrom = stop + 1;
                damagedLine = line + 1;
            }
            start = stop + 1;
        }
        if (!anyWhole) {
            return List.of();
        }
        addDamaged(found, bytes, damagedFrom, end, damagedLine);
        return found;
    }

    private static void addDamaged(List<Stretch> found, byte[] bytes, int from, int to, long line) {
        for (int i = from; i < to; i++) {
            if (" \t\r\n],}".indexOf(bytes[i]) < 0) {
                found.add(new Stretch(from, to - from, line, false));
                return;
            }
        }
    }

    private static int lineEnd(byte[] bytes, int start, int end) {
        int stop = start;
        while (stop < end && bytes[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    /// Length of the object on the line, 0 when it holds none.
    private static int recordSize(byte[] bytes, int start, int stop) {
        int last = stop;
        while (last > start && " \t\r,]".indexOf(bytes[last - 1]) >= 0) {
            last--;
        }
        if (last - start < 2 || bytes[start] != '{' || bytes[last - 1] != '}') {
            return 0;
        }
        String line = new String(bytes, start, last - start, StandardCharsets.UTF_8);
        return JsonShape.isBalanced(line) ? last - start : 0;
    }
}
