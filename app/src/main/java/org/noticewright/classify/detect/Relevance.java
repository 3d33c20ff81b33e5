package org.noticewright.classify.detect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.classify.lexicon.Lexicon;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.LowerWords;
import org.noticewright.text.MessageParts;
import org.noticewright.text.PhraseGate;
import org.noticewright.text.Tokens;
import org.noticewright.text.Tokens.Shape;
import org.noticewright.text.WordHash;

/// Whether a health word is about the person of the ticket: denied conditions, macros and disclaimers go; what
/// is said of an animal, of nobody or in a scam stays visible with a confidence too low to count.
final class Relevance {

    /// Below this a finding is a mention: shown, never counted.
    static final double MENTION = 0.2;

    private static final int TITLE_WORDS = 4;
    private static final int SENTENCE_WORDS = 40;
    private static final int SENTENCE_CHARACTERS = 500;
    private static final List<String> BOILERPLATE = List.of(
            "not medical advice",
            "medical advice",
            "automated",
            "call your doctor",
            "call 911",
            "dial 911",
            "emergency",
            "side effects, ",
            "our medical team",
            "our doctors",
            "our pharmacists",
            "our providers",
            "our clinicians",
            "our care team",
            "unsubscribe",
            "do not reply",
            "talk to your doctor",
            "consult your",
            "ask your doctor",
            "ask me about",
            "results may vary",
            "visit our",
            "for more information",
            "privacy notice",
            "terms of service",
            "office hours",
            "top topics",
            "for side effects",
            "not a substitute",
            "general information",
            "better health",
            "healthier",
            "rate your",
            "how did we do",
            "licensed provider");

    private static final HashTable ADVICE =
            WordHash.tableOfLine("ask by call consult contact from notify see tell to visit with");
    private static final long TO = WordHash.ofWord("to");
    private static final HashTable REMIT = WordHash.tableOfLine("remit remittance remittances");
    private static final long IF = WordHash.ofWord("if");
    private static final long YOU = WordHash.ofWord("you");
    private static final HashTable EXPERIENCE = WordHash.tableOfLine("experience notice develop ever feel");
    /// What is known of one person.
    private static final HashTable SPECIFIC = WordHash.tableOfLine("the your this that these again more another still");

    private static final PhraseGate BOILERPLATE_GATE = new PhraseGate(List.of(BOILERPLATE));

    private final ContextScope scope;

    Relevance(Lexicon lexicon) {
        this.scope = new ContextScope(lexicon);
    }

    /// @param about what the whole ticket is about
    /// @return null when the span says nothing about anybody
    @Nullable
    Candidate judge(Passage passage, Candidate claim, TicketTopic about) {
        if (ProfileNotes.isOfThing(passage, claim)) {
            return claim.confidence(MENTION);
        }
        if (isCompanysOwn(passage, claim)) {
            return claim.confidence(MENTION);
        }
        if (!claim.element().isHealthContent()) {
            return claim;
        }
        int token = tokenAt(passage.tokens(), claim.start());
        double said = switch (scope.of(passage, token, claim.element())) {
            case ASSERTED -> claim.confidence();
            case DENIED -> 0;
            case RULED_OUT, HYPOTHETICAL -> Math.min(claim.confidence(), HealthDetector.WEAK);
            case GENERAL, OCCUPATION -> MENTION;
        };
        if (said == 0) {
            return null;
        }
        return said == claim.confidence()
                ? inContext(passage, claim, token, about)
                : inContext(passage, claim.confidence(Math.min(said, claim.confidence())), token, about);
    }

    private @Nullable Candidate inContext(Passage passage, Candidate claim, int token, TicketTopic about) {
        if (passage.zone().mayBeBoilerplate() && isBoilerplate(passage, token, claim)) {
            return null;
        }
        if (isFurniture(passage, claim)) {
            return claim.confidence(MENTION);
        }
        if (passage.zone() == Zone.FIELD
                && claim.element() == DataElement.PROVIDER
                && passage.isLabelled(Cue.COMPANY)) {
            return claim.confidence(MENTION);
        }
        if (AnimalPatient.isMeant(passage, claim, token, about)) {
            return claim.confidence(MENTION);
        }
        if (about.mayBeAnimal()
                && !AnimalPatient.isPersonsOwn(passage, claim, token)
                && !AnimalPatient.speaksOfOneself(passage, claim, token)) {
            return doubted(claim);
        }
        if (OtherSense.isMeant(passage, claim, token) || isNamedElse(passage, claim, token)) {
            return claim.confidence(MENTION);
        }
        if (about.isForeignTopic() && passage.zone() != Zone.FIELD) {
            return claim.confidence(MENTION);
        }
        if (about.errand() != Errand.NONE && passage.zone() != Zone.FIELD && passage.zone() != Zone.ATTACHMENT) {
            return about.errand() == Errand.MAYBE ? doubted(claim) : claim.confidence(MENTION);
        }
        Figures.Meaning meaning = Figures.of(passage, claim, token);
        if (meaning != Figures.Meaning.AS_SAID) {
            return meaning == Figures.Meaning.FIGURE ? claim.confidence(MENTION) : doubted(claim);
        }
        if (passage.zone() != Zone.AGENT && passage.zone() != Zone.FIELD && scope.isBusiness(passage, token)) {
            // A sure word may be the sender's own all the same: a person should look.
            boolean sure = claim.confidence() >= HealthDetector.STRONG_ENOUGH
                    && !Rule.isSense(claim.rule().id());
            return claim.confidence(sure ? HealthDetector.WEAK : MENTION);
        }
        if (about.isApplication() || isQuotedTitle(passage, token)) {
            // Two unsure words of different elements would make a sure one.
            boolean condition = claim.element() == DataElement.DIAGNOSIS;
            return claim.confidence(condition ? Math.min(claim.confidence(), HealthDetector.WEAK) : MENTION);
        }
        if (passage.zone() == Zone.AGENT) {
            return claim.confidence(Math.min(claim.confidence(), agentCap(passage, token, claim, about)));
        }
        return claim;
    }

    /// A bank's hold, a number of a desk's tracker, a street, a carrier of parcels.
    private static boolean isNamedElse(Passage passage, Candidate claim, int token) {
        return CardHold.isMeant(passage, claim, token)
                || TrackerKey.isMeant(passage, claim, token)
                || StreetName.isMeant(passage, claim, token)
                || ParcelCarrier.isMeant(passage, token, end(passage, claim, token));
    }

    /// The words may be a patient's all the same: a person should look. Faint ones, and dates, say nothing alone.
    private static Candidate doubted(Candidate claim) {
        return claim.confidence() >= HealthDetector.WEAK && claim.element() != DataElement.SERVICE_DATE
                ? claim.doubted()
                : claim.confidence(Math.min(claim.confidence(), MENTION));
    }

    /// A footer is nobody's health, and a title or clinic in a signature says what somebody does for a living.
    /// A sure word of health below a signature is kept: it may be the end of the letter.
    private static boolean isFurniture(Passage passage, Candidate claim) {
        return switch (passage.part(claim)) {
            case NEW, QUOTE -> false;
            case FOOTER -> true;
            case SIGNATURE -> claim.confidence() < HealthDetector.STRONG_ENOUGH;
        };
    }

    /// What an agent says of care counts less than what the person says, and a provider only when it is the
    /// person's.
    private static double agentCap(Passage passage, int token, Candidate claim, TicketTopic about) {
        if (claim.element() == DataElement.PROVIDER) {
            boolean named = claim.rule() == Rule.CLINICIAN_NAME;
            if (named && Claimant.owns(passage, token)) {
                // "Your visit with Dr. Lee".
                return HealthDetector.WEAK;
            }
            boolean theirs = token > 0 && passage.is(token - 1, Cue.POSSESSIVE);
            if (theirs && !isAdvised(passage, token - 1)) {
                // "Your therapist will join shortly".
                return HealthDetector.WEAK;
            }
            return theirs || named ? 0.35 : MENTION;
        }
        if (claim.confidence() >= HealthDetector.STRONG) {
            return 0.75;
        }
        // A call note tells what the caller said: "Pt called re gallbladder surgery".
        boolean asks = Claimant.owns(passage, token)
                || claim.rule() == Rule.COMPLAINT
                || claim.rule() == Rule.HEALTH_OVERHEARD
                || about.isNote();
        return asks ? HealthDetector.WEAK : 0.35;
    }

    /// "Please contact your pharmacist": what desks tell everybody.
    private static boolean isAdvised(Passage passage, int your) {
        return your > 0 && ADVICE.get(passage.tokens().hash(your - 1)) != 0;
    }

    private static final HashTable ATTENTION = WordHash.tableOf("attention", "attn");
    private static final HashTable OUR_PLACE = WordHash.tableOf(
            "us",
            "office",
            "offices",
            "address",
            "headquarters",
            "warehouse",
            "lab",
            "pharmacy",
            "clinic",
            "location",
            "showroom",
            "store");
    private static final long WRITE = WordHash.ofWord("write");
    /// Who is asked to write, not "we will write to 118 Mill Road".
    private static final HashTable MAY_WRITE = WordHash.tableOf("can", "may", "please", "could", "you", "or", "also");
    private static final long US = WordHash.ofWord("us");
    private static final long AT = WordHash.ofWord("at");
    private static final long IS = WordHash.ofWord("is");

    /// "Remit to PO Box 1180" is where a firm is paid. "Elm Telehealth, 1 Elm Plaza" in what a desk writes, or below a
    /// letter, is where nobody lives.
    private static boolean isCompanysOwn(Passage passage, Candidate claim) {
        if (claim.element() != DataElement.ADDRESS) {
            return false;
        }
        int token = tokenAt(passage.tokens(), claim.start());
        if (token > 1
                && passage.tokens().hash(token - 1) == TO
                && REMIT.get(passage.tokens().hash(token - 2)) != 0) {
            return true;
        }
        if (passage.zone() == Zone.AGENT && isDesksOwn(passage, token, tokenAt(passage.tokens(), claim.end()))) {
            return true;
        }
        boolean company = token > 0
                && passage.is(token - 1, Cue.COMPANY)
                && passage.tokens().isCapital(token - 1)
                && passage.gap(token - 1).startsWith(",");
        return company && (passage.zone() == Zone.AGENT || passage.part(claim) == MessageParts.Kind.FOOTER);
    }

    /// "You can write to 1 Juniper Plaza", "send it to us at", "our office at", or "attention Legal" behind.
    private static boolean isDesksOwn(Passage passage, int first, int next) {
        Tokens tokens = passage.tokens();
        for (int i = next; i <= next + 1 && i < passage.size() && !passage.endsSentence(i - 1); i++) {
            if (ATTENTION.get(tokens.hash(i)) != 0) {
                return true;
            }
        }
        if (first < 2 || !passage.blankBeforeNext(first - 1)) {
            return false;
        }
        long lead = tokens.hash(first - 1);
        long before = tokens.hash(first - 2);
        return lead == TO && before == WRITE && first > 2 && MAY_WRITE.get(tokens.hash(first - 3)) != 0
                || OUR_PLACE.get(before) != 0 && (lead == AT || lead == IS) && isOurs(passage, first - 2);
    }

    /// "us", or a house that "our" stands before.
    private static boolean isOurs(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        if (tokens.hash(token) == US) {
            return true;
        }
        for (int i = token - 1; i >= 0 && i >= token - 2; i--) {
            if (tokens.text(i).equalsIgnoreCase("our")) {
                return true;
            }
        }
        return false;
    }

    /// Index behind the last word of a claim.
    private static int end(Passage passage, Candidate claim, int token) {
        int end = token + 1;
        while (end < passage.size() && passage.tokens().start(end) < claim.end()) {
            end++;
        }
        return end;
    }

    static int tokenAt(Tokens tokens, int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Part of a short quotation with capitals, such as the "Migraine Relief" candle; what a label says in nothing but
    /// capitals, "ANTIDEPRESSANT TABLETS", is no title.
    private static boolean isQuotedTitle(Passage passage, int token) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0
                && token - first < TITLE_WORDS
                && passage.blankBeforeNext(first - 1)
                && passage.before(first) != '"') {
            first--;
        }
        int last = token;
        while (last + 1 < passage.size() && last - first < TITLE_WORDS && passage.blankBeforeNext(last)) {
            last++;
        }
        boolean quoted = last > first && passage.before(first) == '"' && passage.after(last) == '"';
        boolean shouted = true;
        for (int i = first; i <= last && quoted; i++) {
            quoted = tokens.isCapital(i);
            shouted &= tokens.shape(i) == Shape.UPPER;
        }
        return quoted && !shouted;
    }

    private static boolean holdsBoilerplate(Passage passage, int from, int to) {
        String sentence = passage.text().substring(from, to).toLowerCase(Locale.ROOT);
        for (String phrase : BOILERPLATE) {
            if (sentence.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// "As always, if you experience nausea, vomiting or a rash": said to all; "if you notice the rash again" is not.
    private static boolean isCondition(Passage passage, int token, int first) {
        Tokens tokens = passage.tokens();
        for (int i = token - 1; i > first + 1; i--) {
            if (SPECIFIC.get(tokens.hash(i)) != 0) {
                return false;
            }
            if (tokens.hash(i - 2) == IF && tokens.hash(i - 1) == YOU) {
                return EXPERIENCE.get(tokens.hash(i)) != 0;
            }
        }
        return false;
    }

    private static boolean isBoilerplate(Passage passage, int token, Candidate claim) {
        Tokens tokens = passage.tokens();
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        int last = token;
        while (last < passage.size() - 1 && last - token < SENTENCE_WORDS && !passage.endsSentence(last)) {
            last++;
        }
        // Words of any length may stand around: the sentence is read so far and no farther.
        int from = Math.max(tokens.start(first), tokens.start(token) - SENTENCE_CHARACTERS);
        int to = Math.min(tokens.end(last), tokens.start(token) + SENTENCE_CHARACTERS);
        passage.scanned(to - from);
        if (to - from >= 3 && LowerWords.isLower(passage.text(), from, from + 3, "if ")) {
            return true;
        }
        if (passage.zone() == Zone.AGENT && isCondition(passage, token, first)) {
            return true;
        }
        boolean ours = token > 0 && tokens.text(token - 1).equalsIgnoreCase("our");
        boolean house = claim.element() == DataElement.PROVIDER || claim.element() == DataElement.TREATMENT;
        return (ours && house)
                || (BOILERPLATE_GATE.mayHold(passage.text(), from, to)
                        && holdsBoilerplate(passage, from, to)
                        && !DeskReport.isMade(passage, first, token));
    }
}
