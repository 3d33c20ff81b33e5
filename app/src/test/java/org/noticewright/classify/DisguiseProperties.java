package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.noticewright.domain.DataElement;

/// Whatever hides an identifier from machines is undone, and the finding covers what stands in the original, no
/// more and no less.
class DisguiseProperties {

    /// A disguise: what it makes of the value.
    private enum Disguise {
        NONE((value, random) -> value),
        ZERO_WIDTH((value, random) -> between(value, random, "\u200b")),
        SOFT_HYPHEN((value, random) -> between(value, random, "\u00ad")),
        WORD_JOINER((value, random) -> between(value, random, "\u2060")),
        FULL_WIDTH((value, random) -> mapped(value, unit -> unit > ' ' && unit < 0x7f ? unit + 0xfee0 : unit)),
        MATHEMATICAL((value, random) -> mapped(value, unit -> Character.isDigit(unit) ? 0x1d7ce + unit - '0' : unit)),
        DASHES((value, random) -> value.replace('-', '\u2011')),
        NO_BREAK_BLANKS((value, random) -> value.replace(' ', '\u00a0')),
        REFERENCES((value, random) -> references(value, random, false)),
        HEX_REFERENCES((value, random) -> references(value, random, true)),
        TAGS((value, random) -> between(value, random, "<b></b>")),
        SPAN((value, random) -> between(value, random, "<span class=\"x\">")),
        QUOTED_PRINTABLE((value, random) -> quotedPrintable(value)),
        SOFT_LINE_END((value, random) -> between(value, random, "=\n"));

        private final BiFunction<String, Random, String> hide;

        Disguise(BiFunction<String, Random, String> hide) {
            this.hide = hide;
        }
    }

    private record Value(DataElement element, String before, String text) {}

    private static String between(String value, Random random, String inserted) {
        int at = 1 + random.nextInt(value.length() - 1);
        return value.substring(0, at) + inserted + value.substring(at);
    }

    private static String mapped(String value, java.util.function.IntUnaryOperator unit) {
        return value.codePoints()
                .map(unit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String references(String value, Random random, boolean hex) {
        var hidden = new StringBuilder();
        for (char unit : value.toCharArray()) {
            boolean hide = random.nextBoolean() || !Character.isLetterOrDigit(unit);
            hidden.append(hide ? (hex ? "&#x" + Integer.toHexString(unit) : "&#" + (int) unit) + ";" : unit);
        }
        return hidden.toString();
    }

    private static String quotedPrintable(String value) {
        var hidden = new StringBuilder();
        for (byte unit : value.getBytes(StandardCharsets.US_ASCII)) {
            hidden.append(
                    Character.isLetterOrDigit(unit)
                            ? String.valueOf((char) unit)
                            : String.format(Locale.ROOT, "=%02X", unit));
        }
        return hidden.toString();
    }

    @Provide
    Arbitrary<Value> values() {
        return Arbitraries.of(List.of(
                new Value(DataElement.PHONE, "call ", "718-555-0163"),
                new Value(DataElement.PHONE, "my number is ", "(415) 555-0127"),
                new Value(DataElement.SSN, "my ssn is ", "900-12-1234"),
                new Value(DataElement.EMAIL, "write to ", "ana.lopez@mail.example"),
                new Value(DataElement.PAYMENT_CARD, "my card is ", "4111 1111 1111 1111"),
                new Value(DataElement.HEALTH_PLAN_ID, "medicare ", "1EG4-TE5-MK73"),
                new Value(DataElement.BANK_ACCOUNT, "from ", "GB82WEST12345698765432"),
                new Value(DataElement.MEDICAL_RECORD_NUMBER, "MRN ", "00448120"),
                new Value(DataElement.IP_ADDRESS, "login from ", "198.51.100.214"),
                new Value(DataElement.ADDRESS, "ship to ", "17 Elm Street, Reno NV 89501")));
    }

    @Property(tries = 600)
    void hiddenValuesAreFoundWhereTheyStand(
            @ForAll("values") Value value, @ForAll Disguise disguise, @ForAll long seed, @ForAll boolean later) {
        String hidden = disguise.hide.apply(value.text(), new Random(seed));
        // A text that speaks quoted-printable says so elsewhere too.
        boolean quoted = disguise == Disguise.QUOTED_PRINTABLE || disguise == Disguise.SOFT_LINE_END;
        String text = (later ? "Hello there.\n" : "") + value.before() + hidden + " thanks." + (quoted ? " a=3Db" : "");

        assertThat(new Marked(text, List.of()).found(value.element()))
                .as("%s in %s", disguise, text)
                .containsExactly(hidden);
    }

    @Property(tries = 100)
    void digitsOneByOneAreOneNumber(@ForAll("gaps") String gap, @ForAll("gaps") String wide) {
        String hidden = String.join(gap, "6", "1", "4") + " - " + String.join(gap, "5", "5", "5") + wide + " "
                + String.join(gap, "0", "1", "0", "4");

        assertThat(new Marked("call me at " + hidden + " thanks", List.of()).found(DataElement.PHONE))
                .containsExactly(hidden);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(" ", ".", "-", " .", "_");
    }

    @Property(tries = 200)
    void spokenDigitsAreATelephone(
            @ForAll("areas") String area, @ForAll("digits") String last, @ForAll boolean spanish) {
        String number = area + "55501" + last;
        String words = spoken(number, spanish);
        String before = spanish ? "mi número es " : "my number is ";

        assertThat(new Marked(before + words + " okay", List.of()).found(DataElement.PHONE))
                .containsExactly(words);
    }

    @Provide
    Arbitrary<String> areas() {
        return Arbitraries.of("212", "415", "718", "915", "614");
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(2);
    }

    private static String spoken(String number, boolean spanish) {
        String[] names = spanish
                ? new String[] {"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"}
                : new String[] {"oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        var words = new StringBuilder();
        int at = 0;
        while (at < number.length()) {
            boolean triple = !spanish && number.startsWith("555", at);
            words.append(at == 0 ? "" : " ").append(triple ? "triple " : "").append(names[number.charAt(at) - '0']);
            at += triple ? 3 : 1;
        }
        return words.toString();
    }
}
