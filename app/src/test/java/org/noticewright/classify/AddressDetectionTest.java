package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.domain.DataElement;

/// Addresses by example: `[...]` marks what is to be found, a text without marks must give none; `~` is a
/// line's end.
class AddressDetectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ship it to [17 Elm Street, Apt. 4B, Gaithersburg, MD 20877] please",
                "I am at [1200 N 5th Ave]",
                "Ann Lee~[17 Elm Street~Apt 4~Gaithersburg, MD 20877]~Thanks",
                "> [17 Elm Street]~> Ann",
                "my address is [twelve oak street]",
                "she lives at [forty two north pine avenue, Dayton OH]",
                "send it to [P.O. Box 149, Dayton, OH 45402]",
                "[RR 2 Box 118, Abilene KS 67410]",
                "[PSC 6293, Box 8158~APO AP 04336]",
                "reach me at [Unit 8505 Box 9220, DPO AE 90744]",
                "[USS Example~FPO AE 12382]",
                "[Urb. Las Flores, 123 Calle Sol, San Juan PR 00926]",
                "[HC 02 Box 1234, Lares PR 00669]",
                "[100 King St W Suite 5600, Toronto ON M5X 1C9]",
                "[10 Market Road, London SW1A 2AA]",
                "wir wohnen in der [Hauptstraße 5, 10115 Berlin]",
                "Je suis au [12 rue de la Paix, 75002 Paris]",
                "vivo en [Calle Mayor 5, 28013 Madrid]",
                "[Via Roma 17, 20121 Milano] bitte",
                "Our office is at [48010 Paseo del Sol 81~ Suite 762~ Torrejon~ Spain 20416]",
                "meet at the corner of [Elm Street and King Road]",
                "he lives on [Tuckaseegee Road]",
                "my zip code is [35350]",
                "postcode: [SW1A 2AA]",
                "I grew up in [Dayton]",
                "I live in [Kirchdorf]",
            })
    void finds(String marked) {
        assertThat(Marked.of(marked).found(DataElement.ADDRESS))
                .isEqualTo(Marked.of(marked).expected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "took 2 pills the other way",
                "I live in France",
                "I live in Ohio",
                "send 3 Advil Tablets to me",
                "order 48 has 2 of them left",
                "one of the main road signs fell",
                "I switched to 90 Lisinopril 10",
                "12 Great Courses on sale",
                "call +1 (984) 182-0190 mobile",
                "+46 (0)8 928 571 38 fax",
                "zip the bag and count to 35350",
                "on 12 May Street lights went out",
            })
    void leaves(String text) {
        assertThat(Marked.of(text).found(DataElement.ADDRESS)).isEmpty();
    }
}
