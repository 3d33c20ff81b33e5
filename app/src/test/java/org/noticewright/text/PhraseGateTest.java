package org.noticewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseGateTest {

    private static final List<String> LONG = List.of("do not reply", "nfiden", "avis m\u00e9dical", "dial 911");
    private static final List<String> SHORT = List.of("scam", "fraud", "gr\u00fc\u00dfe");

    @Provide
    Arbitrary<String> talk() {
        return Arbitraries.of(
                        "my refill is late. ", "A", " ", "Gr\u00fc\u00dfe", "\u212a", "call 91", "\n", "Don't reply! ")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void passesEveryPhraseWhereverItStands(@ForAll("talk") String before, @ForAll("talk") String after) {
        passesAll(LONG, before, after);
        passesAll(SHORT, before, after);
    }

    private static void passesAll(List<String> phrases, String before, String after) {
        var gate = new PhraseGate(List.of(phrases));
        for (String phrase : phrases) {
            for (String said : List.of(phrase, phrase.toUpperCase(Locale.ROOT).replace("SS", "\u00df"))) {
                String text = before + said + after;
                assertThat(gate.mayHold(text, 0, text.length())).as(text).isTrue();
                assertThat(gate.mayHold(text, before.length(), before.length() + said.length()))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Test
    void passesALetterThatIsSmallInAsciiAlone() {
        String said = "b\u212aing for fraud";
        var gate = new PhraseGate(List.of(List.of("bking for")));

        assertThat(gate.mayHold(said, 0, said.length())).isTrue();
    }

    @Test
    void stopsWhatHoldsNone() {
        String text = "I need my inhaler refilled, could you please send it to the shop on Elm Street today?";

        assertThat(new PhraseGate(List.of(LONG)).mayHold(text, 0, text.length()))
                .isFalse();
        assertThat(new PhraseGate(List.of(SHORT)).mayHold(text, 0, text.length()))
                .isFalse();
    }
}
