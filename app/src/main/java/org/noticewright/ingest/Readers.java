package org.noticewright.ingest;

import java.io.IOException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.container.TextEncoding;
import org.noticewright.ingest.container.Unrecognised;
import org.noticewright.ingest.csv.Dialect;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.freshdesk.Freshdesk;
import org.noticewright.ingest.freshdesk.FreshdeskTables;
import org.noticewright.ingest.freshdesk.FreshdeskXml;
import org.noticewright.ingest.front.Front;
import org.noticewright.ingest.generic.GenericJson;
import org.noticewright.ingest.generic.GenericTable;
import org.noticewright.ingest.generic.GenericTicketJson;
import org.noticewright.ingest.generic.GenericXml;
import org.noticewright.ingest.gorgias.Gorgias;
import org.noticewright.ingest.helpscout.HelpScout;
import org.noticewright.ingest.hubspot.HubSpot;
import org.noticewright.ingest.hubspot.HubSpotTables;
import org.noticewright.ingest.intercom.Intercom;
import org.noticewright.ingest.intercom.IntercomTables;
import org.noticewright.ingest.jira.Jira;
import org.noticewright.ingest.jira.JiraTables;
import org.noticewright.ingest.jira.JiraXml;
import org.noticewright.ingest.json.JsonStream;
import org.noticewright.ingest.kustomer.Kustomer;
import org.noticewright.ingest.kustomer.KustomerTables;
import org.noticewright.ingest.log.CloudTrailLog;
import org.noticewright.ingest.log.EcsLog;
import org.noticewright.ingest.log.FreshworksAuditLog;
import org.noticewright.ingest.log.GenericLog;
import org.noticewright.ingest.log.GoogleWorkspaceLog;
import org.noticewright.ingest.log.IntercomActivityLog;
import org.noticewright.ingest.log.Microsoft365Log;
import org.noticewright.ingest.log.OcsfLog;
import org.noticewright.ingest.log.OktaLog;
import org.noticewright.ingest.log.SalesforceLogs;
import org.noticewright.ingest.log.SalesforceSetupLog;
import org.noticewright.ingest.log.ServiceNowLog;
import org.noticewright.ingest.log.ZammadAuditLog;
import org.noticewright.ingest.mail.MailFamily;
import org.noticewright.ingest.osticket.OsTicketTables;
import org.noticewright.ingest.otrs.Otrs;
import org.noticewright.ingest.people.CustomerTable;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.salesforce.SalesforceTables;
import org.noticewright.ingest.servicenow.ServiceNow;
import org.noticewright.ingest.timeline.IrisTimeline;
import org.noticewright.ingest.timeline.L2tTimeline;
import org.noticewright.ingest.timeline.PlasoTimeline;
import org.noticewright.ingest.timeline.StixTimeline;
import org.noticewright.ingest.timeline.TimesketchTimeline;
import org.noticewright.ingest.timeline.TlnTimeline;
import org.noticewright.ingest.xml.XmlRecords;
import org.noticewright.ingest.zammad.Zammad;
import org.noticewright.ingest.zendesk.ZendeskJson;
import org.noticewright.ingest.zendesk.ZendeskKind;
import org.noticewright.ingest.zendesk.ZendeskLogTable;
import org.noticewright.ingest.zendesk.ZendeskReplicaTables;
import org.noticewright.ingest.zendesk.ZendeskTable;
import org.noticewright.ingest.zendesk.ZendeskXml;

/// Which reader reads which format.
final class Readers {

    /// One line for each system but Zendesk and the plain forms.
    static final List<FormatFamily> FAMILIES = List.of(
            new CloudTrailLog(),
            new EcsLog(),
            new Freshdesk(),
            new FreshdeskTables(),
            new FreshdeskXml(),
            new FreshworksAuditLog(),
            new Front(),
            new GenericLog(),
            new GoogleWorkspaceLog(),
            new Gorgias(),
            new HelpScout(),
            new HubSpot(),
            new HubSpotTables(),
            new Intercom(),
            new IntercomActivityLog(),
            new IntercomTables(),
            new IrisTimeline(),
            new Jira(),
            new JiraTables(),
            new JiraXml(),
            new Kustomer(),
            new KustomerTables(),
            new L2tTimeline(),
            new MailFamily(),
            new Microsoft365Log(),
            new OcsfLog(),
            new OktaLog(),
            new OsTicketTables(),
            new Otrs(),
            new PlasoTimeline(),
            new SalesforceLogs(),
            new SalesforceSetupLog(),
            new SalesforceTables(),
            new ServiceNow(),
            new ServiceNowLog(),
            new StixTimeline(),
            new TimesketchTimeline(),
            new TlnTimeline(),
            new Zammad(),
            new ZammadAuditLog(),
            new ZendeskLogTable(),
            new ZendeskReplicaTables(),
            new ZendeskXml());

    static final List<String> FORMATS = formats();

    private final ZoneId zoneless;
    private final @Nullable ColumnMapping mapping;

    private final Links links;

    /// @param links what [#gather] found before
    Readers(ZoneId zoneless, @Nullable ColumnMapping mapping, Links links) {
        this.zoneless = zoneless;
        this.mapping = mapping;
        this.links = links;
    }

    /// Whether files of a format, or members of an archive, say something about each other's records.
    static boolean hasLinks(String formatId) {
        FormatFamily family = family(formatId);
        return formatId.equals(EvidenceFiles.ZIP) || (family != null && family.hasLinks(formatId));
    }

    /// Gathers what the records of a file or member say about others.
    void gather(Payload payload, String formatId, RecordSink quiet) throws IOException, Refusal {
        FormatFamily family = family(formatId);
        if (family != null && family.hasLinks(formatId)) {
            family.gather(payload, formatId, reading(quiet, new SourceTimes(zoneless)), links);
        }
    }

    private Reading reading(RecordSink sink, SourceTimes times) {
        return new Reading(sink, times, dialect(), givenRoles(), links);
    }

    void read(Payload payload, String formatId, CountingSink sink) throws IOException, Refusal {
        ZoneId zone = mapping != null && mapping.zone() != null ? mapping.zone() : zoneless;
        SourceTimes times = new SourceTimes(zone, mapping == null ? null : mapping.dates());
        read(payload, formatId, sink, times);
        if (times.ambiguous() > 0) {
            sink.warn(
                    "%,d time(s) such as 03/04/2025 can mean two days and were left open. Maybe say in a mapping of the columns whether the day or the month comes first."
                            .formatted(times.ambiguous()));
        }
        if (links.isFull()) {
            sink.warn("The archive links more records than are kept in memory: some may stand apart from their ticket."
                    + " Maybe import it in parts.");
        }
    }

    private void read(Payload payload, String formatId, CountingSink sink, SourceTimes times)
            throws IOException, Refusal {
        String refusal = Unrecognised.reason(payload.head());
        if (!refusal.isEmpty() && (family(formatId) == null || payload.head().length == 0)) {
            throw new Refusal(refusal);
        }
        switch (formatId) {
            case "generic.ticket", "generic.text" -> JsonStream.read(payload, sink, new GenericTicketJson(sink, times));
            case "generic.json" -> JsonStream.read(payload, sink, new GenericJson(sink, paths(payload), times));
            case "generic.csv" -> Table.read(payload, dialect(), sink, new GenericTable(sink, roles(payload), times));
            case "generic.xml" -> XmlRecords.read(payload, sink, GenericXml.of(payload, sink, givenRoles(), times));
            case "people.csv" -> Table.read(payload, dialect(), sink, new CustomerTable(sink, givenRoles(), times));
            default -> {
                FormatFamily family = family(formatId);
                if (family == null) {
                    readZendesk(payload, formatId, sink, times);
                } else {
                    family.read(payload, formatId, reading(sink, times));
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
                Table.read(payload, dialect(), sink, new ZendeskTable(kind, sink, times, links));
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

    private Map<String, String> paths(Payload payload) throws Refusal {
        Map<String, String> paths = givenRoles().isEmpty() ? JsonMapping.guess(payload) : givenRoles();
        if (paths.isEmpty()) {
            throw new Refusal(
                    "Nothing in this JSON looks like a ticket's text. Maybe give a mapping of its paths, such as"
                            + " {\"roles\":{\"records\":\"export.tickets\",\"id\":\"nr\",\"body\":\"text\"}}.");
        }
        return paths;
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
        var formats = new LinkedHashSet<String>();
        for (ZendeskKind kind : ZendeskKind.values()) {
            if (!kind.formatId().isEmpty()) {
                formats.add(kind.formatId());
            }
        }
        for (ZendeskTable.Kind kind : ZendeskTable.Kind.values()) {
            formats.add(kind.formatId());
        }
        FAMILIES.forEach(family -> formats.addAll(family.formats()));
        formats.addAll(List.of(
                "generic.ticket",
                "generic.text",
                "generic.json",
                "generic.csv",
                "generic.xml",
                "people.csv",
                EvidenceFiles.ZIP));
        return List.copyOf(formats);
    }
}
