package org.noticewright.store;

import java.util.EnumSet;
import java.util.Set;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.SpecialCategory;

/// Sets of enumeration values as bits of a 64-bit number, bit n for ordinal n.
final class EnumBits {

    private EnumBits() {}

    static long of(Set<? extends Enum<?>> values) {
        long bits = 0;
        for (var value : values) {
            bits |= 1L << value.ordinal();
        }
        return bits;
    }

    static Set<DataElement> elements(long bits) {
        return set(bits, DataElement.class);
    }

    static Set<SpecialCategory> special(long bits) {
        return set(bits, SpecialCategory.class);
    }

    static <E extends Enum<E>> Set<E> set(long bits, Class<E> type) {
        var values = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if ((bits & 1L << value.ordinal()) != 0) {
                values.add(value);
            }
        }
        return values;
    }
}
