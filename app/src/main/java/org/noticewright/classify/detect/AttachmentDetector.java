package org.noticewright.classify.detect;

import static org.noticewright.domain.DataElement.DIAGNOSIS;
import static org.noticewright.domain.DataElement.LAB_RESULT;
import static org.noticewright.domain.DataElement.PHOTO;
import static org.noticewright.domain.DataElement.TREATMENT;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.HealthTerm;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
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
    /// Said within other words of a name as well: "kneeswelling".
    private static final List<String> UNMISTAKABLE =
            List.of("wound", "selfie", "scalp", "acne", "teeth", "groin", "knee", "belly");
    /// Before what is grown together with it: "myface", "leftfoot".
    private static final List<String> SIDES = List.of("my", "left", "right", "his", "her");
    /// Words of a name: "feedback" shows nobody's back, and "chair" no hair.
    private static final Set<String> BODY = Set.of(
            "rash",
            "rashes",
            "tooth",
            "headshot",
            "face",
            "skin",
            "foot",
            "feet",
            "toe",
            "hand",
            "hair",
            "hairline",
            "baby",
            "newborn",
            "foto",
            "back",
            "leg",
            "arm",
            "eye",
            "mouth",
            "chest",
            "me",
            "mole",
            "bump",
            "scar",
            "nail",
            "body",
            "photo",
            "portrait",
            "before",
            "after",
            "head",
            "lip",
            "neck");
    /// Of these words those that show a person as anybody is shown, or something else as often: a card has a back.
    private static final Set<String> WHOLE_OR_OTHER = Set.of(
            "back",
            "head",
            "hand",
            "body",
            "before",
            "after",
            "me",
            "photo",
            "foto",
            "portrait",
            "headshot",
            "baby",
            "newborn");
    /// Behind these a part of the body in one language is another thing: a pie chart is no foot, the main page no hand.
    private static final Set<String> OTHER_THINGS =
            Set.of("chart", "charts", "graph", "diagram", "page", "menu", "entrance", "office", "street", "road");

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

    /// Between the words of a file's name: signs, digits, and "kneeBefore".
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private final Lexicon lexicon;

    AttachmentDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

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
            DataElement told = told(passage);
            boolean thing = NOT_A_PERSON.stream().anyMatch(name::contains);
            if (!thing && showsPart(passage)) {
                claims.add(Candidate.of(0, end, PHOTO, Rule.BODY_PICTURE, 0.8));
            } else if (told == DIAGNOSIS || !thing && (showsBody(passage.text()) || namesBody(passage))) {
                claims.add(Candidate.of(0, end, PHOTO, Rule.PHOTO, 0.8));
            }
            if (told != null) {
                // Kept beside the picture, since both are true of the name.
                claims.addBeside(Candidate.of(0, end, told, Rule.HEALTH_FILE, 0.75));
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

    /// Whether the name of a picture says that it shows somebody or a part of them.
    private static boolean showsBody(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return UNMISTAKABLE.stream().anyMatch(small::contains)
                || WORDS.splitAsStream(name).anyMatch(AttachmentDetector::isBody);
    }

    private static boolean isBody(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return isPart(small)
                || SIDES.stream().anyMatch(side -> small.startsWith(side) && isPart(small.substring(side.length())));
    }

    /// Whether the name says which part of somebody it shows, and other pictures are seldom called so.
    private static boolean showsPart(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            String word = passage.tokens().text(i).toLowerCase(Locale.ROOT);
            boolean part = isBody(word) || isListedPart(passage, i);
            if (part && !isWholeOrOther(word) && !isBeforeThing(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeforeThing(Passage passage, int token) {
        return token + 1 < passage.size()
                && OTHER_THINGS.contains(passage.tokens().text(token + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isWholeOrOther(String word) {
        return isIn(WHOLE_OR_OTHER, word)
                || SIDES.stream()
                        .anyMatch(side -> word.startsWith(side) && isIn(WHOLE_OR_OTHER, word.substring(side.length())));
    }

    private static boolean isPart(String word) {
        return isIn(BODY, word);
    }

    /// Whether a word, or what it is the plural of, is one of some.
    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1));
    }

    /// A part of the body, in any language of the lists: "foto_pierna.jpg".
    private static boolean namesBody(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (isListedPart(passage, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListedPart(Passage passage, int token) {
        return WordFlags.phraseLength(passage.flags(token)) > 0 && Lexicon.namesBody(passage.phraseEntry(token));
    }

    /// What of health a picture is named after, that says it without other words: "psoriasis.jpg".
    private @Nullable DataElement told(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (WordFlags.phraseLength(passage.flags(i)) > 0) {
                HealthTerm term =
                        ListedPhrase.term(ListedPhrase.at(passage, i, lexicon, HealthDetector::isUsable), lexicon);
                if (term != null
                        && term.source() != HealthTerm.Source.IDIOM
                        && term.strength() == HealthTerm.Strength.ALONE) {
                    return term.element();
                }
            }
        }
        return null;
    }
}
