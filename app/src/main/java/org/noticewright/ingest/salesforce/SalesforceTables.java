package org.noticewright.ingest.salesforce;

import java.io.IOException;
import java.util.List;
import org.noticewright.domain.Evidence;
import org.noticewright.ingest.container.Payload;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.format.Links;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.format.TableFamily;
import org.noticewright.ingest.record.Refusal;

/// The tables of Salesforce's data export, of its loaders and of its reports.
public final class SalesforceTables extends TableFamily {

    static final String MAIL = "mail";
    static final String DOCUMENT = "document";

    private static final String EMAILS = "salesforce.email";
    private static final String LINKS = "salesforce.links";

    public SalesforceTables() {
        super(List.of(
                new Form("salesforce.case", SalesforceTables::isCase, SalesforceCases::new),
                new Form("salesforce.report", SalesforceTables::isReport, SalesforceCases::new),
                new Form(EMAILS, header -> header.hasAll("Id", "TextBody", "ToAddress"), SalesforceMails::new),
                new Form(
                        "salesforce.feedcomment",
                        header -> header.hasAll("Id", "FeedItemId", "CommentBody"),
                        SalesforceComments::new),
                new Form(
                        "salesforce.comment",
                        header -> header.hasAll("Id", "ParentId", "CommentBody"),
                        SalesforceComments::new),
                new Form(
                        "salesforce.feed",
                        header -> header.hasAll("Id", "ParentId", "Body", "CreatedById")
                                && (header.has("LikeCount") || header.has("CommentCount") || header.has("Type"))
                                && !header.has("BodyLength"),
                        SalesforceComments::new),
                new Form(
                        "salesforce.contact",
                        header -> header.hasAll("Id", "LastName", "Email")
                                && (header.has("MailingStreet") || header.has("ReportsToId")),
                        SalesforcePeople::new),
                new Form(
                        "salesforce.user",
                        header ->
                                header.hasAll("Id", "Username") && (header.has("ProfileId") || header.has("UserType")),
                        SalesforcePeople::new),
                new Form(LINKS, header -> header.hasAll("ContentDocumentId", "LinkedEntityId"), NoContent::new),
                new Form(
                        "salesforce.file",
                        header -> header.hasAll("Id", "ContentDocumentId")
                                && (header.has("PathOnClient") || header.has("VersionData")),
                        SalesforceFiles::new),
                new Form(
                        "salesforce.attachment",
                        header -> header.hasAll("Id", "ParentId", "Name", "BodyLength"),
                        SalesforceFiles::new),
                new Form(
                        "salesforce.account",
                        header -> header.hasAll("Id", "Name") && header.has("BillingStreet"),
                        reading -> new SalesforceNames("AccountId", reading)),
                new Form(
                        "salesforce.group",
                        header -> header.hasAll("Id", "Name", "DeveloperName", "RelatedId"),
                        reading -> new SalesforceNames("OwnerId", reading))));
    }

    private static boolean isCase(Columns header) {
        return header.hasAll("Id", "CaseNumber");
    }

    /// Reports and list views have labels for headers.
    private static boolean isReport(Columns header) {
        return header.has("Case Number")
                && (header.has("Case Owner")
                        || header.has("Case Origin")
                        || header.has("Date/Time Opened")
                        || header.has("Opened Date")
                        || header.has("Account Name"));
    }

    @Override
    public boolean hasLinks(String formatId) {
        return formatId.equals(EMAILS) || formatId.equals(LINKS);
    }

    @Override
    public void gather(Payload payload, String formatId, Reading reading, Links links) throws IOException, Refusal {
        Table.read(payload, reading.dialect(), reading.sink(), new RowReader(reading.sink()) {
            @Override
            protected List<Evidence> read(Row row) {
                if (formatId.equals(EMAILS)) {
                    links.add(
                            MAIL,
                            SalesforceIds.full(row.text("Id")),
                            SalesforceIds.full(row.text("ParentId", "RelatedToId")));
                } else {
                    links.add(
                            DOCUMENT,
                            SalesforceIds.full(row.text("ContentDocumentId")),
                            SalesforceIds.full(row.text("LinkedEntityId")));
                }
                return List.of();
            }
        });
    }

    /// Rows that only link others: they were taken when links were gathered.
    private static final class NoContent extends RowReader {

        NoContent(Reading reading) {
            super(reading.sink());
        }

        @Override
        protected List<Evidence> read(Row row) {
            return List.of();
        }
    }
}
