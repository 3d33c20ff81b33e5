package org.noticewright.ingest.log;

import java.util.List;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The setup audit trail of Salesforce: who changed what in the organisation's settings.
public final class SalesforceSetupLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        suOrgAdminLogin, suOrgAdminLogout, loginasgranted* -> IMPERSONATION
        *resetpassword*, *changedpassword* -> PASSWORD_RESET
        *mfa*, *twofactor*, *2fa*, *deregister* -> MFA_RESET
        *profile*, *permset*, *permissionset*, *roleforuser*, *userrole*, *adminperm* -> ROLE_CHANGE
        *dataexport*, *weeklyexport* -> EXPORT BULK
        *oauth*, *connectedapp*, *securitytoken* -> TOKEN_CREATED
        * -> CONFIG_CHANGE
        """);

    public SalesforceSetupLog() {
        super("salesforce.setup", "records");
    }

    @Override
    double confidence(LogRecord line) {
        if (line.has("action", "section", "display") && line.hasAny("sfdc_created_date", "CreatedDate")) {
            return 0.97;
        }
        return line.has("Date", "User", "Action", "Section") && line.hasAny("Delegate User", "Source Namespace Prefix")
                ? 0.97
                : 0;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String action = line.text("action");
        EventTable.Meaning meaning = EVENTS.meaning(action);
        String delegate = line.text("delegate_user", "DelegateUser");
        if (delegate != null && meaning.action() == Action.CONFIG_CHANGE) {
            meaning = new EventTable.Meaning(Action.IMPERSONATION, Scope.NONE);
        }
        String user = line.text("sfdc_created_by_username", "CreatedBy.Username", "sfdc_created_by_name", "User");
        return List.of(new EventDraft(formatId(), line.time(times, "sfdc_created_date", "CreatedDate", "Date"))
                .means(meaning)
                .id(line.text("id"))
                .actor(line.text("sfdc_created_by_id", "CreatedById"), user)
                .object(Kind.USER, delegate)
                .detail(action)
                .detail(line.text("section"))
                .detail(line.text("display"))
                .event());
    }
}
