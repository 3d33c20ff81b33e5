package org.noticewright.ingest.zendesk;

import static org.noticewright.ingest.zendesk.ZendeskMessages.first;
import static org.noticewright.ingest.zendesk.ZendeskMessages.orEmpty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.OriginalTime.Precision;
import org.noticewright.domain.RecordRange;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;
import org.noticewright.text.HtmlText;

/// A line of Zendesk's audit log: log-ins, roles, tokens, settings and account exports. An export is BULK:
/// whatever the account could see left the house; with dates in its description it is RANGE.
final class ZendeskAuditLog {

    private static final String SOURCE = "zendesk.audit";
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2})?[Zz]?)?(?!\\d)");

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
        String text = (label + " " + change).toLowerCase(Locale.ROOT);
        Action action = action(what, source, text);
        String ticket = source.equals("ticket") ? Cells.id(line.text("source_id")) : null;
        RecordRange range = action == Action.EXPORT ? range(text) : null;
        Scope scope = action == Action.EXPORT
                ? ticket != null ? Scope.EXACT : range == null ? Scope.BULK : Scope.RANGE
                : ticket == null ? Scope.NONE : Scope.EXACT;
        return new AccessEvent(
                SOURCE,
                at,
                action,
                orEmpty(Cells.id(line.text("id"))),
                first(Cells.id(line.text("actor_id")), line.text("actor_name")),
                first(line.text("actor_name")),
                first(line.text("ip_address")),
                null,
                null,
                action == Action.LOGIN_FAILED ? Outcome.FAILURE : Outcome.SUCCESS,
                scope,
                ticket == null ? List.of() : List.of(new NativeKey(ZendeskMessages.PLATFORM, ticket)),
                object(source, Cells.id(line.text("source_id")), label),
                range,
                -1,
                String.join(" · ", List.of(what, source, label, change)));
    }

    /// The documentation does not say whether an export by dates goes by creation or by change. Tickets changed
    /// since its first day are all that either can hold, unless the description says "created".
    private @Nullable RecordRange range(String text) {
        List<OriginalTime> days = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            OriginalTime time = times.read(day.group().toUpperCase(Locale.ROOT));
            if (time != null) {
                days.add(time);
            }
        }
        if (days.isEmpty() || days.size() > 2) {
            return null;
        }
        OriginalTime last = days.getLast();
        Instant end = last.precision() == Precision.DAY
                ? last.instant().plus(Duration.ofDays(1)).minusMillis(1)
                : last.instant();
        boolean since = days.size() == 2 || text.contains("since") || text.contains("from") || text.contains("after");
        if (text.contains("created")) {
            return new RecordRange.Created(
                    since ? days.getFirst().instant() : null, since && days.size() == 1 ? null : end);
        }
        return since ? new RecordRange.Updated(days.getFirst().instant(), null) : null;
    }

    private static List<LoggedObject> object(String source, @Nullable String id, String label) {
        String name = id == null ? label : id;
        if (name.isBlank() || source.equals("ticket")) {
            return List.of();
        }
        if (source.contains("token") || source.contains("oauth_client")) {
            return List.of(new LoggedObject(Kind.TOKEN, name));
        }
        return switch (source) {
            case "user", "user_setting", "user_identity" -> List.of(new LoggedObject(Kind.USER, name));
            case "rule", "view" -> List.of(new LoggedObject(Kind.VIEW, name));
            default -> List.of();
        };
    }

    private static Action action(String what, String source, String text) {
        if (what.startsWith("export")) {
            return Action.EXPORT;
        }
        if (what.startsWith("login") || what.startsWith("sign")) {
            return text.contains("fail") ? Action.LOGIN_FAILED : Action.LOGIN;
        }
        if (source.contains("token") || source.contains("oauth_client")) {
            return what.startsWith("create") ? Action.TOKEN_CREATED : Action.CONFIG_CHANGE;
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
        if (what.startsWith("destroy") || what.startsWith("delete")) {
            return source.equals("ticket") || source.equals("user") ? Action.DELETE : Action.CONFIG_CHANGE;
        }
        return Action.CONFIG_CHANGE;
    }
}
