package org.noticewright.classify.detect;

import org.noticewright.classify.detect.number.WrittenDate;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.text.Tokens;

/// Tables and lists pasted into a text: the heading of a column says what stands below it. A table is lines of
/// cells between bars, tabs, commas or wide blanks, and its first line has no digits.
final class TableDetector implements Detector {

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 16;
    private static final int MOST_HEADING_WORDS = 4;
    private static final int LONGEST_LINE = 600;
    private static final long CUES = Cue.BIRTH.bit()
            | Cue.MRN.bit()
            | Cue.PLAN.bit()
            | Cue.PHONE.bit()
            | Cue.SSN.bit()
            | Cue.RX.bit()
            | Cue.ORDER.bit()
            | Cue.CUSTOMER.bit()
            | Cue.CARD.bit()
            | Cue.BANK.bit();

    @Override
    public void find(Passage passage, Claims claims) {
        String text = passage.text();
        if (!passage.tokens().hasDigits()
                || !passage.hasAny(CUES)
                || !passage.tokens().hasSign('\n')) {
            return;
        }
        int line = 0;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            char mark = separator(text, line, end);
            line = mark == 0 ? end + 1 : new Table(passage, mark).read(line, end, claims);
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /// What divides the cells of a line that may be a heading, 0 for none.
    private static char separator(String text, int from, int to) {
        if (to - from > LONGEST_LINE || to - from < 5) {
            return 0;
        }
        int bars = 0;
        int commas = 0;
        int semicolons = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (unit >= '0' && unit <= '9') {
                return 0;
            }
            bars += unit == '|' ? 1 : 0;
            commas += unit == ',' ? 1 : 0;
            semicolons += unit == ';' ? 1 : 0;
        }
        return bars > 0 ? '|' : semicolons > 1 ? ';' : commas > 1 ? ',' : wideBlanks(text, from, to) ? ' ' : 0;
    }

    private static boolean wideBlanks(String text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) == ' ' && text.charAt(i - 1) != ' ') {
                return true;
            }
        }
        return false;
    }

    /// A heading and the rows below it.
    private static final class Table {
        private final Passage passage;
        private final Tokens tokens;
        private final String text;
        private final char mark;
        private final long[] columns = new long[MOST_COLUMNS];
        private int count;
        private int token;

        Table(Passage passage, char mark) {
            this.passage = passage;
            this.tokens = passage.tokens();
            this.text = passage.text();
            this.mark = mark;
        }

        /// Returns where to look on.
        int read(int from, int to, Claims claims) {
            token = Relevance.tokenAt(tokens, from);
            if (!heading(from, to)) {
                return to + 1;
            }
            int line = to + 1;
            boolean any = false;
            while (line < text.length()) {
                int end = lineEnd(text, line);
                int state = row(line, end, claims);
                if (state == 0 && !(isRule(line, end) && !any)) {
                    break;
                }
                any |= state > 0;
                line = end + 1;
            }
            return line;
        }

        /// A line of dashes below the heading.
        private boolean isRule(int from, int to) {
            for (int i = from; i < to; i++) {
                if ("-|+:= ".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
            }
            return to > from;
        }

        private boolean heading(int from, int to) {
            boolean known = false;
            int at = from;
            while (at <= to && count < MOST_COLUMNS) {
                int end = cellEnd(at, to);
                int words = 0;
                long flags = 0;
                while (token < tokens.size() && tokens.start(token) < end) {
                    flags |= passage.flags(token);
                    words++;
                    token++;
                }
                if (words > MOST_HEADING_WORDS) {
                    return false;
                }
                if (words > 0 || mark != ' ') {
                    columns[count++] = flags & CUES;
                    known |= (flags & CUES) != 0;
                }
                at = next(end, to);
            }
            return known && count >= FEWEST_COLUMNS;
        }

        /// Returns the number of cells, 0 where the line is no row.
        private int row(int from, int to, Claims claims) {
            int cells = cells(from, to);
            if (to - from > LONGEST_LINE || cells < FEWEST_COLUMNS || Math.abs(cells - count) > 1) {
                return 0;
            }
            int column = 0;
            int at = from;
            while (at <= to && column < count) {
                int end = cellEnd(at, to);
                if (cells == count && columns[column] != 0) {
                    cell(at, end, columns[column], claims);
                }
                column++;
                at = next(end, to);
            }
            return cells;
        }

        private int cells(int from, int to) {
            int cells = 0;
            int at = from;
            while (at <= to && cells <= MOST_COLUMNS) {
                int end = cellEnd(at, to);
                cells++;
                at = next(end, to);
            }
            return cells;
        }

        /// Where the cell that begins here ends; a mark inside quotes divides nothing.
        private int cellEnd(int from, int to) {
            boolean quoted = false;
            for (int i = from; i < to; i++) {
                char unit = text.charAt(i);
                quoted ^= unit == '"';
                boolean wide = mark == ' ' && unit == ' ' && i + 1 < to && text.charAt(i + 1) == ' ' && i > from;
                if (!quoted && (wide || (mark != ' ' && unit == mark))) {
                    return i;
                }
            }
            return to;
        }

        private int next(int end, int to) {
            if (mark != ' ') {
                return end + 1;
            }
            int at = end;
            while (at < to && text.charAt(at) == ' ') {
                at++;
            }
            return at >= to ? to + 1 : at;
        }

        private void cell(int from, int to, long cues, Claims claims) {
            int start = from;
            int end = to;
            while (start < end && " \"'#*".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (end > start && " \"'.*".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            passage.scanned(to - from);
            int digits = 0;
            for (int i = start; i < end; i++) {
                digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            }
            if (end - start > 34 || digits < 3) {
                return;
            }
            Candidate meant = meant(start, end, cues, digits);
            if (meant != null) {
                claims.add(meant);
            }
        }

        private @org.jspecify.annotations.Nullable Candidate meant(int start, int end, long cues, int digits) {
            if (Cue.BIRTH.in(cues)) {
                int first = Relevance.tokenAt(tokens, start);
                int date = WrittenDate.end(passage, first);
                return date > first + 2
                        ? of(
                                start,
                                tokens.end(date - 1),
                                DataElement.DATE_OF_BIRTH,
                                Rule.BIRTH_DATE,
                                Finding.Kind.PLAIN)
                        : null;
            }
            if (digits * 2 < end - start - 4 || WrittenDate.end(passage, Relevance.tokenAt(tokens, start)) != 0) {
                return null;
            }
            if (Cue.SSN.in(cues)) {
                return digits == 9 ? of(start, end, DataElement.SSN, Rule.SSN, Finding.Kind.PLAIN) : null;
            }
            if (Cue.PLAN.in(cues)) {
                return of(start, end, DataElement.HEALTH_PLAN_ID, Rule.PLAN_NUMBER, Finding.Kind.MEMBER);
            }
            if (Cue.RX.in(cues)) {
                return of(start, end, DataElement.ACCOUNT_NUMBER, Rule.PRESCRIPTION_NUMBER, Finding.Kind.PRESCRIPTION);
            }
            if (Cue.ORDER.in(cues) || Cue.CUSTOMER.in(cues)) {
                boolean order = Cue.ORDER.in(cues);
                return digits < 4
                        ? null
                        : of(
                                start,
                                end,
                                DataElement.ACCOUNT_NUMBER,
                                order ? Rule.ORDER_NUMBER : Rule.CUSTOMER_NUMBER,
                                order ? Finding.Kind.ORDER : Finding.Kind.CUSTOMER);
            }
            if (Cue.PHONE.in(cues)) {
                return digits >= 7 && digits <= 13
                        ? of(start, end, DataElement.PHONE, Rule.PHONE, Finding.Kind.PLAIN)
                        : null;
            }
            return Cue.MRN.in(cues) && digits >= 4
                    ? of(start, end, DataElement.MEDICAL_RECORD_NUMBER, Rule.MRN, Finding.Kind.PLAIN)
                    : null;
        }

        private static Candidate of(int start, int end, DataElement element, Rule rule, Finding.Kind kind) {
            return Candidate.of(start, end, element, rule, 0.85).kind(kind);
        }
    }
}
