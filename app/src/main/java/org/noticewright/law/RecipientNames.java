package org.noticewright.law;

/// Recipients in a reader's words.
final class RecipientNames {

    private static final String AGENCY = "state-agency:";

    private RecipientNames() {}

    static String of(String code) {
        return switch (code) {
            case "individuals" -> "the affected individuals";
            case "attorney-general" -> "the Attorney General";
            case "hhs" -> "the Secretary of HHS";
            case "ftc" -> "the FTC";
            case "media" -> "prominent media outlets";
            case "consumer-reporting-agencies" -> "the consumer reporting agencies";
            case "owner" -> "the owner of the data";
            case "substitute-notice" -> "people without usable contact information, by substitute notice";
            case "supervisory-authority" -> "the supervisory authority";
            default -> code.startsWith(AGENCY) ? code.substring(AGENCY.length()) : code;
        };
    }
}
