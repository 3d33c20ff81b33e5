package org.noticewright.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.ColumnMapping;
import org.noticewright.ingest.Layout;
import org.noticewright.ingest.record.SourceTimes.DateOrder;

/// Which column of a file means what, as a person chose it.
///
/// @param roles role to column, path or element
/// @param dates how dates such as 03/04/2026 are read
public record ColumnChoice(Map<String, String> roles, Dates dates) {

    /// How dates are read whose first two numbers can both be the month.
    public enum Dates {
        LEFT_OPEN(null),
        MONTH_FIRST(DateOrder.MONTH_FIRST),
        DAY_FIRST(DateOrder.DAY_FIRST);

        private final @Nullable DateOrder order;

        Dates(@Nullable DateOrder order) {
            this.order = order;
        }
    }

    public ColumnChoice {
        roles = Map.copyOf(roles);
    }

    ColumnMapping mapping() {
        return new ColumnMapping(roles, null, null, dates.order);
    }

    /// What a file offers to choose from.
    ///
    /// @param columns in the order of the file
    /// @param roles the most important first
    /// @param guess role to column, as an import reads the file when nobody chooses
    public record Offer(String format, List<Column> columns, List<String> roles, Map<String, String> guess) {

        public Offer {
            columns = List.copyOf(columns);
            roles = List.copyOf(roles);
            guess = Map.copyOf(guess);
        }

        /// Whether a role is written by the person rather than chosen among the columns.
        public static boolean isWritten(String role) {
            return ColumnMapping.LOG_SETTINGS.contains(role);
        }

        /// Whether files of a format are read by a mapping.
        public static boolean isFor(String format) {
            return Layout.FORMATS.contains(format);
        }

        /// Roles of which one must be filled, or nothing in the file could be read.
        public Set<String> needed() {
            return switch (format) {
                case "log.generic" -> Set.of("time");
                case "people.csv" -> Set.of("native_id", "email", "phone");
                case "generic.json" -> Set.of("body", "subject", "message");
                default -> Set.of("body", "subject");
            };
        }

        /// Whether one column may fill two roles: a log's account is often its name too.
        public boolean sharesColumns() {
            return format.equals("log.generic");
        }

        static Offer of(Layout layout) {
            return new Offer(
                    layout.formatId(),
                    layout.columns().stream()
                            .map(column -> new Column(column.name(), column.sample()))
                            .toList(),
                    layout.roles(),
                    layout.guess());
        }
    }

    /// @param sample the first value in the column, shortened, for a person to tell columns apart
    public record Column(String name, String sample) {

        /// Without the sample, which may be personal.
        @Override
        public String toString() {
            return name;
        }
    }
}
