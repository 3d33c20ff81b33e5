package org.noticewright.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the quoted lines of a message: lines marked with `>`, and all that follows an introduction ("On …
/// wrote:"), a divider ("-----Original Message-----") or the header block of a mail.
final class QuotedLines {

    private static final int INTRODUCTION_LINES = 3;
    private static final int INTRODUCTION_CHARACTERS = 400;
    private static final int HEADER_LINES = 12;
    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_DIVIDER = 80;
    private static final int SHORTEST_RULE = 5;

    /// How the first word and the verb of an introduction go together, by language.
    private static final List<Introduction> INTRODUCTIONS = List.of(
            new Introduction("on ", "wrote"),
            new Introduction("on ", "writes"),
            new Introduction("am ", "schrieb"),
            new Introduction("el ", "escribi\u00f3"),
            new Introduction("el ", "escribio"),
            new Introduction("le ", "a \u00e9crit"),
            new Introduction("le ", "a ecrit"),
            new Introduction("em ", "escreveu"),
            new Introduction("il ", "ha scritto"),
            new Introduction("op ", "schreef"));

    private static final List<String> DIVIDERS = List.of(
            "original message",
            "original-nachricht",
            "urspr\u00fcngliche nachricht",
            "mensaje original",
            "message d'origine",
            "message d\u2019origine",
            "message original",
            "mensagem original",
            "forwarded message",
            "weitergeleitete nachricht",
            "mensaje reenviado",
            "message transf\u00e9r\u00e9",
            "mensagem encaminhada",
            "begin forwarded message",
            "anfang der weitergeleiteten",
            "inicio del mensaje reenviado",
            "d\u00e9but du message",
            "in\u00edcio da mensagem",
            "type your reply above this line",
            "reply above this line");

    private enum Header {
        FROM,
        SENT,
        TO,
        COPY,
        SUBJECT
    }

    private static final Map<String, Header> HEADERS = Map.ofEntries(
            Map.entry("from", Header.FROM),
            Map.entry("von", Header.FROM),
            Map.entry("de", Header.FROM),
            Map.entry("da", Header.FROM),
            Map.entry("sent", Header.SENT),
            Map.entry("date", Header.SENT),
            Map.entry("gesendet", Header.SENT),
            Map.entry("datum", Header.SENT),
            Map.entry("enviado", Header.SENT),
            Map.entry("enviado el", Header.SENT),
            Map.entry("enviado em", Header.SENT),
            Map.entry("enviada em", Header.SENT),
            Map.entry("fecha", Header.SENT),
            Map.entry("data", Header.SENT),
            Map.entry("envoy\u00e9", Header.SENT),
            Map.entry("envoy\u00e9 le", Header.SENT),
            Map.entry("to", Header.TO),
            Map.entry("an", Header.TO),
            Map.entry("para", Header.TO),
            Map.entry("\u00e0", Header.TO),
            Map.entry("cc", Header.COPY),
            Map.entry("bcc", Header.COPY),
            Map.entry("kopie", Header.COPY),
            Map.entry("subject", Header.SUBJECT),
            Map.entry("betreff", Header.SUBJECT),
            Map.entry("asunto", Header.SUBJECT),
            Map.entry("objet", Header.SUBJECT),
            Map.entry("assunto", Header.SUBJECT));

    private static final LowerWords FROM = LowerWords.of(HEADERS.keySet().stream()
            .filter(label -> HEADERS.get(label) == Header.FROM)
            .toArray(String[]::new));

    private record Introduction(String opener, String verb) {}

    private final MessageLines lines;
    private final String text;
    private final int[] depths;
    /// How deep the unmarked quote is that the current line lies in.
    private int open;

    QuotedLines(MessageLines lines) {
        this.lines = lines;
        this.text = lines.text();
        this.depths = new int[lines.size()];
    }

    /// Whether a text may hold a quote: all that tells one has a `>`, a line that begins with a mark or ends with a
    /// colon, or a colon behind "from". Times of day and most labels of forms have other colons.
    static boolean mayStandIn(String text) {
        if (text.indexOf('>') >= 0) {
            return true;
        }
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (endsLine(text, colon + 1) || isBehindFrom(text, colon)) {
                return true;
            }
        }
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (!MessageLines.isBlank(unit)) {
                if (isRuling(unit)) {
                    return true;
                }
                int feed = text.indexOf('\n', at);
                if (feed < 0) {
                    return false;
                }
                at = feed;
            }
        }
        return false;
    }

    private static boolean endsLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && MessageLines.isBlank(text.charAt(at))) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }

    /// Whether the word before a colon begins the headers of a mail.
    private static boolean isBehindFrom(String text, int colon) {
        int to = colon;
        while (to > 0 && isAroundLabel(text.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && !isAroundLabel(text.charAt(from - 1))) {
            from--;
        }
        return FROM.holds(text, from, to);
    }

    private static boolean isAroundLabel(char unit) {
        return unit == '*' || MessageLines.isBlank(unit);
    }

    private static boolean isRuling(char unit) {
        return unit == '-' || unit == '#' || unit == '_' || unit == '=' || unit == '*';
    }

    /// For each line how often it was quoted, 0 for none. Blank lines go with the line before them.
    int[] depths() {
        int line = 0;
        while (line < depths.length) {
            line = Math.max(line + 1, mark(line));
        }
        return depths;
    }

    /// Marks the line, and what it introduces; returns the first line left to look at.
    private int mark(int line) {
        if (lines.isBlank(line)) {
            depths[line] = line == 0 ? open : depths[line - 1];
            return line + 1;
        }
        int marks = marks(line);
        if (marks > 0) {
            depths[line] = Math.min(open + marks, MessageParts.DEEPEST);
            return line + 1;
        }
        char first = text.charAt(lines.from(line));
        int header = isLetter(first) || first == '*' ? headerEnd(line) : line;
        if (header > line) {
            return open(line, header);
        }
        if (isDivider(line)) {
            int next = lines.nextVisible(line + 1, Math.min(depths.length, line + 4));
            int block = next < depths.length && marks(next) == 0 ? headerEnd(next) : next;
            return open(line, Math.max(line + 1, block));
        }
        int ruled = isRule(line) ? lines.nextVisible(line + 1, Math.min(depths.length, line + 4)) : depths.length;
        if (ruled < depths.length && headerEnd(ruled) > ruled) {
            return open(line, headerEnd(ruled));
        }
        int introduced = introductionEnd(line);
        if (introduced > line) {
            int next = lines.nextVisible(introduced, depths.length);
            if (next < depths.length && marks(next) > 0) {
                fill(line, introduced, Math.min(open + 1, MessageParts.DEEPEST));
                return introduced;
            }
            return open(line, introduced);
        }
        depths[line] = open;
        return line + 1;
    }

    private int open(int from, int to) {
        open = Math.min(open + 1, MessageParts.DEEPEST);
        fill(from, to, open);
        return to;
    }

    private void fill(int from, int to, int depth) {
        for (int i = from; i < to; i++) {
            depths[i] = depth;
        }
    }

    /// How many `>` begin the line. Before a number it is a comparison, unless a quote goes on.
    private int marks(int line) {
        int marks = 0;
        int end = lines.start(line + 1);
        int at = lines.from(line);
        while (at < end && (text.charAt(at) == '>' || (marks > 0 && text.charAt(at) == ' ' && isMark(at + 1, end)))) {
            marks += text.charAt(at) == '>' ? 1 : 0;
            at++;
        }
        boolean comparison = marks == 1 && at < end && (isDigit(text.charAt(at)) || text.charAt(at) == '=');
        return comparison && (line == 0 || depths[line - 1] <= open) ? 0 : marks;
    }

    private boolean isMark(int at, int end) {
        return at < end && text.charAt(at) == '>';
    }

    /// The line behind a block of mail headers that begins here, or `line`. Pasted forms have one such label or
    /// two; a mail has three, or two and an address.
    private int headerEnd(int line) {
        if (header(line) != Header.FROM) {
            return line;
        }
        int seen = 1 << Header.FROM.ordinal();
        int end = line + 1;
        int last = Math.min(depths.length, line + HEADER_LINES);
        for (int i = line + 1; i < last; i++) {
            if (!lines.isBlank(i)) {
                Header header = header(i);
                if (header == null) {
                    // A long list of addresses goes on in the next line.
                    if (end == i && text.substring(lines.from(i), lines.to(i)).indexOf('@') > 0) {
                        continue;
                    }
                    break;
                }
                seen |= 1 << header.ordinal();
                end = i + 1;
            }
        }
        int kinds = Integer.bitCount(seen);
        boolean address =
                kinds == 2 && text.substring(lines.from(line), lines.to(line)).indexOf('@') > 0;
        return kinds >= 3 || address ? end : line;
    }

    private @Nullable Header header(int line) {
        int from = lines.from(line);
        int end = Math.min(lines.start(line + 1), from + LONGEST_LABEL);
        while (from < end && text.charAt(from) == '*') {
            from++;
        }
        int colon = from;
        while (colon < end && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon >= end || colon == from) {
            return null;
        }
        int to = colon;
        while (to > from && (text.charAt(to - 1) == '*' || MessageLines.isBlank(text.charAt(to - 1)))) {
            to--;
        }
        return HEADERS.get(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private boolean isDivider(int line) {
        int from = lines.from(line);
        char first = text.charAt(from);
        boolean ruled = isRuling(first);
        boolean told = "BbAaIiDd".indexOf(first) >= 0 && text.charAt(lines.to(line) - 1) == ':';
        if ((!ruled && !told) || lines.length(line) > LONGEST_DIVIDER) {
            return false;
        }
        String lower = lines.visible(line).toLowerCase(Locale.ROOT);
        for (String divider : DIVIDERS) {
            if (lower.contains(divider)) {
                return true;
            }
        }
        return false;
    }

    /// A line drawn with one character, as Outlook draws above the headers.
    private boolean isRule(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        char drawn = text.charAt(from);
        boolean rule = to - from >= SHORTEST_RULE && (drawn == '_' || drawn == '-' || drawn == '=');
        for (int i = from; i < to && rule; i++) {
            rule = text.charAt(i) == drawn;
        }
        return rule;
    }

    /// The line behind an introduction that begins here, or `line`.
    private int introductionEnd(int line) {
        int from = lines.from(line);
        char second = from + 2 < text.length() ? text.charAt(from + 2) : 0;
        if (!MessageLines.isBlank(second) || "OoAaEeLlIi".indexOf(text.charAt(from)) < 0) {
            return line;
        }
        for (int end = line + 1; end <= depths.length && end <= line + INTRODUCTION_LINES; end++) {
            int to = lines.to(end - 1);
            if (lines.isBlank(end - 1) || to - from > INTRODUCTION_CHARACTERS) {
                return line;
            }
            if (text.charAt(to - 1) == ':') {
                return isIntroduction(text.substring(from, to), end) ? end : line;
            }
        }
        return line;
    }

    private boolean isIntroduction(String said, int next) {
        String lower = said.toLowerCase(Locale.ROOT).replace('\n', ' ');
        for (Introduction introduction : INTRODUCTIONS) {
            if (lower.startsWith(introduction.opener) && lower.contains(introduction.verb)) {
                int quoted = lines.nextVisible(next, depths.length);
                return holdsStamp(lower) || (quoted < depths.length && marks(quoted) > 0);
            }
        }
        return false;
    }

    /// A time of day, a year, a mail address: what a mailer's introduction has and a sentence seldom.
    private static boolean holdsStamp(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char unit = lower.charAt(i);
            if (unit == '@') {
                return true;
            }
            if (isDigit(unit)
                    && i + 3 < lower.length()
                    && isDigit(lower.charAt(i + 2))
                    && isDigit(lower.charAt(i + 3))) {
                char next = lower.charAt(i + 1);
                boolean time = next == ':' || next == '.' || next == 'h';
                boolean year = unit == '1' && next == '9' || unit == '2' && next == '0';
                if (time || year) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLetter(char unit) {
        return Character.isLetter(unit);
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
