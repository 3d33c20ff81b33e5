package org.noticewright.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What values of the metadata mean in one case, as people confirmed it. Immutable.
public final class CaseDictionary {

    public static final CaseDictionary EMPTY = new CaseDictionary(List.of(), "");

    private final List<Entry> entries;
    private final String stamp;
    private final Map<MetadataKey, Entry> byKey = new HashMap<>();

    /// @param entries at most one a key
    /// @param stamp stands for exactly these entries in this case; empty only when there are none
    public CaseDictionary(List<Entry> entries, String stamp) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::id));
        this.entries = List.copyOf(sorted);
        this.stamp = stamp;
        for (var entry : sorted) {
            if (byKey.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("Two entries of the dictionary are about the same value.");
            }
        }
    }

    /// Row of an entry in the case file: assigned once, never reused.
    public record Id(long value) implements Comparable<Id> {
        @Override
        public int compareTo(Id other) {
            return Long.compare(value, other.value);
        }
    }

    /// @param reason why, as the person who decided gave it
    public record Entry(Id id, MetadataKey key, Meaning meaning, String reason, String decidedBy, Instant at) {

        /// The rule that a finding of this entry names.
        public RuleId rule() {
            return new RuleId(RULE + ":" + id.value());
        }

        @Override
        public String toString() {
            return "Entry[" + id.value() + "]";
        }
    }

    /// What a person wants changed about one value.
    ///
    /// @param meaning null takes the entry back
    public record Edit(MetadataKey key, @Nullable Meaning meaning, String reason) {
        @Override
        public String toString() {
            return "Edit[" + key + "]";
        }
    }

    /// First part of the ids of all rules that are entries of a dictionary.
    public static final String RULE = "dictionary.entry";

    public List<Entry> entries() {
        return entries;
    }

    public @Nullable Entry find(MetadataKey key) {
        return byKey.get(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public String stamp() {
        return stamp;
    }

    @Override
    public String toString() {
        return "CaseDictionary[" + entries.size() + " entries]";
    }
}
