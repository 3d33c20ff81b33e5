package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DIAGNOSIS;
import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.PHOTO;
import static org.noticewright.domain.DataElement.TREATMENT;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.text.Tokens;

/// What an attachment's name says: pictures of a person or body part, reports and records.
final class AttachmentDetector implements Detector {

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "heic", "heif", "gif", "webp", "tif", "tiff", "bmp");
    private static final List<String> NOT_A_PERSON = List.of(
            "screenshot",
            "screen",
            "receipt",
            "logo",
            "invoice",
            "label",
            "package",
            "box",
            "error",
            "banner",
            "icon",
            "signature",
            "card",
            "order",
            "bottle",
            "image00",
            "capture",
            "qr",
            "map",
            "statement",
            "shipping",
            "check");
    private static final List<String> BODY = List.of(
            "rash",
            "face",
            "skin",
            "foot",
            "feet",
            "toe",
            "hand",
            "scalp",
            "hair",
            "back",
            "leg",
            "arm",
            "eye",
            "mouth",
            "tooth",
            "teeth",
            "groin",
            "chest",
            "selfie",
            "me_",
            "mole",
            "bump",
            "wound",
            "scar",
            "acne",
            "nail",
            "knee",
            "belly",
            "body",
            "photo",
            "portrait",
            "before",
            "after",
            "head",
            "lip",
            "neck");
    private static final Set<String> REPORTS = Set.of(
            "lab",
            "labs",
            "panel",
            "results",
            "result",
            "bloodwork",
            "ekg",
            "ecg",
            "mri",
            "xray",
            "biopsy",
            "pathology",
            "cbc",
            "a1c",
            "lipid",
            "genetics",
            "genetic",
            "ultrasound",
            "labcorp");
    private static final Set<String> RECORDS = Set.of(
            "chart",
            "discharge",
            "referral",
            "intake",
            "immunization",
            "vaccination",
            "prescription",
            "rx",
            "records",
            "superbill",
            "eob");

    @Override
    public void find(Passage passage, Claims claims) {
        if (passage.zone() != Zone.ATTACHMENT || passage.size() == 0) {
            return;
        }
        Tokens tokens = passage.tokens();
        String name = passage.text().toLowerCase(Locale.ROOT);
        String type = tokens.text(passage.size() - 1).toLowerCase(Locale.ROOT);
        int end = passage.text().length();
        if (PICTURES.contains(type)) {
            boolean body = BODY.stream().anyMatch(name::contains) || hasHealth(passage);
            boolean thing = NOT_A_PERSON.stream().anyMatch(name::contains);
            if (body && !(thing && !hasHealth(passage))) {
                claims.add(Candidate.of(0, end, PHOTO, Rule.PHOTO, 0.8));
                conditionShown(passage, claims);
            }
            return;
        }
        for (int i = 0; i < passage.size(); i++) {
            String word = tokens.text(i).toLowerCase(Locale.ROOT);
            if (REPORTS.contains(word)) {
                claims.add(Candidate.of(0, end, LAB_RESULT, Rule.HEALTH_FILE, 0.8));
                return;
            }
            if (RECORDS.contains(word)) {
                claims.add(Candidate.of(0, end, TREATMENT, Rule.HEALTH_FILE, 0.7));
                return;
            }
        }
    }

    /// A picture named after a condition says what it shows; kept beside the picture, since both are true of
    /// the name.
    private static void conditionShown(Passage passage, Claims claims) {
        if (hasHealth(passage)) {
            claims.addBeside(Candidate.of(0, passage.text().length(), DIAGNOSIS, Rule.HEALTH_FILE, 0.75));
        }
    }

    private static boolean hasHealth(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (WordFlags.phraseLength(passage.flags(i)) > 0 && !WordFlags.isCommon(passage.flags(i))) {
                return true;
            }
        }
        return false;
    }
}
