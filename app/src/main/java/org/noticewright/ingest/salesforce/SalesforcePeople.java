package org.noticewright.ingest.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Evidence.ProfileRecord;
import org.noticewright.domain.Evidence.ValueTitle;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Profile.Role;
import org.noticewright.ingest.csv.Row;
import org.noticewright.ingest.csv.RowReader;
import org.noticewright.ingest.format.Reading;
import org.noticewright.ingest.record.Unusable;

/// Contacts, who ask, and users, who answer; a user of a portal is a contact too.
final class SalesforcePeople extends RowReader {

    SalesforcePeople(Reading reading) {
        super(reading.sink(), "Id");
    }

    @Override
    protected List<Evidence> read(Row row) throws Unusable {
        String id = SalesforceIds.full(row.requiredId("Id"));
        boolean isUser = row.has("Username");
        String first = row.text("FirstName");
        String last = row.text("LastName");
        String whole = row.text("Name");
        String name = whole != null ? whole : first == null ? last : last == null ? first : first + " " + last;
        row.skip("Username", "CreatedDate", "LastModifiedDate", "SystemModstamp", "CreatedById", "LastModifiedById");
        Profile profile = new Profile(
                SalesforceIds.key(id),
                isUser && !isPortal(row) ? Role.AGENT : Role.END_USER,
                name,
                row.text("Email"),
                row.text("Phone", "MobilePhone"),
                row.text("External_id__c", "FederationIdentifier"),
                row.restAsText());
        List<Evidence> pieces = new ArrayList<>();
        pieces.add(new ProfileRecord(profile));
        if (isUser && name != null && id != null) {
            pieces.add(new ValueTitle(SalesforceIds.PLATFORM, "OwnerId", id, name));
        }
        return pieces;
    }

    private static boolean isPortal(Row row) {
        @Nullable String type = row.text("UserType");
        return row.text("ContactId") != null
                || (type != null
                        && (type.contains("Portal")
                                || type.toLowerCase(Locale.ROOT).contains("customer")));
    }
}
