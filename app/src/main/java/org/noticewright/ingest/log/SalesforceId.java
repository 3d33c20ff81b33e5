package org.noticewright.ingest.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Record ids of Salesforce: 15 characters whose case matters, or 18 with a suffix that spells the case out.
/// The first three tell the kind of record.
public final class SalesforceId {

    private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[0-9a-zA-Z]{15}(?:[0-9A-Za-z]{3})?(?![0-9A-Za-z])");
    private static final String SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private SalesforceId() {}

    /// The id with 18 characters; anything that is no id of 15 or 18 characters comes back as it is.
    public static String long18(String id) {
        if (id.length() != 15) {
            return id;
        }
        StringBuilder full = new StringBuilder(id);
        for (int block = 0; block < 3; block++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                bits |= Character.isUpperCase(id.charAt(block * 5 + i)) ? 1 << i : 0;
            }
            full.append(SUFFIX.charAt(bits));
        }
        return full.toString();
    }

    /// All ids in a text, such as an address or a list of records, with 18 characters each.
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher id = ID.matcher(text);
        while (id.find()) {
            String kind = id.group().substring(0, 3);
            if (Character.isDigit(kind.charAt(0)) && kind.matches("\\d[0-9a-zA-Z]{2}")) {
                found.add(long18(id.group()));
            }
        }
        return found;
    }
}
