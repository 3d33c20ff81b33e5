package org.noticewright.ingest.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.PostalAddress;

/// Two-letter codes of US states, the District of Columbia, territories and military mail (USPS Publication
/// 28, appendix B).
final class StateCodes {

    private static final String TABLE = """
        AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|\
        DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|\
        KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|\
        MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|\
        NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|\
        SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|\
        WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|\
        PR Puerto Rico|VI Virgin Islands|AA Armed Forces Americas|AE Armed Forces Europe|AP Armed Forces Pacific\
        """;

    private static final Map<String, String> BY_NAME = byName();
    private static final Set<String> HOME =
            Set.of("", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america");

    private StateCodes() {}

    static boolean isDomestic(@Nullable String country) {
        return country == null || HOME.contains(country.strip().toLowerCase(Locale.ROOT));
    }

    /// The code; the country's name abroad; [PostalAddress#UNKNOWN_STATE] when nothing tells.
    static String of(@Nullable String state, @Nullable String country) {
        if (country != null && !isDomestic(country)) {
            return country.strip();
        }
        if (state == null) {
            return PostalAddress.UNKNOWN_STATE;
        }
        String folded = state.strip().toLowerCase(Locale.ROOT).replace(".", "").replaceFirst("^us-", "");
        return BY_NAME.getOrDefault(folded, PostalAddress.UNKNOWN_STATE);
    }

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (String entry : TABLE.split("\\|")) {
            String code = entry.substring(0, 2);
            byName.put(code.toLowerCase(Locale.ROOT), code);
            byName.put(entry.substring(3).toLowerCase(Locale.ROOT), code);
        }
        byName.put("washington dc", "DC");
        byName.put("us virgin islands", "VI");
        return Map.copyOf(byName);
    }
}
