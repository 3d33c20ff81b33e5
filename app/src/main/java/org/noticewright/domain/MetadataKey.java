package org.noticewright.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A value of a ticket's metadata in the form in which equal values are equal: letters without case, blanks
/// collapsed; in subjects and file names each run of digits is one `#` and reply marks are gone, so that one
/// key stands for a whole series.
///
/// @param label the field's label in the same form, empty where the carrier has none
public record MetadataKey(Carrier carrier, String label, String value) implements Comparable<MetadataKey> {

    /// Longer texts are prose, not values.
    public static final int LONGEST = 120;

    private static final Pattern REPLY_MARKS = Pattern.compile("^(?:(?:re|aw|fw|fwd|wg|sv|rv|tr|antw)\\s?:\\s?){1,20}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// Where the value stands. Form, group, brand, product and SKU are fields with that label.
    public enum Carrier {
        TAG,
        FIELD,
        SUBJECT,
        ATTACHMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MetadataKey {
        label = carrier == Carrier.FIELD ? plain(label) : "";
        value = shape(carrier, value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A key needs a value. Maybe the text after the colon is missing.");
        }
    }

    /// The key of a text as a ticket holds it; null when nothing is left of it or it is too long for a value.
    public static @Nullable MetadataKey of(Carrier carrier, String label, String text) {
        return text.length() > LONGEST || shape(carrier, text).isEmpty() ? null : new MetadataKey(carrier, label, text);
    }

    public static MetadataKey tag(String tag) {
        return new MetadataKey(Carrier.TAG, "", tag);
    }

    public static MetadataKey field(String label, String value) {
        return new MetadataKey(Carrier.FIELD, label, value);
    }

    private static String plain(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(lower.strip()).replaceAll(" ");
    }

    private static String shape(Carrier carrier, String text) {
        var plain = plain(text);
        return switch (carrier) {
            case TAG, FIELD -> plain;
            case SUBJECT ->
                digitsHidden(REPLY_MARKS.matcher(plain).replaceFirst("").strip());
            case ATTACHMENT -> digitsHidden(plain);
        };
    }

    private static String digitsHidden(String text) {
        return DIGITS.matcher(text).replaceAll("#");
    }

    /// Reads `tag:VALUE`, `field:LABEL=VALUE`, `subject:TEXT` or `attachment:NAME`.
    ///
    /// @throws IllegalArgumentException when it is none of these
    public static MetadataKey parse(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=', colon + 1);
        var word = text.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
        for (var carrier : Carrier.values()) {
            if (!carrier.word().equals(word)) {
                continue;
            }
            if (carrier != Carrier.FIELD) {
                return new MetadataKey(carrier, "", text.substring(colon + 1));
            }
            if (equals > 0) {
                return field(text.substring(colon + 1, equals), text.substring(equals + 1));
            }
        }
        throw new IllegalArgumentException("""
            The value of the metadata is not named in a known way. \
            Maybe write tag:VALUE, field:LABEL=VALUE, subject:TEXT or attachment:NAME.\
            """);
    }

    /// As [#parse] reads it.
    public String text() {
        return carrier.word() + ":" + (carrier == Carrier.FIELD ? label + "=" : "") + value;
    }

    @Override
    public int compareTo(MetadataKey other) {
        int byCarrier = carrier.compareTo(other.carrier);
        int byLabel = byCarrier != 0 ? byCarrier : label.compareTo(other.label);
        return byLabel != 0 ? byLabel : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "MetadataKey[" + carrier + "]";
    }
}
