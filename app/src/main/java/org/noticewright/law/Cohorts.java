package org.noticewright.law;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;

/// Groups people whose exposed data are alike, so that a case's facts follow from its people. Holds groups, not people.
public final class Cohorts {

    private final Map<Alike, Integer> counts = new LinkedHashMap<>();

    /// What people of one group have in common, the sets as bits: a million people are compared by it.
    private record Alike(String state, long elements, long partial, long special, boolean phi, Exposure exposure) {

        static Alike of(Person person) {
            return new Alike(
                    isPlace(person.state()) ? person.state() : IncidentFacts.UNKNOWN_STATE,
                    bits(person.elementsAtMost()),
                    bits(person.partialAtMost()),
                    bits(person.special()),
                    person.phi(),
                    person.exposure());
        }

        /// Two capital letters.
        private static boolean isPlace(String state) {
            return state.length() == 2 && isCapital(state.charAt(0)) && isCapital(state.charAt(1));
        }

        private static boolean isCapital(char letter) {
            return letter >= 'A' && letter <= 'Z';
        }

        private static long bits(Set<? extends Enum<?>> values) {
            long bits = 0;
            for (var value : values) {
                bits |= 1L << value.ordinal();
            }
            return bits;
        }

        private static <E extends Enum<E>> Set<E> set(long bits, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> (bits & 1L << value.ordinal()) != 0)
                    .collect(Collectors.toSet());
        }

        private IncidentFacts.Cohort counted(int count) {
            return new IncidentFacts.Cohort(
                    state,
                    count,
                    set(elements, DataElement.class),
                    set(partial, DataElement.class),
                    set(special, SpecialCategory.class),
                    phi,
                    exposure);
        }
    }

    public void add(Person person) {
        counts.merge(Alike.of(person), 1, Integer::sum);
    }

    /// One group for each different combination of state, elements, special categories, PHI and exposure, in
    /// the order in which the people came. Residence outside the places that law files know counts as unknown.
    public List<IncidentFacts.Cohort> groups() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue()))
                .toList();
    }
}
