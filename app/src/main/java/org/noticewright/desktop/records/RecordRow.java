package org.noticewright.desktop.records;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.Tickets;
import org.noticewright.domain.Ticket;

/// One line of the table: its place and id are known at once, its values when they were read.
public final class RecordRow {

    private final int index;
    private final Ticket.Id id;
    private final ReadOnlyObjectWrapper<Tickets.@Nullable Row> values = new ReadOnlyObjectWrapper<>();

    RecordRow(int index, Ticket.Id id) {
        this.index = index;
        this.id = id;
    }

    public int index() {
        return index;
    }

    public Ticket.Id id() {
        return id;
    }

    /// Null until read.
    public ReadOnlyObjectProperty<Tickets.@Nullable Row> values() {
        return values.getReadOnlyProperty();
    }

    void show(Tickets.Row row) {
        values.set(row);
    }

    /// Rows of one list are equal by place and id, whether or not they were dropped and made again in between.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordRow row && row.index == index && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return "RecordRow[" + id.value() + "]";
    }
}
