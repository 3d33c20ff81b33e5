package org.noticewright.classify.verdict;

import java.util.List;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// One sentence for a person: what was found and where it stands, never what it says.
final class Reason {

    private static final int MOST = 3;
    /// Characters that three findings and their places take.
    private static final int USUAL_LENGTH = 96;

    private Reason() {}

    /// @param identity findings that tell whom the record is about
    /// @param health findings that tell of health or care
    /// @param unreadLanguage asked for by [VerdictRule#UNREAD] alone
    static String of(VerdictRule rule, List<Finding> identity, List<Finding> health, String unreadLanguage) {
        String who = list(identity);
        String what = list(health);
        return switch (rule) {
            case NOBODY -> "Nobody can be identified from this record.";
            case HARDLY_ANYBODY ->
                "Holds only a hint at a person (" + who + "); nobody can be identified from it alone"
                        + (what.isEmpty()
                                ? "."
                                : ", and whether " + what + " is about care is unsure: a person should look.");
            case NOBODY_SURE ->
                "Health content (" + what + ")" + told(health) + ", and only a hint at who it is about (" + who
                        + "): a person should look.";
            case PERSON_ONLY ->
                "Identifies a person (" + who + ") and says nothing about health, care or payment for care.";
            case UNREAD ->
                "Identifies a person (" + who + "); part of the text is in " + unreadLanguage
                        + ", which the word lists do not cover: a person should look.";
            case UNREAD_FILE ->
                "An attached file could not be read: presumed to hold health information until a person has looked"
                        + (who.isEmpty() ? "." : "; of a person it holds: " + who + ".");
            case CONTENT_MISSING ->
                "Messages of this record, or its own entry in the export, are not part of the evidence, so nobody knows"
                        + " what they say"
                        + (who.isEmpty() ? "." : "; of a person it holds: " + who + ".")
                        + " Maybe import the messages, or look at the platform.";
            case HEALTH_UNSURE ->
                "Identifies a person (" + who + "); " + unsure(health, what) + ": a person should look.";
            case HEALTH_SENSED ->
                "Ties a person (" + who + ") to words (" + what
                        + ") that clearly read like health or care, though none of them is listed: a person should"
                        + " look.";
            case HEALTH_SETTLED ->
                "Ties a person (" + who + ") to words that may be about care ("
                        + list(health.stream()
                                .filter(finding -> !SenseMark.isIn(finding))
                                .toList())
                        + ") and to others that clearly read like it ("
                        + list(health.stream().filter(SenseMark::isIn).toList()) + ").";
            case HEALTH_READ ->
                "Ties a person (" + who + ") to words (" + what
                        + ") that may be about care, and the record as a whole reads like it"
                        + (isSurelyRead(health) ? "." : ": a person should look.");
            case CLINICIAN_NAMED ->
                "Ties a person (" + who + ") to a clinician (" + what
                        + "), and says nothing else of care: a person should look.";
            case CARE_ASKED ->
                "Identifies a person (" + who
                        + ") who asks a desk that gives care, in words that say nothing of it: a person should look.";
            case PERSON_AND_HEALTH ->
                "Ties a person (" + who + ") to health content (" + what + ")" + told(health) + ".";
            case PATIENT_STATUS ->
                "Identifies a person (" + who + "); under the strict policy being a patient is health information.";
        };
    }

    private static boolean isSurelyRead(List<Finding> health) {
        return health.stream()
                .anyMatch(finding ->
                        SenseMark.isRead(finding) && finding.confidence().value() >= Voice.STRONG);
    }

    private static String unsure(List<Finding> health, String what) {
        if (health.stream().allMatch(SenseMark::isIn)) {
            return "words (" + what + ") read like somebody's health or care, though none of them is listed";
        }
        return health.stream().allMatch(SenseMark::isDoubted)
                ? "words of care (" + what + ") stand in sentences that read like something else"
                : "whether " + what + " is about care is unsure";
    }

    private static String told(List<Finding> health) {
        return health.stream().anyMatch(CareDeskMark::isIn) ? " told to a desk that gives care" : "";
    }

    private static String list(List<Finding> findings) {
        var said = new StringBuilder(USUAL_LENGTH);
        int parts = 0;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (CareDeskMark.isIn(finding) || isSaid(findings, i)) {
                continue;
            }
            if (parts++ == MOST) {
                return said.append(" and more").toString();
            }
            said.append(parts == 1 ? "" : ", ")
                    .append(label(finding))
                    .append(" in ")
                    .append(place(finding.text()));
        }
        return said.toString();
    }

    private static String label(Finding finding) {
        return finding.kind() == Finding.Kind.PRESCRIPTION
                ? "prescription number"
                : finding.element().label();
    }

    /// Whether one of the findings before says the same.
    private static boolean isSaid(List<Finding> findings, int index) {
        Finding finding = findings.get(index);
        for (int i = 0; i < index; i++) {
            Finding before = findings.get(i);
            if (label(before).equals(label(finding)) && placeCode(before.text()) == placeCode(finding.text())) {
                return true;
            }
        }
        return false;
    }

    /// Equal for two texts when [#place] is.
    private static long placeCode(TextRef ref) {
        return switch (ref) {
            case TextRef.Subject() -> 1L << 32;
            case TextRef.Body(int message) -> (2L << 32) + message;
            case TextRef.Attribute(int message, int attribute) -> (3L << 32) + message;
            case TextRef.FieldValue(int field) -> 4L << 32;
            case TextRef.Tag(int tag) -> 5L << 32;
            case TextRef.AttachmentName(int attachment) -> 6L << 32;
            case TextRef.Envelope(int message, int line) -> (7L << 32) + message;
            case TextRef.AttachmentText(int attachment) -> 8L << 32;
            case TextRef.AuthorName(int message) -> (9L << 32) + message;
            case TextRef.Requester(var part) -> 10L << 32;
        };
    }

    private static String place(TextRef ref) {
        return switch (ref) {
            case TextRef.Subject() -> "the subject";
            case TextRef.Body(int message) -> "message " + (message + 1);
            case TextRef.Attribute(int message, int attribute) -> "a link or picture text of message " + (message + 1);
            case TextRef.FieldValue(int field) -> "a field";
            case TextRef.Tag(int tag) -> "a tag";
            case TextRef.AttachmentName(int attachment) -> "an attachment's name";
            case TextRef.Envelope(int message, int line) -> "the addresses of message " + (message + 1);
            case TextRef.AttachmentText(int attachment) -> "an attached file";
            case TextRef.AuthorName(int message) -> "the author of message " + (message + 1);
            case TextRef.Requester(var part) -> "the requester's profile";
        };
    }
}
