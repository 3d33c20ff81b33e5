package org.noticewright.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.noticewright.casework.Role;
import org.noticewright.casework.RuleSteps;
import org.noticewright.domain.AccessEvent;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.SystemCheck;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.TimelineEvent;
import org.noticewright.domain.Verdict;
import org.noticewright.store.sealed.KeyClass;

/// Case files hold the positions of these constants. A constant may be added at the end (then add it here too);
/// moving, removing or inserting one would silently change what old cases say.
class StoredEnumsTest {

    private static final Map<Class<? extends Enum<?>>, String> STORED = Map.ofEntries(
            entry(Verdict.class, "PHI METADATA NONE"),
            entry(Exposure.class, "EXPORTED VIEWED LISTED POSSIBLE NOT_ACCESSED"),
            entry(Role.class, "TICKETS PEOPLE CASEWORK"),
            entry(KeyClass.class, "TICKETS PEOPLE CASEWORK LOG"),
            entry(Ticket.Content.class, "COMPLETE TRUNCATED NOT_IN_FILE"),
            entry(Message.Kind.class, "PUBLIC INTERNAL_NOTE SYSTEM"),
            entry(Message.Author.class, "REQUESTER AGENT OTHER SYSTEM"),
            entry(Message.Redaction.class, "NONE PART ALL"),
            entry(Profile.Role.class, "END_USER AGENT SYSTEM UNKNOWN"),
            entry(OriginalTime.Precision.class, "DAY MINUTE SECOND MILLI"),
            entry(Customer.EmailConsent.class, "AGREED NOT_AGREED UNKNOWN"),
            entry(PatientStatusPolicy.class, "CONTENT STRICT"),
            entry(MetadataKey.Carrier.class, "TAG FIELD SUBJECT ATTACHMENT"),
            entry(RuleSteps.Kind.class, "RULES ALIKE"),
            entry(TimelineEvent.Track.class, "INTRUDER RESPONSE LEGAL"),
            entry(TimelineEvent.Origin.class, "BY_HAND IMPORTED DERIVED"),
            entry(
                    TimelineEvent.Kind.class,
                    "OTHER HELP_DESK_CALL IDENTITY_CHECK_SKIPPED SECRET_GIVEN_AWAY PHISHING_MESSAGE RESET_BY_STAFF"
                            + " DETECTED CONTAINED TOLD_AUTHORITY SYSTEM_CHECKED"),
            entry(SystemCheck.Result.class, "NOT_REACHED REACHED UNKNOWN"),
            entry(Finding.Partial.class, "WHOLE PART"),
            entry(TextRef.Requester.Part.class, "NAME EMAIL PHONE NOTES"),
            entry(AccessEvent.Outcome.class, "SUCCESS FAILURE UNKNOWN"),
            entry(AccessEvent.Scope.class, "EXACT RANGE BULK UNKNOWN NONE"),
            entry(
                    AccessEvent.Action.class,
                    "LOGIN LOGIN_FAILED MFA_CHALLENGE MFA_RESET MFA_ENROLLED PASSWORD_RESET SSO_TO_APP IMPERSONATION"
                            + " ROLE_CHANGE TOKEN_CREATED VIEW_RECORD LIST_RECORDS SEARCH EXPORT DOWNLOAD_FILE API_READ"
                            + " API_WRITE DELETE CONFIG_CHANGE OTHER"),
            entry(
                    SpecialCategory.class,
                    "SUBSTANCE_USE MENTAL_HEALTH REPRODUCTIVE SEXUAL_HEALTH GENDER_CARE GENETIC MINOR DECEASED"),
            entry(
                    DataElement.class,
                    "NAME ADDRESS DATE_OF_BIRTH SERVICE_DATE PHONE EMAIL SSN MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID"
                            + " ACCOUNT_NUMBER LICENSE_NUMBER VEHICLE_ID DEVICE_ID URL IP_ADDRESS BIOMETRIC PHOTO"
                            + " PAYMENT_CARD BANK_ACCOUNT CREDENTIAL DIAGNOSIS MEDICATION TREATMENT LAB_RESULT PROVIDER"
                            + " HEALTH_PAYMENT"),
            entry(
                    Finding.Kind.class,
                    "PLAIN DRIVER_LICENSE STATE_ID PASSPORT MILITARY_ID TAX_ID PROFESSIONAL LOGIN_WITH_SECRET"
                        + " ONE_TIME_CODE API_KEY SECURITY_ANSWER CUSTOMER ORDER PRESCRIPTION TRACKING INVOICE MEMBER"
                        + " MBI MEDICAID WITH_ACCESS_CODE WITHOUT_ACCESS_CODE"));

    @Test
    void constantsKeepTheirPositions() {
        STORED.forEach((type, names) -> assertThat(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" ")))
                .as(type.getName())
                .isEqualTo(names));
    }
}
