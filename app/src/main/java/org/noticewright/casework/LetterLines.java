package org.noticewright.casework;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterPlan.Line;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;

/// Lines of a plan, some 33 bytes each: a case may have a million people, and a window shows a few. What a line says is
/// put together when it is asked for. Grows only while the plan is made.
final class LetterLines extends AbstractList<Line> implements RandomAccess {

    private static final int FIRST_ROOM = 1 << 10;
    private static final int HALF_ID = 16;
    private static final Exposure[] EXPOSURES = Exposure.values();

    /// The two halves of the person's id.
    private long[] high = new long[FIRST_ROOM];
    private long[] low = new long[FIRST_ROOM];
    private int[] records = new int[FIRST_ROOM];
    private int[] states = new int[FIRST_ROOM];
    private int[] whys = new int[FIRST_ROOM];
    private byte[] exposures = new byte[FIRST_ROOM];
    private int size;
    private final Said said = new Said();

    void add(Planned planned) {
        if (size == high.length) {
            grow();
        }
        var person = planned.person();
        var id = person.id().value();
        high[size] = HexFormat.fromHexDigitsToLong(id, 0, HALF_ID);
        low[size] = HexFormat.fromHexDigitsToLong(id, HALF_ID, id.length());
        records[size] = person.tickets().size();
        states[size] = said.number(person.state());
        whys[size] = said.number(planned.why());
        exposures[size] = (byte) person.exposure().ordinal();
        size++;
    }

    private void grow() {
        int room = size + (size >> 1);
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
        records = Arrays.copyOf(records, room);
        states = Arrays.copyOf(states, room);
        whys = Arrays.copyOf(whys, room);
        exposures = Arrays.copyOf(exposures, room);
    }

    @Override
    public Line get(int index) {
        Objects.checkIndex(index, size);
        var digits = HexFormat.of();
        var id = new Person.Id(digits.toHexDigits(high[index]) + digits.toHexDigits(low[index]));
        return new Line(
                id,
                LetterFactory.reference(id),
                said.words(states[index]),
                records[index],
                EXPOSURES[exposures[index]],
                said.words(whys[index]));
    }

    @Override
    public int size() {
        return size;
    }

    /// Found by the person, without a line made for each before it.
    @Override
    public int indexOf(@Nullable Object line) {
        if (line instanceof Line one) {
            long first = HexFormat.fromHexDigitsToLong(one.person().value(), 0, HALF_ID);
            long second = HexFormat.fromHexDigitsToLong(
                    one.person().value(), HALF_ID, one.person().value().length());
            for (int i = 0; i < size; i++) {
                if (high[i] == first && low[i] == second && get(i).equals(line)) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object line) {
        return indexOf(line) >= 0;
    }

    /// The few states and reasons of many people, each held once.
    private static final class Said {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>();

        int number(String text) {
            return numbers.computeIfAbsent(text, unknown -> {
                words.add(unknown);
                return words.size() - 1;
            });
        }

        String words(int number) {
            return words.get(number);
        }
    }
}
