package org.noticewright.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the signature at the end of some lines: behind `-- `, a device's line ("Sent from my iPhone"), a
/// sign-off
/// with the name below it, or a block of name, title and telephone number.
final class Signature {

    private static final int LINES = 20;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_MARKED = 1_500;
    private static final int SIGN_OFF_WORDS = 6;
    private static final int BLOCK_WORDS = 9;
    private static final int PHONE_DIGITS = 7;

    private static final Set<String> SIGN_OFF_WORD = Set.of(
            "take",
            "good",
            "care",
            "thanks",
            "thank",
            "thx",
            "you",
            "many",
            "so",
            "much",
            "a",
            "lot",
            "again",
            "and",
            "in",
            "advance",
            "kind",
            "kindest",
            "best",
            "warm",
            "warmest",
            "warmly",
            "regards",
            "wishes",
            "sincerely",
            "cheers",
            "respectfully",
            "yours",
            "truly",
            "faithfully",
            "very",
            "cordially",
            "mit",
            "freundlichen",
            "freundlichem",
            "mfg",
            "viele",
            "liebe",
            "beste",
            "herzliche",
            "grüße",
            "grüßen",
            "gruß",
            "grüsse",
            "grüssen",
            "danke",
            "vielen",
            "dank",
            "saludos",
            "saludo",
            "cordiales",
            "cordial",
            "un",
            "atentamente",
            "gracias",
            "muchas",
            "cordialement",
            "bien",
            "à",
            "vous",
            "merci",
            "salutations",
            "sincères",
            "distinguées",
            "beaucoup",
            "bonne",
            "journée",
            "atenciosamente",
            "obrigado",
            "obrigada",
            "abraço",
            "abraços",
            "cumprimentos",
            "os",
            "melhores",
            "com");

    private static final Set<String> SIGN_OFF_BEGIN = Set.of(
            "take",
            "thanks",
            "thank",
            "thx",
            "many",
            "kind",
            "kindest",
            "best",
            "warm",
            "warmest",
            "warmly",
            "regards",
            "sincerely",
            "cheers",
            "respectfully",
            "yours",
            "very",
            "cordially",
            "mit",
            "mfg",
            "viele",
            "liebe",
            "beste",
            "herzliche",
            "grüße",
            "gruß",
            "danke",
            "vielen",
            "saludos",
            "un",
            "atentamente",
            "gracias",
            "muchas",
            "cordialement",
            "bien",
            "merci",
            "salutations",
            "sincères",
            "bonne",
            "atenciosamente",
            "obrigado",
            "obrigada",
            "abraço",
            "abraços",
            "cumprimentos",
            "com");

    private static final Pattern DEVICE = Pattern.compile(
            "(?:sent from (?:my|mail|outlook|yahoo|the all|samsung|proton|gmail)|sent via|get outlook for|"
                    + "von meinem .{1,30} gesendet|gesendet von|enviado desde|enviado do meu|enviado a partir|"
                    + "enviado de |envoy\u00e9 de(?:puis)? |t\u00e9l\u00e9charge[rz] outlook).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CONTACT_LABEL = Pattern.compile(
            "(?:phone|tel|telephone|telefon|tel\u00e9fono|t\u00e9l|telefone|mobile|mobil|m\u00f3vil|cell|fax|e-?mail|"
                    + "correo|web|website|office|direct|ext|[pmtfeow])\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private enum Sort {
        DELIMITER,
        DEVICE,
        SIGN_OFF,
        /// An address, a number or a site.
        CONTACT,
        /// Words written large, as names and titles are.
        NAME,
        OTHER
    }

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
            Sort sort = sort(i);
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
        if (before < first || lines.length(line) > 30 || sort(before) != Sort.SIGN_OFF) {
            return false;
        }
        String[] words = lines.visible(line).split("\\s+", 4);
        return words.length <= 2
                && lines.visible(line).chars().allMatch(c -> Character.isLetter(c) || " .-'".indexOf(c) >= 0);
    }

    private Sort sort(int line) {
        Sort known = sorts[line - first];
        if (known == null) {
            known = sorted(line);
            sorts[line - first] = known;
        }
        return known;
    }

    private Sort sorted(int line) {
        int length = lines.length(line);
        if (length > LONGEST_LINE) {
            return Sort.OTHER;
        }
        String said = lines.visible(line);
        if (said.equals("--") || said.equals("\u2014") || said.equals("---")) {
            return Sort.DELIMITER;
        }
        if (mayBeDevice(said.charAt(0)) && DEVICE.matcher(said).matches()) {
            return Sort.DEVICE;
        }
        return isSignOff(said) ? Sort.SIGN_OFF : block(said);
    }

    /// Whether [#DEVICE] can begin so: a look at one character spares most lines the pattern.
    private static boolean mayBeDevice(char head) {
        return head >= 128 || "sgvetSGVET".indexOf(head) >= 0;
    }

    private static boolean isSignOff(String said) {
        char head = said.charAt(0);
        boolean dashed = head == '-' || head == '\u2013' || head == '\u2014' || head == '~';
        if (said.endsWith("?")
                || digits(said) > 0
                || (!dashed && !SIGN_OFF_BEGIN.contains(firstWord(said).toLowerCase(Locale.ROOT)))) {
            return false; // Nearly every line: cutting it into words would cost more than all other looks at it.
        }
        String[] words = said.split("[^\\p{L}']+", SIGN_OFF_WORDS + 3);
        int at = words.length > 0 && words[0].isEmpty() ? 1 : 0;
        int end = words.length > at && words[words.length - 1].isEmpty() ? words.length - 1 : words.length;
        if (at >= end || end - at > SIGN_OFF_WORDS) {
            return false;
        }
        if (dashed) {
            return end - at <= 3 && areLarge(words, at, end);
        }
        while (at < end && SIGN_OFF_WORD.contains(words[at].toLowerCase(Locale.ROOT))) {
            at++;
        }
        return at == end || (end - at <= 3 && areLarge(words, at, end));
    }

    /// The first run of letters and apostrophes, empty when there is none.
    private static String firstWord(String said) {
        int from = 0;
        while (from < said.length() && !isLetter(said.codePointAt(from))) {
            from += Character.charCount(said.codePointAt(from));
        }
        int to = from;
        while (to < said.length() && isLetter(said.codePointAt(to))) {
            to += Character.charCount(said.codePointAt(to));
        }
        return said.substring(from, to);
    }

    private static boolean isLetter(int character) {
        return character == '\'' || Character.isLetter(character);
    }

    private static int digits(String said) {
        int digits = 0;
        for (int i = 0; i < said.length(); i++) {
            digits += Character.isDigit(said.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean areLarge(String[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(words[i].charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /// @param said begins and ends with a visible character
    private static Sort block(String said) {
        char end = said.charAt(said.length() - 1);
        if (end == '?' || end == ':' || end == '!') {
            return Sort.OTHER;
        }
        int words = 0;
        int small = 0;
        for (int at = 0; at < said.length(); words++) {
            int from = at;
            while (at < said.length() && !isSpace(said.charAt(at))) {
                at++;
            }
            small += isSmall(said, from, at) ? 1 : 0;
            while (at < said.length() && isSpace(said.charAt(at))) {
                at++;
            }
            if (words == BLOCK_WORDS) {
                return Sort.OTHER;
            }
        }
        int colon = said.indexOf(':');
        if (colon > 0
                && !said.startsWith("//", colon + 1)
                && !CONTACT_LABEL.matcher(said.substring(0, colon)).matches()) {
            return Sort.OTHER;
        }
        if (digits(said) >= PHONE_DIGITS || said.indexOf('@') > 0 || said.contains("www.") || said.contains("://")) {
            return small > 1 ? Sort.OTHER : Sort.CONTACT;
        }
        boolean sentence = end == '.' && words > 3;
        return small > 0 || sentence ? Sort.OTHER : Sort.NAME;
    }

    /// A word of a sentence, no address.
    private static boolean isSmall(String said, int from, int to) {
        return to - from > 3
                && Character.isLowerCase(said.charAt(from))
                && said.indexOf('@', from, to) < 0
                && said.indexOf('.', from, to) < 0;
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }
}
