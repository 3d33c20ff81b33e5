package org.noticewright.text;

import org.jspecify.annotations.Nullable;
import org.noticewright.text.SignatureLine.Sort;

/// Finds the signature at the end of some lines: behind `-- `, a device's line ("Sent from my iPhone"), a
/// sign-off with the name below it, or a block of name, title and telephone number.
final class Signature {

    private static final int LINES = 20;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_MARKED = 1_500;
    private static final int LONGEST_SMALL_NAME = 30;

    private final MessageLines lines;
    private final int first;
    private final int last;
    /// Of the lines from the first on, null where nobody asked yet.
    private final @Nullable Sort[] sorts;
    private int from;
    private int to;

    Signature(MessageLines lines, int first, int last) {
        this.lines = lines;
        this.first = first;
        this.last = last;
        this.sorts = new Sort[last - first];
        this.from = last;
        this.to = last;
        find();
    }

    /// Whether a line may be part of a signature: any other stands in none, whatever stands around it. Told of the
    /// line alone, which spares the look for a signature.
    static boolean mayHold(MessageLines lines, int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        return to <= from
                || to - from <= LONGEST_LINE
                        && (SignatureLine.sort(lines.text(), from, to) != Sort.OTHER
                                || to - from <= LONGEST_SMALL_NAME
                                        && SignatureLine.isSmallName(lines.text(), from, to));
    }

    /// Offset of its first line; the end of the lines when there is none.
    int start() {
        return lines.start(from);
    }

    int end() {
        return lines.start(to);
    }

    private void find() {
        int tail = last;
        int seen = 0;
        int marker = -1;
        for (int i = last - 1; i >= first && seen < LINES; i--) {
            if (lines.isBlank(i)) {
                continue;
            }
            seen++;
            Sort sort = sort(i);
            if (sort == Sort.DELIMITER && lines.start(last) - lines.start(i) <= LONGEST_MARKED) {
                found(i, last);
                return;
            }
            if (sort == Sort.OTHER && !isSmallName(i)) {
                break;
            }
            tail = i;
            marker = sort == Sort.DEVICE || sort == Sort.SIGN_OFF ? i : marker;
        }
        if (marker >= 0) {
            found(marker, last);
        } else if (isContactBlock(tail)) {
            found(lines.nextVisible(blockStart(tail), last), last);
        } else {
            beforePostscript(tail);
        }
    }

    private void found(int start, int end) {
        from = start;
        to = end;
    }

    /// A sign-off with a name, and new text behind it.
    private void beforePostscript(int tail) {
        int seen = 0;
        for (int i = tail - 1; i >= first && seen < LINES; i--) {
            if (lines.isBlank(i)) {
                continue;
            }
            seen++;
            if (lines.length(i) > LONGEST_LINE) {
                continue;
            }
            Sort sort = mark(i);
            boolean device = sort == Sort.DEVICE;
            int end = i + 1;
            if (sort == Sort.SIGN_OFF || sort == Sort.DELIMITER) {
                int name = lines.nextVisible(end, last);
                while (name < last && (sort(name) == Sort.NAME || sort(name) == Sort.CONTACT)) {
                    end = name + 1;
                    name = end < last && !lines.isBlank(end) ? end : last;
                }
            }
            if ((device || end > i + 1) && hasVisibleBefore(i)) {
                found(i, end);
                return;
            }
        }
    }

    private boolean hasVisibleBefore(int line) {
        return lines.nextVisible(first, line) < line;
    }

    private int blockStart(int tail) {
        int start = last;
        while (start > tail && lines.isBlank(start - 1)) {
            start--;
        }
        while (start > tail && !lines.isBlank(start - 1)) {
            start--;
        }
        return start;
    }

    /// The last paragraph is a name, a title and how to reach somebody, and something was written above it that
    /// does not lead up to it.
    private boolean isContactBlock(int tail) {
        int start = blockStart(tail);
        if (start >= last || start != lines.nextVisible(start, last) || sort(start) != Sort.NAME) {
            return false;
        }
        int before = start - 1;
        while (before >= first && lines.isBlank(before)) {
            before--;
        }
        boolean announced =
                before < first || before == start - 1 || lines.text().charAt(lines.to(before) - 1) == ':';
        boolean reachable = false;
        for (int i = start; i < last && !announced; i++) {
            reachable |= !lines.isBlank(i) && sort(i) == Sort.CONTACT;
        }
        return reachable;
    }

    /// A name in small letters right below a sign-off.
    private boolean isSmallName(int line) {
        int before = line - 1;
        while (before >= first && lines.isBlank(before)) {
            before--;
        }
        return before >= first
                && lines.length(line) <= LONGEST_SMALL_NAME
                && sort(before) == Sort.SIGN_OFF
                && SignatureLine.isSmallName(lines.text(), lines.from(line), lines.to(line));
    }

    /// What begins a signature is told without asking what else a line may be.
    private Sort mark(int line) {
        Sort known = sorts[line - first];
        return known == null ? SignatureLine.mark(lines.text(), lines.from(line), lines.to(line)) : known;
    }

    private Sort sort(int line) {
        Sort known = sorts[line - first];
        if (known == null) {
            known = lines.length(line) > LONGEST_LINE
                    ? Sort.OTHER
                    : SignatureLine.sort(lines.text(), lines.from(line), lines.to(line));
            sorts[line - first] = known;
        }
        return known;
    }
}
