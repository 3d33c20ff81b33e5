package org.noticewright.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.record.Refusal;

/// A family whose formats are tables, told apart by their headers.
public abstract class TableFamily implements FormatFamily {

    /// One table of the system.
    ///
    /// @param id of the format
    /// @param header whether a header is this table's
    /// @param rows reads its rows
    public record Form(String id, Predicate<Columns> header, Function<Reading, Table.Rows> rows) {}

    private final List<Form> forms;

    /// @param forms those with the more peculiar headers first: the first that fits is taken
    protected TableFamily(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    @Override
    public List<String> formats() {
        return forms.stream().map(Form::id).toList();
    }

    @Override
    public List<Match> ofTable(Columns header) {
        return forms.stream()
                .filter(form -> form.header.test(header))
                .limit(1)
                .map(form -> new Match(form.id, 0.97, "header of " + form.id))
                .toList();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        for (Form form : forms) {
            if (form.id.equals(formatId)) {
                Table.read(payload, reading.dialect(), reading.sink(), form.rows.apply(reading));
                return;
            }
        }
        throw new IllegalArgumentException("No format " + formatId + " in this family.");
    }

    /// The rows of a table of links: [#gather] took them in, so what remains is to say so.
    protected static Table.Rows links(Reading reading) {
        return new RowReader(reading.sink()) {
            @Override
            protected List<Evidence> read(Row row) {
                return List.of();
            }
        };
    }

    /// Whether a table was written by a warehouse loader.
    protected static boolean isReplica(Columns header) {
        return header.has("_fivetran_synced")
                || header.has("_airbyte_emitted_at")
                || header.has("_airbyte_extracted_at")
                || header.has("_sdc_extracted_at");
    }
}
