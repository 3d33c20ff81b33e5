package org.noticewright.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.dictionary.CarriedValues;
import org.noticewright.classify.dictionary.ValueStatistics;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.ValueUse;

/// The case's dictionary with how its values are used, and the values that a person should explain. Reads only.
public final class ProposeMeanings {

    /// One value: an entry of the dictionary, or one that is proposed.
    ///
    /// @param use its counts
    /// @param entry null when it is proposed
    public record Row(ValueUse use, CaseDictionary.@Nullable Entry entry) {

        public MetadataKey key() {
            return use.key();
        }

        @Override
        public String toString() {
            return "Row[" + use + "]";
        }
    }

    /// Entries first, in the order in which they were made, then proposals, most telling first.
    ///
    /// @param tickets how many were counted
    public record Rows(List<Row> rows, long tickets) {

        public Rows {
            rows = List.copyOf(rows);
        }

        public long proposals() {
            return rows.stream().filter(row -> row.entry() == null).count();
        }

        @Override
        public String toString() {
            return "Rows[" + rows.size() + "]";
        }
    }

    /// Which of these values no ticket of the case carries. Holds no more than these: a case may carry millions.
    public Set<MetadataKey> uncarried(CaseFile caseFile, Set<MetadataKey> keys, Progress progress) {
        var left = new HashSet<>(keys);
        if (!left.isEmpty()) {
            caseFile.tickets()
                    .forEachHead(
                            progress,
                            stored -> CarriedValues.of(stored.ticket()).forEach(carried -> left.remove(carried.key())));
        }
        return left;
    }

    public Rows run(CaseFile caseFile, Progress progress) {
        var dictionary = caseFile.meanings().current();
        var statistics = new ValueStatistics(dictionary);
        caseFile.tickets().forEachWholeJudged(progress, judged -> statistics.see(judged.head()));
        caseFile.tickets()
                .forEachWholeJudged(
                        progress,
                        judged -> statistics.count(
                                new Ticket.Stored(judged.id(), judged.head()), judged.classification()));
        var uses = statistics.uses();
        Map<MetadataKey, ValueUse> byKey = uses.stream().collect(Collectors.toMap(ValueUse::key, Function.identity()));
        var rows = new ArrayList<Row>();
        for (var entry : dictionary.entries()) {
            var use = byKey.get(entry.key());
            if (use != null) {
                rows.add(new Row(use, entry));
            }
        }
        uses.stream().filter(use -> dictionary.find(use.key()) == null).forEach(use -> rows.add(new Row(use, null)));
        return new Rows(rows, statistics.tickets());
    }
}
