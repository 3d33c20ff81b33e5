package org.noticewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.AccessEvent.Action;
import org.noticewright.domain.AccessEvent.Outcome;
import org.noticewright.domain.AccessEvent.Scope;
import org.noticewright.domain.LoggedObject;
import org.noticewright.domain.LoggedObject.Kind;

class OktaLogTest {

    @TempDir
    Path folder;

    private static String line(String type, String result) {
        return """
            {"uuid":"1d1d","published":"2025-04-09T20:58:11.123Z","eventType":"%s","displayMessage":"What it was",\
            "severity":"INFO","version":"0","actor":{"id":"00u1","type":"User","alternateId":"helpdesk@clinic.example",\
            "displayName":"Help Desk"},"client":{"ipAddress":"198.51.100.7","zone":"null","userAgent":{"rawUserAgent":\
            "Mozilla/5.0"},"geographicalContext":{"city":"Austin","country":"United States"}},"outcome":{"result":"%s",\
            "reason":null},"target":[{"id":"00u9","type":"User","alternateId":"agent@clinic.example"},{"id":"0oa",\
            "type":"AppInstance","displayName":"Zendesk"}],"transaction":{"id":"T1"},"authenticationContext":\
            {"externalSessionId":"S1"},"securityContext":{"asNumber":64500,"asOrg":"Example Net","isProxy":true},\
            "debugContext":{"debugData":{"factor":"OKTA_VERIFY_PUSH"}}}\
            """.formatted(type, result);
    }

    private AccessEvent only(String name, String text) throws Exception {
        return Gathered.ofText(folder, name, text).events().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
        user.session.start                                  -> LOGIN
        user.authentication.auth_via_mfa                    -> MFA_CHALLENGE
        user.authentication.verify                          -> MFA_CHALLENGE
        system.push.send_factor_verify_push                 -> MFA_CHALLENGE
        user.mfa.okta_verify.deny_push                      -> MFA_CHALLENGE
        user.mfa.factor.reset_all                           -> MFA_RESET
        user.mfa.factor.deactivate                          -> MFA_RESET
        user.mfa.factor.suspend                             -> MFA_RESET
        user.mfa.factor.activate                            -> MFA_ENROLLED
        user.account.reset_password                         -> PASSWORD_RESET
        user.account.update_password                        -> PASSWORD_RESET
        user.authentication.sso                             -> SSO_TO_APP
        app.generic.unauth_app_access_attempt               -> OTHER
        user.session.impersonation.grant                    -> IMPERSONATION
        user.session.impersonation.initiate                 -> IMPERSONATION
        user.account.privilege.grant                        -> ROLE_CHANGE
        group.privilege.grant                               -> ROLE_CHANGE
        system.api_token.create                             -> TOKEN_CREATED
        app.oauth2.token.grant.access_token                 -> API_READ
        application.user_membership.show_password           -> OTHER
        policy.evaluate_sign_on                             -> OTHER
        security.threat.detected                            -> OTHER
        user.account.report_suspicious_activity_by_enduser  -> OTHER
        user.account.lock                                   -> OTHER
        something.nobody.knows                              -> OTHER
        """)
    void eventTypes(String type, Action action) throws Exception {
        AccessEvent event = only("okta.json", "[" + line(type, "SUCCESS") + "]");
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.scope()).isEqualTo(Scope.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS,SUCCESS",
        "ALLOW,SUCCESS",
        "FAILURE,FAILURE",
        "DENY,FAILURE",
        "CHALLENGE,UNKNOWN",
        "SKIPPED,UNKNOWN"
    })
    void outcomes(String result, Outcome outcome) throws Exception {
        assertThat(only("okta.jsonl", line("user.authentication.verify", result))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void aSessionThatDidNotStartIsAFailedLogIn() throws Exception {
        assertThat(only("okta.jsonl", line("user.session.start", "FAILURE")).action())
                .isEqualTo(Action.LOGIN_FAILED);
    }

    @Test
    void whoWhenFromWhere() throws Exception {
        AccessEvent event = only("okta.json", "[" + line("user.mfa.factor.reset_all", "SUCCESS") + "]");
        assertThat(event.at().instant()).isEqualTo(Instant.parse("2025-04-09T20:58:11.123Z"));
        assertThat(event.at().text()).isEqualTo("2025-04-09T20:58:11.123Z");
        assertThat(event.nativeId()).isEqualTo("1d1d");
        assertThat(event.actorId()).isEqualTo("00u1");
        assertThat(event.actorName()).isEqualTo("helpdesk@clinic.example");
        assertThat(event.ip()).isEqualTo("198.51.100.7");
        assertThat(event.sessionId()).isEqualTo("S1");
        assertThat(event.userAgent()).isEqualTo("Mozilla/5.0");
        assertThat(event.detail()).contains("Austin", "through a proxy");
        assertThat(event.objects())
                .containsExactlyInAnyOrder(
                        new LoggedObject(Kind.USER, "agent@clinic.example"),
                        new LoggedObject(Kind.APP, "Zendesk"),
                        new LoggedObject(Kind.COUNTRY, "United States"),
                        new LoggedObject(Kind.NETWORK, "AS64500 Example Net"),
                        new LoggedObject(Kind.FACTOR, "OKTA_VERIFY_PUSH"));
    }

    /// The same event in the clothes that pipelines give it is the same event.
    @Test
    void loweredFlattenedAndTabled() throws Exception {
        AccessEvent plain = only("okta.json", "[" + line("user.mfa.factor.reset_all", "SUCCESS") + "]");
        String lowered = line("user.mfa.factor.reset_all", "SUCCESS")
                .replace("eventType", "eventtype")
                .replace("displayMessage", "displaymessage")
                .replace("authenticationContext", "authenticationcontext")
                .replace("securityContext", "securitycontext")
                .replace("debugContext", "debugcontext");
        assertThat(only("lowered.jsonl", lowered + "\n" + lowered)).isEqualTo(plain);
        String flat = """
            {"uuid":"1d1d","published":"2025-04-09T20:58:11.123Z","eventType":"user.mfa.factor.reset_all","displayMessage":"What it was",\
            "actor.id":"00u1","actor.alternateId":"helpdesk@clinic.example","client.ipAddress":"198.51.100.7",\
            "client.userAgent.rawUserAgent":"Mozilla/5.0","client.geographicalContext.city":"Austin",\
            "client.geographicalContext.country":"United States","outcome.result":"SUCCESS","target":"[{\\"type\\":\\"User\\",\
            \\"alternateId\\":\\"agent@clinic.example\\"},{\\"type\\":\\"AppInstance\\",\\"displayName\\":\\"Zendesk\\"}]",\
            "authenticationContext.externalSessionId":"S1","securityContext.asNumber":64500,"securityContext.asOrg":"Example Net",\
            "securityContext.isProxy":true,"debugContext.debugData.factor":"OKTA_VERIFY_PUSH"}\
            """;
        assertThat(only("flat.jsonl", flat)).isEqualTo(plain);
        String table = """
            uuid,published,event_type,display_message,actor.id,actor.alternate_id,client.ip_address,client.user_agent.raw_user_agent,\
            client.geographical_context.city,client.geographical_context.country,outcome.result,target0.type,target0.alternate_id,\
            target1.type,target1.display_name,authentication_context.external_session_id,security_context.as_number,\
            security_context.as_org,security_context.is_proxy,debug_context.debug_data.factor
            1d1d,2025-04-09T20:58:11.123Z,user.mfa.factor.reset_all,What it was,00u1,helpdesk@clinic.example,198.51.100.7,Mozilla/5.0,\
            Austin,United States,SUCCESS,User,agent@clinic.example,AppInstance,Zendesk,S1,64500,Example Net,TRUE,OKTA_VERIFY_PUSH
            """;
        assertThat(only("table.csv", table)).isEqualTo(plain);
    }

    @Test
    void aTimeWithoutZoneIsUtcAsOktaWritesIt() throws Exception {
        String line =
                line("user.session.start", "SUCCESS").replace("2025-04-09T20:58:11.123Z", "2025-04-09 20:58:11.123");
        Gathered gathered = new Gathered();
        Path file = Gathered.write(folder, "okta.jsonl", line);
        new EvidenceFiles(ZoneId.of("America/New_York")).read(file, Gathered.HASH, "okta.log", null, gathered);
        assertThat(gathered.events().getFirst().at().instant()).isEqualTo(Instant.parse("2025-04-09T20:58:11.123Z"));
    }
}
