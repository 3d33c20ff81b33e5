package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.ADDRESS;
import static org.noticewright.domain.DataElement.NAME;
import static org.noticewright.domain.DataElement.PHONE;

import java.util.List;
import java.util.Locale;
import org.noticewright.domain.DataElement;

/// The notes of a profile are lines of label and value: "HomePhone: 7185550163", "MailingCity: Toledo",
/// "Current_Employer: Walker Group". The label says what the value is, and what it is not.
final class ProfileNotes implements Detector {

    private static final String LABEL = "notes";
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_VALUE = 120;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final double CALLED = 0.75;
    private static final double TOWN = 0.6;
    private static final List<String> PHONES = List.of("phone", "mobile", "fax");
    private static final List<String> STREETS = List.of("street", "postalcode", "postal_code", "postal code", "zip");
    private static final String CITY = "\"city\":";
    private static final List<String> OBJECT_KEYS = List.of("\"street\":", CITY, "\"postalCode\":", "\"zip\":");
    /// Whole labels or their ends: ethnicity is no city.
    private static final List<String> TOWNS = List.of(
            "mailingcity",
            "othercity",
            "billingcity",
            "shippingcity",
            "homecity",
            " city",
            "_city",
            "city_name",
            "town");
    /// Whatever stands behind these is neither a person nor anybody's health.
    private static final List<String> THINGS = List.of(
            "employer",
            "company",
            "organization",
            "industry",
            "jobtitle",
            "job title",
            "job_title",
            "occupation",
            "website",
            "timezone");

    @Override
    public void find(Passage passage, Claims claims) {
        if (!isNotes(passage)) {
            return;
        }
        String text = passage.text();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            line(text, start, end, claims);
            start = end + 1;
        }
    }

    private static void line(String text, int start, int end, Claims claims) {
        String label = label(text, start, end);
        int value = start + label.length() + 1;
        if (isAddressObject(text, label, value, end)) {
            object(text, value, end, claims);
            return;
        }
        while (value < end && text.charAt(value) == ' ') {
            value++;
        }
        int last = end;
        while (last > value && text.charAt(last - 1) <= ' ') {
            last--;
        }
        if (label.isEmpty() || value >= last || last - value > LONGEST_VALUE) {
            return;
        }
        if (holds(label, PHONES)) {
            if (isDialled(text, value, last)) {
                claims.add(Candidate.of(value, last, PHONE, Rule.PHONE, CALLED));
            }
        } else if (holds(label, STREETS)) {
            claims.add(Candidate.of(value, last, ADDRESS, Rule.PLACE, CALLED));
        } else if (isTown(label)) {
            claims.add(Candidate.of(value, last, ADDRESS, Rule.PLACE, TOWN));
        }
    }

    /// "MailingAddress: {"city":"Lake Connor","street":"94157 Evans Mount"}", as Salesforce writes it out.
    private static boolean isAddressObject(String text, String label, int value, int end) {
        int first = value;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        return label.endsWith("address") && first < end && text.charAt(first) == '{';
    }

    private static void object(String text, int start, int end, Claims claims) {
        for (String key : OBJECT_KEYS) {
            int at = text.indexOf(key, start);
            if (at < 0 || at >= end) {
                continue;
            }
            int value = at + key.length();
            while (value < end && (text.charAt(value) == ' ' || text.charAt(value) == '"')) {
                value++;
            }
            int last = value;
            while (last < end && text.charAt(last) != '"' && text.charAt(last) != '}') {
                last++;
            }
            if (last > value && !text.startsWith("null", value)) {
                claims.add(Candidate.of(value, last, ADDRESS, Rule.PLACE, key.equals(CITY) ? TOWN : CALLED));
            }
        }
    }

    /// Whether a claim is a name or health content in the value of an employer, a job title, a place.
    static boolean isOfThing(Passage passage, Candidate claim) {
        DataElement element = claim.element();
        if (!isNotes(passage) || !(element == NAME || element.isHealthContent())) {
            return false;
        }
        String text = passage.text();
        int start = text.lastIndexOf('\n', claim.start()) + 1;
        String label = label(text, start, lineEnd(text, start));
        boolean thing = isTown(label)
                || isAddressObject(text, label, start + label.length() + 1, lineEnd(text, start))
                || label.equals("title")
                || holds(label, THINGS);
        return thing && start + label.length() < claim.start();
    }

    private static boolean isNotes(Passage passage) {
        return passage.zone() == Zone.FIELD && passage.label().equals(LABEL);
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /// In lower case; empty for a line without one.
    private static String label(String text, int start, int end) {
        int colon = text.indexOf(':', start);
        return colon < 0 || colon >= end || colon - start > LONGEST_LABEL
                ? ""
                : text.substring(start, colon).toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String label, List<String> words) {
        return words.stream().anyMatch(label::contains);
    }

    private static boolean isTown(String label) {
        return label.equals("city") || TOWNS.stream().anyMatch(label::endsWith);
    }

    private static boolean isDialled(String text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= '0' && unit <= '9') {
                digits++;
            } else if ("+-(). /".indexOf(unit) < 0) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
