package org.noticewright.domain;

/// One detected span. It points at a text of the ticket and never carries it, so it may be logged.
///
/// @param element what was exposed
/// @param kind tells apart what law tells apart within one element, [Kind#PLAIN] where nothing is to be told
///     apart
/// @param partial whether only part of the value stands there, such as the last four digits
/// @param detector name of the detector that found it
/// @param rule the rule within the detector
/// @param lexicon version of the word lists and rules that were used
public record Finding(
        TextRef text,
        TextSpan span,
        DataElement element,
        Kind kind,
        Partial partial,
        String detector,
        RuleId rule,
        String lexicon,
        Confidence confidence) {

    public enum Partial {
        WHOLE,
        PART
    }

    public enum Kind {
        PLAIN,
        DRIVER_LICENSE,
        STATE_ID,
        PASSPORT,
        MILITARY_ID,
        TAX_ID,
        PROFESSIONAL,
        LOGIN_WITH_SECRET,
        ONE_TIME_CODE,
        API_KEY,
        SECURITY_ANSWER,
        CUSTOMER,
        ORDER,
        PRESCRIPTION,
        TRACKING,
        INVOICE,
        MEMBER,
        MBI,
        MEDICAID,
        WITH_ACCESS_CODE,
        WITHOUT_ACCESS_CODE
    }
}
