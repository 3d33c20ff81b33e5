package org.noticewright.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;

class ElementGatesTest {

    private static final LawPack PACK = LawPack.bundled();

    @ParameterizedTest
    @CsvSource(textBlock = """
        # elements,                 California
        NAME DIAGNOSIS,             TRUE
        NAME MEDICATION,            TRUE
        DIAGNOSIS,                  FALSE
        NAME SSN,                   TRUE
        SSN,                        FALSE
        NAME HEALTH_PLAN_ID,        TRUE
        NAME BIOMETRIC,             TRUE
        NAME LICENSE_NUMBER,        UNKNOWN
        NAME PAYMENT_CARD,          UNKNOWN
        NAME PROVIDER,              UNKNOWN
        EMAIL CREDENTIAL,           UNKNOWN
        EMAIL PHONE,                FALSE
        NAME ACCOUNT_NUMBER,        FALSE
        NAME EMAIL ADDRESS PHONE,   FALSE
        """)
    void californiaByElements(String elements, Truth open) {
        assertThat(ElementGates.opens(PACK, "state", "CA", with(elements, null)))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # elements,           kind,                 California
        NAME LICENSE_NUMBER,  DRIVER_LICENSE,       TRUE
        NAME LICENSE_NUMBER,  PASSPORT,             TRUE
        NAME LICENSE_NUMBER,  PROFESSIONAL,         FALSE
        NAME BANK_ACCOUNT,    WITH_ACCESS_CODE,     TRUE
        NAME BANK_ACCOUNT,    WITHOUT_ACCESS_CODE,  FALSE
        EMAIL CREDENTIAL,     LOGIN_WITH_SECRET,    TRUE
        EMAIL CREDENTIAL,     API_KEY,              FALSE
        """)
    void californiaByKind(String elements, Finding.Kind kind, Truth open) {
        assertThat(ElementGates.opens(PACK, "state", "CA", with(elements, kind)))
                .isEqualTo(open);
    }

    @Test
    void partialValuesOpenNoGate() {
        var lastFour = new Exposed(
                Set.of(DataElement.NAME, DataElement.SSN),
                Set.of(DataElement.SSN),
                null,
                Set.of(),
                null,
                Exposure.EXPORTED);
        assertThat(ElementGates.opens(PACK, "state", "CA", lastFour)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
        # PHI,  elements,         HIPAA
        true,   NAME EMAIL,       TRUE
        false,  NAME DIAGNOSIS,   FALSE
        null,   NAME DIAGNOSIS,   TRUE
        null,   NAME EMAIL,       UNKNOWN
        """)
    void hipaaByPhi(@Nullable Boolean phi, String elements, Truth open) {
        var exposed = new Exposed(with(elements, null).elements(), Set.of(), null, Set.of(), phi, Exposure.VIEWED);
        assertThat(ElementGates.opens(PACK, "hipaa", "US", exposed)).isEqualTo(open);
    }

    @Test
    void dataOpenAGateAndExposureTriggersTheLaw() {
        var unreached = new Exposed(
                Set.of(DataElement.NAME, DataElement.DIAGNOSIS), Set.of(), null, Set.of(), true, Exposure.NOT_ACCESSED);
        assertThat(ElementGates.opens(PACK, "hipaa", "US", unreached)).isEqualTo(Truth.TRUE);
        var hipaa = PACK.law("us-hipaa").orElseThrow();
        assertThat(ElementGates.trigger(hipaa.trigger(), unreached).truth()).isEqualTo(Truth.FALSE);
        assertThat(ElementGates.covers(PACK, "state", "TX")).isFalse();
    }

    @Property
    void accountNumbersNeverOpenAStatesGate(@ForAll Set<DataElement> elements) {
        var without = elements.stream()
                .filter(element -> element != DataElement.ACCOUNT_NUMBER)
                .collect(Collectors.toSet());
        var with = new HashSet<>(without);
        with.add(DataElement.ACCOUNT_NUMBER);
        assertThat(ElementGates.opens(PACK, "state", "CA", plain(with)))
                .isEqualTo(ElementGates.opens(PACK, "state", "CA", plain(without)));
    }

    @Property
    void moreDataNeverCloseAGate(@ForAll Set<DataElement> some, @ForAll DataElement more) {
        var all = new HashSet<>(some);
        all.add(more);
        assertThat(ElementGates.opens(PACK, "state", "CA", plain(all)))
                .isGreaterThanOrEqualTo(ElementGates.opens(PACK, "state", "CA", plain(some)));
    }

    private static Exposed plain(Set<DataElement> elements) {
        return new Exposed(elements, Set.of(), null, Set.of(), null, Exposure.EXPORTED);
    }

    private static Exposed with(String elements, Finding.@Nullable Kind kind) {
        var set = Arrays.stream(elements.split(" ")).map(DataElement::valueOf).collect(Collectors.toSet());
        return new Exposed(set, Set.of(), kind == null ? null : Set.of(kind), Set.of(), null, Exposure.EXPORTED);
    }
}
