package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.noticewright.domain.DataElement;

/// Numbers that prove themselves: made with a right check digit they are found beside their word, with one
/// digit changed they are not.
class CheckedNumberProperties {

    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    private static final String VIN_VALUES = "12345678123457923456789";
    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    @Provide
    Arbitrary<String> eightDigits() {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(8);
    }

    @Provide
    Arbitrary<String> sixDigits() {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(6);
    }

    @Property(tries = 150)
    void providersNumbers(@ForAll("eightDigits") String digits, @ForAll @IntRange(max = 9) int other) {
        String start = "1" + digits;
        int check = luhn("80840" + start);
        Assume.that(other != check);

        assertThat(found("NPI ", start + check, DataElement.LICENSE_NUMBER)).isTrue();
        assertThat(found("NPI ", start + other, DataElement.LICENSE_NUMBER)).isFalse();
    }

    @Property(tries = 150)
    void prescribersNumbers(@ForAll("sixDigits") String digits, @ForAll @IntRange(max = 9) int other) {
        int sum = digit(digits, 0)
                + digit(digits, 2)
                + digit(digits, 4)
                + 2 * (digit(digits, 1) + digit(digits, 3) + digit(digits, 5));
        Assume.that(other != sum % 10);

        assertThat(found("DEA ", "AB" + digits + sum % 10, DataElement.LICENSE_NUMBER))
                .isTrue();
        assertThat(found("DEA ", "AB" + digits + other, DataElement.LICENSE_NUMBER))
                .isFalse();
    }

    @Property(tries = 150)
    void cards(@ForAll("eightDigits") String digits, @ForAll @IntRange(max = 9) int other, @ForAll boolean groups) {
        String start = "4539000" + digits;
        int check = luhn(start);
        Assume.that(other != check);

        assertThat(found("charge ", grouped(start + check, groups), DataElement.PAYMENT_CARD))
                .isTrue();
        assertThat(found("charge ", grouped(start + other, groups), DataElement.PAYMENT_CARD))
                .isFalse();
    }

    @Property(tries = 150)
    void banks(@ForAll("sixDigits") String digits, @ForAll @IntRange(max = 9) int other) {
        String start = "02" + digits;
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            sum += digit(start, i) * new int[] {3, 7, 1}[i % 3];
        }
        int check = (10 - sum % 10) % 10;
        Assume.that(other != check);

        assertThat(found("routing ", start + check, DataElement.BANK_ACCOUNT)).isTrue();
        assertThat(found("routing ", start + other, DataElement.BANK_ACCOUNT)).isFalse();
    }

    @Property(tries = 150)
    void accountsAbroad(@ForAll("eightDigits") String digits, @ForAll @IntRange(min = 1, max = 96) int wrongBy) {
        String account = "0010" + digits + "48";
        int check = 98
                - new java.math.BigInteger("10" + account + "131400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        int other = 2 + (check - 2 + wrongBy) % 97;

        assertThat(found("from ", "DE%02d10%s".formatted(check, account), DataElement.BANK_ACCOUNT))
                .isTrue();
        assertThat(found("from ", "DE%02d10%s".formatted(other, account), DataElement.BANK_ACCOUNT))
                .isFalse();
    }

    @Provide
    Arbitrary<String> vehicles() {
        return Arbitraries.strings().withChars(VIN_LETTERS.toCharArray()).ofLength(17);
    }

    @Property(tries = 150)
    void vehicleNumbers(@ForAll("vehicles") String drawn) {
        String vin = "1M" + drawn.substring(2, 8) + "0" + drawn.substring(9);
        int sum = 0;
        for (int i = 0; i < vin.length(); i++) {
            int at = VIN_LETTERS.indexOf(vin.charAt(i));
            sum += VIN_WEIGHTS[i] * (at >= 23 ? vin.charAt(i) - '0' : VIN_VALUES.charAt(at) - '0');
        }
        String right = vin.substring(0, 8) + (sum % 11 == 10 ? "X" : String.valueOf(sum % 11)) + vin.substring(9);
        String wrong = vin.substring(0, 8) + (sum % 11 == 3 ? "4" : "3") + vin.substring(9);

        assertThat(found("it says ", right, DataElement.VEHICLE_ID)).isTrue();
        assertThat(found("it says ", wrong, DataElement.VEHICLE_ID)).isFalse();
    }

    @Provide
    Arbitrary<String> medicare() {
        return Arbitraries.strings().withChars("ACDEFGHJKMNPQRTUVWXY").ofLength(5);
    }

    @Property(tries = 150)
    void medicareNumbers(@ForAll("medicare") String letters, @ForAll("sixDigits") String digits) {
        String number = "1" + letters.charAt(0) + digits.charAt(0) + digits.charAt(1) + letters.charAt(1)
                + digits.charAt(2) + digits.charAt(3) + letters.substring(2, 4) + digits.substring(4);
        String withForbiddenLetter = number.charAt(0) + "S" + number.substring(2);

        assertThat(found("it is ", number, DataElement.HEALTH_PLAN_ID)).isTrue();
        assertThat(found("it is ", withForbiddenLetter, DataElement.HEALTH_PLAN_ID))
                .isFalse();
    }

    private static boolean found(String before, String value, DataElement element) {
        return new Marked(before + value + " thanks", List.of()).found(element).equals(List.of(value));
    }

    private static String grouped(String digits, boolean groups) {
        return groups ? String.join(" ", digits.split("(?<=\\G.{4})", -1)).strip() : digits;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
