package org.noticewright.classify.verdict;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.noticewright.domain.Finding;
import org.noticewright.domain.TextRef;

/// One sentence for a person: what was found and where it stands, never what it says.
final class Reason {

    private static final int MOST = 3;

    private Reason() {}

    static String of(VerdictRule rule, List<Finding> carriers) {
        String who = list(carriers.stream().filter(finding -> !finding.element().isHealthContent()).toList());
        String what = list(carriers.stream().filter(finding -> finding.element().isHealthContent()).toList());
        return switch (rule) {
            case NOBODY -> "Nobody can be identified from this record.";
            case HARDLY_ANYBODY -> "Holds only a hint at a person (%s); nobody can be identified from it alone.".formatted(who);
            case NOBODY_SURE -> "Health content (%s), and only a hint at who it is about (%s): a person should look.".formatted(what, who);
            case PERSON_ONLY -> "Identifies a person (%s) and says nothing about health, care or payment for care.".formatted(who);
            case HEALTH_UNSURE -> "Identifies a person (%s); whether %s is about care is unsure: a person should look.".formatted(who, what);
            case PERSON_AND_HEALTH -> "Ties a person (%s) to health content (%s).".formatted(who, what);
            case PATIENT_STATUS -> "Identifies a person (%s); under the strict policy being a patient is health information.".formatted(who);
        };
    }

    private static String list(Collection<Finding> findings) {
        var parts = new LinkedHashSet<String>();
        for (Finding finding : findings) {
            parts.add(finding.element().label() + " in " + place(finding.text()));
        }
        String shown = parts.stream().limit(MOST).collect(Collectors.joining(", "));
        return parts.size() > MOST ? shown + " and more" : shown;
    }

    private static String place(TextRef ref) {
        return switch (ref) {
            case TextRef.Subject() -> "the subject";
            case TextRef.Body(int message) -> "message " + (message + 1);
            case TextRef.Attribute(int message, int attribute) -> "a link or picture text of message " + (message + 1);
            case TextRef.FieldValue(int field) -> "a field";
            case TextRef.Tag(int tag) -> "a tag";
            case TextRef.AttachmentName(int attachment) -> "an attachment's name";
            case TextRef.AuthorName(int message) -> "the author of message " + (message + 1);
            case TextRef.Requester(var part) -> "the requester's profile";
        };
    }
}
