package org.noticewright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.MetadataKey.Carrier;

/// Equal values have equal keys, and a key reads back as it is written.
class MetadataKeyTest {

    @Test
    void caseBlanksAndWidthDoNotTellValuesApart() {
        assertThat(MetadataKey.field("Ticket  Form", " Hair\tLoss "))
                .isEqualTo(MetadataKey.field("ticket form", "ｈａｉｒ loss"));
        assertThat(MetadataKey.tag("VIP")).isEqualTo(MetadataKey.tag("vip")).isNotEqualTo(MetadataKey.tag("vip2"));
    }

    @Test
    void aSubjectStandsForItsSeries() {
        var key = new MetadataKey(Carrier.SUBJECT, "", "Your refill #4711 of 2026-02-03");
        assertThat(new MetadataKey(Carrier.SUBJECT, "", "RE: Fwd: your refill #8 of 2025-12-24"))
                .isEqualTo(key);
        assertThat(key.value()).isEqualTo("your refill ## of #-#-#");
        assertThat(new MetadataKey(Carrier.ATTACHMENT, "", "Consult_77.pdf").value())
                .isEqualTo("consult_#.pdf");
        assertThat(MetadataKey.of(Carrier.SUBJECT, "", "Re: Re:")).isNull();
        assertThat(MetadataKey.of(Carrier.TAG, "", "x".repeat(121))).isNull();
    }

    @Property(tries = 300)
    void readsBackWhatItWrites(
            @ForAll Carrier carrier,
            @ForAll @StringLength(max = 20) String label,
            @ForAll @StringLength(max = 30) String value) {
        Assume.that(!label.contains("="));
        var key = MetadataKey.of(carrier, label, value);
        if (key != null && !key.label().contains("=")) {
            assertThat(MetadataKey.parse(key.text())).isEqualTo(key);
        }
    }

    @Test
    void refusesWhatNamesNoValue() {
        for (var wrong : new String[] {"refill", "tag:", "field:form", "colour:red", "subject: "}) {
            assertThatThrownBy(() -> MetadataKey.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void aMeaningIsHealthContentOrNothing() {
        assertThatThrownBy(() -> new Meaning(DataElement.NAME, Set.of(), "")).hasMessageContaining("Maybe DIAGNOSIS");
        assertThat(Meaning.nothing("a company").isNothing()).isTrue();
    }
}
