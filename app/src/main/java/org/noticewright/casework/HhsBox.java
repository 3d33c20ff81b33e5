package org.noticewright.casework;

import org.noticewright.domain.DataElement;

/// Where an element is ticked on the breach portal of HHS.
///
/// @param group the portal's type of PHI
/// @param field id of the field with the group's boxes
/// @param label the box, as the portal writes it; for the group Other a description
record HhsBox(String group, String field, String label) {

    static HhsBox of(DataElement element) {
        return switch (element) {
            case DIAGNOSIS -> clinical("Diagnosis/Conditions");
            case LAB_RESULT -> clinical("Lab Results");
            case MEDICATION -> clinical("Medications");
            case TREATMENT, PROVIDER, SERVICE_DATE -> clinical("Other Treatment Information");
            case ADDRESS -> demographic("Address/ZIP");
            case DATE_OF_BIRTH -> demographic("Date of Birth");
            case LICENSE_NUMBER -> demographic("Driver's License");
            case NAME -> demographic("Name");
            case SSN -> demographic("SSN");
            case PHONE, EMAIL, MEDICAL_RECORD_NUMBER, VEHICLE_ID -> demographic("Other Identifier");
            case HEALTH_PAYMENT -> financial("Claims Information");
            case PAYMENT_CARD, BANK_ACCOUNT -> financial("Credit Card/Bank Acct #");
            case HEALTH_PLAN_ID, ACCOUNT_NUMBER -> financial("Other Financial Information");
            case DEVICE_ID, URL, IP_ADDRESS, BIOMETRIC, PHOTO, CREDENTIAL ->
                new HhsBox("Other", "phi_other", element.label());
        };
    }

    private static HhsBox clinical(String label) {
        return new HhsBox("Clinical", "phi_clinical", label);
    }

    private static HhsBox demographic(String label) {
        return new HhsBox("Demographic", "phi_demographic", label);
    }

    private static HhsBox financial(String label) {
        return new HhsBox("Financial", "phi_financial", label);
    }
}
