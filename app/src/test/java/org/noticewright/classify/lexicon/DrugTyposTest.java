package org.noticewright.classify.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DrugTyposTest {

    private static final List<String> NAMES = List.of("semaglutide", "lisinopril", "metformin", "omeprazole");
    private static final DrugTypos TYPOS = new DrugTypos(NAMES, List.of("wegovy", "zoloft"));

    private static boolean isNear(String word) {
        String text = "the " + word + " pen";
        return TYPOS.isNear(text, 4, 4 + word.length());
    }

    @Property(tries = 200)
    void oneWrongLetterIsForgiven(
            @ForAll @IntRange(max = 3) int name,
            @ForAll @IntRange(min = 1, max = 8) int at,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        String right = NAMES.get(name);

        assertThat(isNear(right.substring(0, at) + letter + right.substring(at + 1)) || right.charAt(at) == letter)
                .isTrue();
    }

    @Property(tries = 100)
    void oneLetterTooManyOrMissingIsForgiven(
            @ForAll @IntRange(max = 3) int name,
            @ForAll @IntRange(min = 1, max = 8) int at,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        String right = NAMES.get(name);

        assertThat(isNear(right.substring(0, at) + letter + right.substring(at)))
                .isTrue();
        assertThat(isNear(right.substring(0, at) + right.substring(at + 1))).isTrue();
    }

    @Property(tries = 100)
    void swappedLettersAreForgiven(@ForAll @IntRange(max = 3) int name, @ForAll @IntRange(min = 1, max = 7) int at) {
        String right = NAMES.get(name);
        String swapped = right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);

        assertThat(isNear(swapped) || swapped.equals(right)).isTrue();
    }

    @Property(tries = 500)
    void otherWordsAreNot(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 7, max = 14) String word) {
        assertThat(isNear("b" + word)).isFalse();
    }

    @Test
    void wellKnownNamesAreHeard() {
        assertThat(isNear("wegovie")).isTrue();
        assertThat(isNear("whegovy")).isTrue();
        assertThat(isNear("soloft")).isTrue();
        assertThat(isNear("Zolloft")).isTrue();
        assertThat(isNear("wagon")).isFalse();
    }

    @Test
    void theFirstLetterAndTheLengthMatter() {
        assertThat(isNear("bemaglutide")).isFalse();
        assertThat(isNear("semagluti")).isFalse();
    }
}
