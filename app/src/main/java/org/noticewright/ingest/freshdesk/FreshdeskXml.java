package org.noticewright.ingest.freshdesk;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.desk.DeskRecord;
import org.noticewright.ingest.format.FormatFamily;
import org.noticewright.ingest.format.Head;
import org.noticewright.ingest.format.Match;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Extent;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.ingest.xml.XmlElement;
import org.noticewright.ingest.xml.XmlHead;
import org.noticewright.ingest.xml.XmlRecords;

/// The account's export as XML: files of tickets with their notes, of users and of companies.
public final class FreshdeskXml implements FormatFamily {

    private static final String XML = "freshdesk.xml";
    private static final Set<String> ROOTS =
            Set.of("helpdesk-tickets", "helpdesk-ticket", "users", "customers", "companies");
    private static final Set<String> RECORDS = Set.of("helpdesk-ticket", "user", "contact", "customer", "company");

    @Override
    public List<String> formats() {
        return List.of(XML);
    }

    @Override
    public List<Match> ofHead(Head head) {
        XmlHead xml = XmlHead.isXml(head.text()) ? XmlHead.of(head.text()) : null;
        if (xml == null || !ROOTS.contains(xml.root())) {
            return List.of();
        }
        if (xml.root().startsWith("helpdesk-ticket")) {
            return List.of(new Match(XML, 0.99, "root of a Freshdesk export"));
        }
        boolean user = xml.has("users/user/job-title")
                || xml.has("users/user/customer-id")
                || xml.has("users/user/helpdesk-agent");
        boolean company = xml.has("customers/customer/cust-identifier") || xml.has("companies/company/cust-identifier");
        return user || company ? List.of(new Match(XML, 0.93, "users or companies of Freshdesk")) : List.of();
    }

    @Override
    public void read(Payload payload, String formatId, Reading reading) throws IOException, Refusal {
        FreshdeskMapping mapping = new FreshdeskMapping(reading.times());
        XmlRecords.read(payload, reading.sink(), new XmlRecords.Handler() {
            @Override
            public boolean isRecord(List<String> path) {
                return path.size() <= 2 && RECORDS.contains(path.getLast());
            }

            @Override
            public void record(XmlElement element, List<String> path, Extent extent) throws Unusable {
                JsonObject object = element.toJson();
                reading.sink()
                        .keep(
                                switch (element.name()) {
                                    case "helpdesk-ticket" ->
                                        mapping.pieces(new DeskRecord(
                                                "helpdesk_ticket", JsonObject.EMPTY, object, payload.fileName()));
                                    case "user", "contact" -> List.of(mapping.user(object));
                                    default -> FreshdeskMapping.title("company_id", object);
                                },
                                extent);
            }
        });
        mapping.finish(reading.sink());
    }
}
