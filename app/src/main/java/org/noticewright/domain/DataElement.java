package org.noticewright.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a record can expose about a person, with the group of the HHS breach portal and, where one applies, the
/// letter of the Safe Harbor list (45 CFR 164.514(b)(2)(i)).
public enum DataElement {
    NAME(Group.DEMOGRAPHIC, "A", "name"),
    ADDRESS(Group.DEMOGRAPHIC, "B", "postal address"),
    DATE_OF_BIRTH(Group.DEMOGRAPHIC, "C", "date of birth"),
    SERVICE_DATE(Group.CLINICAL, "C", "date of care"),
    PHONE(Group.DEMOGRAPHIC, "D", "telephone number"),
    EMAIL(Group.DEMOGRAPHIC, "F", "e-mail address"),
    SSN(Group.DEMOGRAPHIC, "G", "Social Security number"),
    MEDICAL_RECORD_NUMBER(Group.DEMOGRAPHIC, "H", "medical record number"),
    HEALTH_PLAN_ID(Group.FINANCIAL, "I", "health plan number"),
    ACCOUNT_NUMBER(Group.FINANCIAL, "J", "account or order number"),
    LICENSE_NUMBER(Group.DEMOGRAPHIC, "K", "licence or ID number"),
    VEHICLE_ID(Group.DEMOGRAPHIC, "L", "vehicle number"),
    DEVICE_ID(Group.OTHER, "M", "device number"),
    URL(Group.OTHER, "N", "personal web address"),
    IP_ADDRESS(Group.OTHER, "O", "IP address"),
    BIOMETRIC(Group.OTHER, "P", "biometric data"),
    PHOTO(Group.OTHER, "Q", "photograph"),
    PAYMENT_CARD(Group.FINANCIAL, "J", "payment card number"),
    BANK_ACCOUNT(Group.FINANCIAL, "J", "bank account number"),
    CREDENTIAL(Group.OTHER, "R", "password or access code"),
    DIAGNOSIS(Group.CLINICAL, "", "condition or symptom"),
    MEDICATION(Group.CLINICAL, "", "medication"),
    TREATMENT(Group.CLINICAL, "", "treatment"),
    LAB_RESULT(Group.CLINICAL, "", "test result"),
    PROVIDER(Group.CLINICAL, "", "treating clinician or facility"),
    HEALTH_PAYMENT(Group.FINANCIAL, "", "payment for care");

    /// Groups of the HHS breach portal.
    public enum Group {
        DEMOGRAPHIC,
        FINANCIAL,
        CLINICAL,
        OTHER
    }

    private static final Set<DataElement> HEALTH = Collections.unmodifiableSet(
            EnumSet.of(SERVICE_DATE, DIAGNOSIS, MEDICATION, TREATMENT, LAB_RESULT, PROVIDER, HEALTH_PAYMENT));

    private final Group group;
    private final String safeHarborLetter;
    private final String label;

    DataElement(Group group, String safeHarborLetter, String label) {
        this.group = group;
        this.safeHarborLetter = safeHarborLetter;
        this.label = label;
    }

    public Group group() {
        return group;
    }

    /// The Safe Harbor letter, empty where the element is health content and not an identifier.
    public String safeHarborLetter() {
        return safeHarborLetter;
    }

    /// The element in a reader's words, lower case.
    public String label() {
        return label;
    }

    /// Whether the element says something about health, care or payment for care.
    public boolean isHealthContent() {
        return HEALTH.contains(this);
    }
}
