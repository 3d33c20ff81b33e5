package org.noticewright.ingest.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How single values are understood whatever file they come from: nothing, yes and no, ids.
public final class Cells {

    private static final Set<String> NOTHING = Set.of("", "-", "null", "\\n", "n/a", "none");
    private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1", "on");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0", "off");
    private static final Pattern TRAILING_ZERO = Pattern.compile("-?\\d+\\.0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})++");
    private static final Pattern FORMULA = Pattern.compile("'[=+\\-@].*", Pattern.DOTALL);

    private Cells() {}

    /// The trimmed value, or null for the many ways to write nothing (empty, `null`, `\N`, `-`, `N/A`).
    public static @Nullable String orNull(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String trimmed = value.strip();
        return trimmed.length() <= 4 && NOTHING.contains(trimmed.toLowerCase(Locale.ROOT)) ? null : trimmed;
    }

    /// Yes, no, or null when the value says neither.
    public static @Nullable Boolean yesNo(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String folded = value.strip().toLowerCase(Locale.ROOT);
        return YES.contains(folded) ? Boolean.TRUE : NO.contains(folded) ? Boolean.FALSE : null;
    }

    /// An id as text: `7253394974479.0`, `1.5E3`, `'0042` and `1,234` lose what spreadsheets added; digits
    /// above 2^53 and leading zeros stay. Null when there is none.
    public static @Nullable String id(@Nullable String value) {
        if (isDigits(value)) {
            return value;
        }
        String trimmed = orNull(value);
        if (trimmed == null) {
            return null;
        }
        if (trimmed.length() > 1 && trimmed.charAt(0) == '\'') {
            trimmed = trimmed.substring(1);
        }
        if (TRAILING_ZERO.matcher(trimmed).matches()) {
            return trimmed.substring(0, trimmed.indexOf('.'));
        }
        if (THOUSANDS.matcher(trimmed).matches()) {
            return trimmed.replace(",", "");
        }
        return SCIENTIFIC.matcher(trimmed).matches() ? ofScientific(trimmed) : trimmed;
    }

    /// Most ids: nothing can be wrong with them.
    private static boolean isDigits(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /// Whether [#id] had to change the value: worth a note beside the file.
    public static boolean wasReshaped(@Nullable String value) {
        String trimmed = orNull(value);
        return trimmed != null && !trimmed.equals(id(trimmed));
    }

    /// Undoes the `'` that exporters put before a cell that would otherwise run as a formula.
    public static String withoutFormulaGuard(String value) {
        return FORMULA.matcher(value).matches() ? value.substring(1) : value;
    }

    private static String ofScientific(String value) {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() <= 0 ? number.toPlainString() : value;
    }
}
