package org.noticewright.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What records of a file or archive say about others: which ticket a mail belongs to, which comments are
/// internal. Gathered before the records themselves are read, since tables of an export come in any order.
public final class Links {

    /// Of a file that is read by itself.
    public static final Links NONE = new Links(0);

    private static final int MOST = 2_000_000;

    private final int most;
    private final Map<String, List<String>> found = new HashMap<>();
    private boolean full;

    public Links() {
        this(MOST);
    }

    private Links(int most) {
        this.most = most;
    }

    /// @param kind what sort of link, so that ids of different sorts do not meet
    public void add(String kind, @Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return;
        }
        if (found.size() >= most) {
            full = true;
            return;
        }
        List<String> known = found.computeIfAbsent(kind + "\n" + from, key -> new ArrayList<>(1));
        if (!known.contains(to)) {
            known.add(to);
        }
    }

    /// In the order found; empty when nothing is known.
    public List<String> of(String kind, @Nullable String from) {
        return found.getOrDefault(kind + "\n" + from, List.of());
    }

    /// The first of [#of], null when there is none.
    public @Nullable String first(String kind, @Nullable String from) {
        List<String> known = of(kind, from);
        return known.isEmpty() ? null : known.getFirst();
    }

    /// Whether there were more links than are kept.
    public boolean isFull() {
        return full;
    }

    @Override
    public String toString() {
        return "Links[" + found.size() + "]";
    }
}
