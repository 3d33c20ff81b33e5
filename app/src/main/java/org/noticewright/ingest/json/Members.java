package org.noticewright.ingest.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object in their order: three arrays, where a linked map would make an object for
/// each. Only [FastJson] adds to it; an object of more than [#MOST] members is the JSON library's business.
final class Members extends AbstractMap<String, JsonValue> {

    private static final int START = 8;
    private static final int MOST = 512;

    private @Nullable String[] names = new String[START];
    private @Nullable JsonValue[] values = new JsonValue[START];
    /// Hash codes of the names: most look-ups find nothing, and a look through these numbers is quicker than
    /// a table.
    private int[] hashes = new int[START];
    private int size;

    /// @return false when the name is there already, or there are too many
    boolean add(String name, JsonValue value) {
        if (size == MOST || indexOf(name) >= 0) {
            return false;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        names[size] = name;
        values[size] = value;
        hashes[size] = name.hashCode();
        size++;
        return true;
    }

    private int indexOf(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash && name.equals(names[i])) {
                return i;
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

    /// Without an entry for each.
    @Override
    public Set<String> keySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            @SuppressWarnings("NullAway") // the first `size` names are there
            public Iterator<String> iterator() {
                var all = new ArrayList<String>(size);
                for (int i = 0; i < size; i++) {
                    all.add(String.valueOf(names[i]));
                }
                return all.iterator();
            }
        };
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
