package org.noticewright.classify.verdict;

import java.util.LinkedHashSet;
import java.util.List;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// One sentence for a person: what was found and where it stands, never what it says.
final class Reason {

    private static final int MOST = 3;

    private Reason() {}

    static String of(VerdictRule rule, List<Finding> carriers, String unreadLanguage) {
        String who = list(carriers, false);
        String what = list(carriers, true);
        return switch (rule) {
            case NOBODY -> "Nobody can be identified from this record.";
            case HARDLY_ANYBODY ->
                "Holds only a hint at a person (" + who + "); nobody can be identified from it alone.";
            case NOBODY_SURE ->
                "Health content (" + what + "), and only a hint at who it is about (" + who
                        + "): a person should look.";
            case PERSON_ONLY ->
                "Identifies a person (" + who + ") and says nothing about health, care or payment for care.";
            case UNREAD ->
                "Identifies a person (" + who + "); part of the text is in " + unreadLanguage
                        + ", which the word lists do not cover: a person should look.";
            case UNREAD_FILE ->
                "An attached file could not be read: presumed to hold health information until a person has looked"
                        + (who.isEmpty() ? "." : "; the record identifies a person (" + who + ").");
            case CONTENT_MISSING ->
                "The messages of this record are not part of the evidence, so nobody knows what they say"
                        + (who.isEmpty() ? "." : "; the record identifies a person (" + who + ").")
                        + " Maybe import the messages, or look at the platform.";
            case HEALTH_UNSURE ->
                "Identifies a person (" + who + "); whether " + what
                        + " is about care is unsure: a person should look.";
            case PERSON_AND_HEALTH -> "Ties a person (" + who + ") to health content (" + what + ").";
            case PATIENT_STATUS ->
                "Identifies a person (" + who + "); under the strict policy being a patient is health information.";
        };
    }

    private static String list(List<Finding> findings, boolean health) {
        var parts = new LinkedHashSet<String>();
        for (Finding finding : findings) {
            if (finding.element().isHealthContent() == health) {
                parts.add(finding.element().label() + " in " + place(finding.text()));
            }
        }
        return parts.size() > MOST
                ? String.join(", ", List.copyOf(parts).subList(0, MOST)) + " and more"
                : String.join(", ", parts);
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
