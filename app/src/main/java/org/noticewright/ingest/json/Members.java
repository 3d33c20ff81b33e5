package org.noticewright.ingest.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object in their order: two arrays and a small hash table, where a linked map
/// would make
/// an object for each. Only [FastJson] adds to it.
final class Members extends AbstractMap<String, JsonValue> {

    private static final int START = 8;

    private @Nullable String[] names = new String[START];
    private @Nullable JsonValue[] values = new JsonValue[START];
    private int size;
    /// Index + 1 by hash; empty while the members are few.
    private short[] table = {};

    /// @return false when the name is there already, or there are too many
    boolean add(String name, JsonValue value) {
        if (indexOf(name) >= 0 || size == Short.MAX_VALUE - 1) {
            return false;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
            table = new short[size * 8];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        }
        names[size] = name;
        values[size] = value;
        if (table.length > 0) {
            place(size);
        }
        size++;
        return true;
    }

    private void place(int index) {
        int mask = table.length - 1;
        int slot = spread(String.valueOf(names[index]).hashCode()) & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = (short) (index + 1);
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    private int indexOf(String name) {
        if (table.length == 0) {
            for (int i = 0; i < size; i++) {
                if (name.equals(names[i])) {
                    return i;
                }
            }
            return -1;
        }
        int mask = table.length - 1;
        for (int slot = spread(name.hashCode()) & mask; table[slot] != 0; slot = slot + 1 & mask) {
            int index = table[slot] - 1;
            if (name.equals(names[index])) {
                return index;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && indexOf(name) >= 0;
    }

    @Override
    public @Nullable JsonValue get(Object key) {
        int index = key instanceof String name ? indexOf(name) : -1;
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<String, JsonValue>> iterator() {
                return new InOrder();
            }
        };
    }

    private final class InOrder implements Iterator<Map.Entry<String, JsonValue>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, JsonValue> next() {
            String name = next < size ? names[next] : null;
            JsonValue value = next < size ? values[next] : null;
            if (name == null || value == null) {
                throw new NoSuchElementException();
            }
            next++;
            return Map.entry(name, value);
        }
    }
}
