package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.util.List;
import java.util.Locale;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.text.HtmlText;

/// A line of Zendesk's audit log: log-ins, roles, tokens, settings and account exports. An export is BULK:
/// whatever the account could see left the house.
final class ZendeskAuditLog {

    private static final String SOURCE = "zendesk.audit";

    private final SourceTimes times;

    ZendeskAuditLog(SourceTimes times) {
        this.times = times;
    }

    AccessEvent event(JsonObject line) throws Unusable {
        OriginalTime at = times.read(line.text("created_at"));
        if (at == null) {
            throw new Unusable("The log entry has no readable created_at.");
        }
        String what = orEmpty(line.text("action")).toLowerCase(Locale.ROOT);
        String source = orEmpty(line.text("source_type")).toLowerCase(Locale.ROOT);
        String label = orEmpty(line.text("source_label"));
        String change = HtmlText.of(orEmpty(line.text("change_description"))).text();
        Action action = action(what, source, (label + " " + change).toLowerCase(Locale.ROOT));
        String ticket = source.equals("ticket") ? Cells.id(line.text("source_id")) : null;
        Scope scope = action == Action.EXPORT ? Scope.BULK : ticket == null ? Scope.NONE : Scope.EXACT;
        return new AccessEvent(
                SOURCE,
                at,
                action,
                orEmpty(Cells.id(line.text("id"))),
                Cells.id(line.text("actor_id")),
                first(line.text("ip_address")),
                null,
                null,
                action == Action.LOGIN_FAILED ? Outcome.FAILURE : Outcome.SUCCESS,
                scope,
                ticket == null ? List.of() : List.of(new NativeKey(ZendeskMessages.PLATFORM, ticket)),
                String.join(" · ", List.of(what, source, label, change)));
    }

    private static Action action(String what, String source, String text) {
        if (what.startsWith("export")) {
            return Action.EXPORT;
        }
        if (what.startsWith("login") || what.startsWith("sign")) {
            return text.contains("fail") ? Action.LOGIN_FAILED : Action.LOGIN;
        }
        if (source.contains("token") || source.contains("oauth_client")) {
            return what.equals("create") ? Action.TOKEN_CREATED : Action.CONFIG_CHANGE;
        }
        if (text.contains("role changed") || text.contains("owner changed")) {
            return Action.ROLE_CHANGE;
        }
        if (text.contains("account assumption")) {
            return Action.IMPERSONATION;
        }
        if (text.contains("two-factor") || text.contains("2fa") || text.contains("multi-factor")) {
            return Action.MFA_RESET;
        }
        if (text.contains("password") && !source.equals("account_setting")) {
            return Action.PASSWORD_RESET;
        }
        if (what.equals("destroy")) {
            return source.equals("ticket") || source.equals("user") ? Action.DELETE : Action.CONFIG_CHANGE;
        }
        return Action.CONFIG_CHANGE;
    }
}
