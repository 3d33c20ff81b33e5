package org.noticewright.ingest.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.LoggedObject.Kind;
import org.noticewright.ingest.json.JsonValue.JsonObject;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The System Log of Okta: API lists, lines of pipelines (lower-cased or flattened), the table of the admin
/// page. It tells how somebody came in, never which tickets were read.
public final class OktaLog extends LogFamily {

    private static final EventTable EVENTS = EventTable.of("""
        user.session.start, user.authentication.auth_via_* -> LOGIN
        user.authentication.auth_via_mfa, user.authentication.verify -> MFA_CHALLENGE
        system.push.send_factor_verify_push, user.mfa.okta_verify*, user.mfa.attempt_bypass -> MFA_CHALLENGE
        system.sms.send_factor_verify_message, system.voice.send_mfa_challenge_call -> MFA_CHALLENGE
        user.mfa.factor.reset_all, user.mfa.factor.deactivate, user.mfa.factor.suspend -> MFA_RESET
        user.mfa.factor.activate -> MFA_ENROLLED
        user.account.reset_password, user.account.update_password, user.account.expire_password -> PASSWORD_RESET
        user.authentication.sso -> SSO_TO_APP
        user.session.impersonation.* -> IMPERSONATION
        user.account.privilege.*, group.privilege.* -> ROLE_CHANGE
        system.api_token.create -> TOKEN_CREATED
        app.oauth2.* -> API_READ
        system.api_token.*, policy.lifecycle.*, policy.rule.*, zone.*, system.idp.lifecycle.* -> CONFIG_CHANGE
        group.user_membership.*, application.user_membership.add, application.lifecycle.* -> CONFIG_CHANGE
        user.lifecycle.*, system.agent.*, user.account.unlock* -> CONFIG_CHANGE
        application.user_membership.show_password, app.generic.unauth_app_access_attempt -> OTHER
        policy.evaluate_sign_on, security.threat.detected, user.account.lock -> OTHER
        user.account.report_suspicious_activity_by_enduser -> OTHER
        """);

    public OktaLog() {
        super("okta.log");
    }

    @Override
    double confidence(LogRecord line) {
        if (!line.has("eventType") || !line.hasAny("published", "p_event_time", "timestamp")) {
            return 0;
        }
        String type = line.textOrEmpty("eventType");
        boolean header = LogRecord.folded(type).equals("eventtype");
        if (!header && !type.matches("[a-zA-Z_0-9]+(?:\\.[a-zA-Z_0-9]+)++")) {
            return 0;
        }
        if (!line.hasAny("actor", "actor.id", "actorId")) {
            return 0;
        }
        return line.hasAny("outcome", "outcome.result", "displayMessage", "legacyEventType") ? 0.97 : 0.7;
    }

    @Override
    List<AccessEvent> events(LogRecord line, SourceTimes times) throws Unusable {
        String type = line.text("eventType");
        if (type == null) {
            throw new Unusable("The line has no eventType. Maybe it is a report about events, not an event.");
        }
        EventDraft event = new EventDraft(formatId(), line.utc("published", "timestamp", "p_event_time"))
                .means(EVENTS.meaning(type))
                .id(line.text("uuid"))
                .actor(
                        line.text("actor.id", "actorId"),
                        line.text("actor.alternateId", "actor.displayName", "actorName"))
                .ip(line.text("client.ipAddress", "sourceIP"))
                .session(line.text("authenticationContext.externalSessionId"))
                .agent(line.text("client.userAgent.rawUserAgent", "userAgent"))
                .outcome(outcome(line.text("outcome.result", "result")))
                .detail(type)
                .detail(line.text("displayMessage"))
                .detail(line.text("outcome.reason"));
        line.objects("target").forEach(target -> target(event, target));
        context(event, line);
        return List.of(event.event());
    }

    private static void target(EventDraft event, JsonObject object) {
        LogRecord target = LogRecord.of(object);
        String type = LogRecord.lower(target.text("type"));
        String id = target.text("alternateId", "displayName", "id");
        switch (type) {
            case "user", "appuser" -> event.object(Kind.USER, id);
            case "appinstance" -> event.object(Kind.APP, target.text("displayName", "alternateId", "id"));
            case "token" -> event.object(Kind.TOKEN, target.text("displayName", "id"));
            default ->
                event.object(
                        type.contains("factor") || type.contains("authenticator") ? Kind.FACTOR : Kind.OTHER,
                        target.text("displayName", "alternateId", "id"));
        }
    }

    /// Where it came from: what an investigator looks at first.
    private static void context(EventDraft event, LogRecord line) {
        String country = line.text("client.geographicalContext.country");
        String city = line.text("client.geographicalContext.city");
        String number = line.text("securityContext.asNumber");
        String owner = line.text("securityContext.asOrg", "securityContext.isp");
        event.object(Kind.COUNTRY, country)
                .detail(city)
                .object(
                        Kind.NETWORK,
                        number == null
                                ? owner
                                : "AS" + number.replaceFirst("\\.0$", "") + (owner == null ? "" : " " + owner))
                .object(
                        Kind.FACTOR,
                        line.text("debugContext.debugData.factor", "authenticationContext.credentialType"));
        if ("true".equalsIgnoreCase(line.text("securityContext.isProxy"))) {
            event.detail("through a proxy");
        }
    }

    private static Outcome outcome(@Nullable String result) {
        return switch (LogRecord.lower(result)) {
            case "success", "allow" -> Outcome.SUCCESS;
            case "failure", "deny" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
