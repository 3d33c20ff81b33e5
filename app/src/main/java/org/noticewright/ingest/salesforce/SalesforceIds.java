package org.noticewright.ingest.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.NativeKey;
import org.noticewright.ingest.record.Cells;

/// Record ids. The 15-character form tells ids apart by case; the 18-character form adds three characters that
/// say which of the others are capitals, so that it survives a program that changes case. Only the 18-character
/// form is used here.
public final class SalesforceIds {

    static final String PLATFORM = "salesforce";

    private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9]{15}");
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9]{15}[A-Za-z0-5]{3}");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![0-9A-Za-z])\\d[0-9A-Za-z]{14}(?:[0-9A-Za-z]{3})?(?![0-9A-Za-z])");
    private static final String MARKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final int PART = 5;

    private SalesforceIds() {}

    /// The id in its 18-character form; what is no record id is returned as it is. Null for none.
    public static @Nullable String full(@Nullable String cell) {
        String id = Cells.orNull(cell);
        if (id == null) {
            return null;
        }
        if (SHORT.matcher(id).matches()) {
            return id + marks(id);
        }
        return LONG.matcher(id).matches() ? restored(id) : Cells.id(id);
    }

    /// All ids in a text, such as an address, in their 18-character form. A word of that length counts when it
    /// begins as ids do, with a digit.
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher id = IN_TEXT.matcher(text);
        while (id.find()) {
            String full = full(id.group());
            if (full != null) {
                found.add(full);
            }
        }
        return found;
    }

    /// Whether an id is of a sort, told by its first three characters: `500` cases, `02s` mails, `005` users.
    static boolean is(String prefix, @Nullable String id) {
        return id != null && id.startsWith(prefix);
    }

    static @Nullable NativeKey key(@Nullable String id) {
        return id == null ? null : new NativeKey(PLATFORM, id);
    }

    private static String marks(String id) {
        StringBuilder marks = new StringBuilder(3);
        for (int part = 0; part < 3; part++) {
            int bits = 0;
            for (int i = 0; i < PART; i++) {
                bits |= Character.isUpperCase(id.charAt(part * PART + i)) ? 1 << i : 0;
            }
            marks.append(MARKS.charAt(bits));
        }
        return marks.toString();
    }

    private static String restored(String id) {
        StringBuilder restored = new StringBuilder(id);
        for (int part = 0; part < 3; part++) {
            char mark = Character.toUpperCase(id.charAt(3 * PART + part));
            int bits = MARKS.indexOf(mark);
            restored.setCharAt(3 * PART + part, mark);
            for (int i = 0; i < PART; i++) {
                int at = part * PART + i;
                char c = id.charAt(at);
                restored.setCharAt(at, (bits & 1 << i) == 0 ? Character.toLowerCase(c) : Character.toUpperCase(c));
            }
        }
        return restored.toString();
    }
}
