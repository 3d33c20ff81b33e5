package org.noticewright.ingest;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.container.Unrecognised;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.generic.GenericTable;
import org.noticewright.ingest.generic.GenericTicketJson;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.mail.MailFamily;
import org.noticewright.ingest.people.CustomerTable;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.zendesk.ZendeskJson;
import org.noticewright.ingest.zendesk.ZendeskKind;
import org.noticewright.ingest.zendesk.ZendeskTable;

/// Which reader reads which format.
final class Readers {

    /// One line for each system but Zendesk and the plain forms.
    static final List<FormatFamily> FAMILIES = List.of(new MailFamily());

    static final List<String> FORMATS = formats();

    private final ZoneId zoneless;
    private final @Nullable ColumnMapping mapping;

    Readers(ZoneId zoneless, @Nullable ColumnMapping mapping) {
        this.zoneless = zoneless;
        this.mapping = mapping;
    }

    void read(Payload payload, String formatId, CountingSink sink) throws IOException, Refusal {
        ZoneId zone = mapping != null && mapping.zone() != null ? mapping.zone() : zoneless;
        SourceTimes times = new SourceTimes(zone);
        FormatFamily family = family(formatId);
        String refusal = Unrecognised.reason(payload.head());
        if (!refusal.isEmpty() && (family == null || payload.head().length == 0)) {
            throw new Refusal(refusal);
        }
        switch (formatId) {
            case "generic.ticket", "generic.text" -> JsonStream.read(payload, sink, new GenericTicketJson(sink, times));
            case "generic.csv" -> Table.read(payload, dialect(), sink, new GenericTable(sink, roles(payload), times));
            case "people.csv" -> Table.read(payload, dialect(), sink, new CustomerTable(sink, givenRoles(), times));
            default -> {
                if (family == null) {
                    readZendesk(payload, formatId, sink, times);
                } else {
                    family.read(payload, formatId, new Reading(sink, times, dialect(), givenRoles()));
                }
            }
        }
    }

    private static @Nullable FormatFamily family(String formatId) {
        for (FormatFamily family : FAMILIES) {
            if (family.formats().contains(formatId)) {
                return family;
            }
        }
        return null;
    }

    private void readZendesk(Payload payload, String formatId, CountingSink sink, SourceTimes times)
            throws IOException, Refusal {
        for (ZendeskTable.Kind kind : ZendeskTable.Kind.values()) {
            if (kind.formatId().equals(formatId)) {
                Table.read(payload, dialect(), sink, new ZendeskTable(kind, sink, times));
                return;
            }
        }
        long before = sink.read();
        ZendeskJson reader = new ZendeskJson(sink, expected(formatId), payload.fileName(), times);
        JsonStream.read(payload, sink, reader);
        if (sink.read() == before && reader.structureOnly() > 0 && !sink.cancelled()) {
            throw new Refusal("""
                The file holds %,d Zendesk objects but no ticket, message or person: nothing to import. \
                Maybe import tickets, comments, users or logs.\
                """.formatted(reader.structureOnly()));
        }
        reader.finish();
    }

    private static @Nullable ZendeskKind expected(String formatId) {
        for (ZendeskKind kind : ZendeskKind.values()) {
            if (kind.formatId().equals(formatId)) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable Dialect dialect() {
        return mapping == null || mapping.delimiter() == null ? null : new Dialect(mapping.delimiter());
    }

    private Map<String, String> givenRoles() {
        return mapping == null ? Map.of() : mapping.roles();
    }

    private Map<String, String> roles(Payload payload) {
        if (mapping != null && !mapping.roles().isEmpty()) {
            return mapping.roles();
        }
        String head = TextEncoding.of(payload.head()).decode(payload.head());
        Dialect dialect = dialect() != null ? dialect() : Dialect.of(head, payload.headIsAll());
        List<List<String>> rows = dialect == null ? List.of() : dialect.firstRows(head, payload.headIsAll());
        return rows.isEmpty() ? Map.of() : ColumnMapping.guess(rows.getFirst()).roles();
    }

    private static List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (ZendeskKind kind : ZendeskKind.values()) {
            if (!kind.formatId().isEmpty()) {
                formats.add(kind.formatId());
            }
        }
        for (ZendeskTable.Kind kind : ZendeskTable.Kind.values()) {
            formats.add(kind.formatId());
        }
        FAMILIES.forEach(family -> formats.addAll(family.formats()));
        formats.addAll(List.of("generic.ticket", "generic.text", "generic.csv", "people.csv", EvidenceFiles.ZIP));
        return List.copyOf(formats);
    }
}
