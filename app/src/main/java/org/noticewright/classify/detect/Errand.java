package org.noticewright.classify.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.ContextCues.Kind;
import org.noticewright.classify.lexicon.WordFlags;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What somebody writes for who is no patient in it. Where one of the health words is claimed ("my refill"), or a
/// patient's values stand there, the ticket is like any other.
enum Errand {
    /// None that is known: whoever writes may be a patient.
    NONE,
    /// Sells, applies for work, reports, writes a novel, gives money, studies; or gets what is meant for somebody
    /// else. Somebody may be meant by the health words all the same: a person should look.
    MAYBE,
    /// The same, and nobody is named beside the health words.
    BUSINESS;

    /// From "I" to what one does not have.
    private static final int DENIED_WORDS = 4;
    /// Words of one text that are read: who writes on business says so at once.
    private static final int MOST_READ = 400;
    private static final int SENTENCE_WORDS = 40;

    private static final HashTable HAVE =
            WordHash.tableOfLine("have had has been signed ordered registered asked set tengo tenho habe ai");
    private static final HashTable NOT =
            WordHash.tableOfLine("not never no don't dont doesn't doesnt haven't havent nunca não nie pas kein keine");
    private static final HashTable WHO = WordHash.tableOfLine("i i've ive he she yo eu ich");

    /// @param requester name of the one who asks, empty when unknown
    static Errand of(String requester, List<TicketText> texts, ContextCues cues) {
        if (!holdsHealth(texts)) {
            return NONE;
        }
        // What a desk writes tells it only where nobody else writes.
        boolean note = isNote(texts);
        boolean business = false;
        boolean misdirected = false;
        for (TicketText text : texts) {
            if (isRead(text.zone(), note)) {
                Passage passage = text.awake();
                int size = Math.min(passage.size(), MOST_READ);
                business = business || cues.any(Kind.ERRAND, passage.tokens(), size);
                misdirected = misdirected || cues.any(Kind.MISDIRECTED, passage.tokens(), size);
            }
        }
        Set<Long> denied = misdirected ? denied(texts, note) : Set.of();
        return business || !denied.isEmpty() ? said(texts, requester, denied) : NONE;
    }

    private static Errand said(List<TicketText> texts, String requester, Set<Long> denied) {
        Errand found = BUSINESS;
        for (TicketText text : texts) {
            if (text.passage() != null && text.zone() != Zone.PROFILE) {
                Errand said = said(text.awake(), text.claims(), requester, denied);
                found = said.ordinal() < found.ordinal() ? said : found;
            }
        }
        return found;
    }

    private static boolean isNote(List<TicketText> texts) {
        for (TicketText text : texts) {
            if (text.zone() == Zone.REQUESTER) {
                return false;
            }
        }
        return true;
    }

    private static Set<Long> denied(List<TicketText> texts, boolean note) {
        var denied = new HashSet<Long>();
        for (TicketText text : texts) {
            if (isRead(text.zone(), note)) {
                Passage passage = text.awake();
                addDenied(passage, Math.min(passage.size(), MOST_READ), denied);
            }
        }
        return denied;
    }

    private static boolean isRead(Zone zone, boolean note) {
        return switch (zone) {
            case REQUESTER, SUBJECT, OTHER -> true;
            case AGENT -> note;
            case FIELD, ATTACHMENT, PROFILE -> false;
        };
    }

    private static boolean holdsHealth(List<TicketText> texts) {
        for (TicketText text : texts) {
            if (text.passage() != null && text.claims().hasHealth(HealthDetector.WEAK)) {
                return true;
            }
        }
        return false;
    }

    /// The words behind "I do not have", "I have never been", "she doesn't have".
    private static void addDenied(Passage passage, int size, Set<Long> denied) {
        Tokens tokens = passage.tokens();
        for (int i = 0; i < size; i++) {
            if (WHO.get(tokens.hash(i)) == 0) {
                continue;
            }
            boolean not = false;
            boolean have = false;
            for (int k = i; k < size && k <= i + DENIED_WORDS && (k == i || !passage.endsSentence(k - 1)); k++) {
                not |= NOT.get(tokens.hash(k)) != 0;
                have |= HAVE.get(tokens.hash(k)) != 0;
                if (not && have && !passage.endsSentence(k)) {
                    addWords(passage, k + 1, size, denied);
                    break;
                }
            }
        }
    }

    private static void addWords(Passage passage, int from, int size, Set<Long> words) {
        for (int i = from; i < size && i < from + DENIED_WORDS; i++) {
            words.add(passage.tokens().hash(i));
            if (passage.endsSentence(i)) {
                return;
            }
        }
    }

    /// What one text leaves of the errand: nothing where a sure word is claimed.
    ///
    /// @param denied of mail that was meant for somebody else; what else it speaks of may be theirs
    private static Errand said(Passage passage, Claims claims, String requester, Set<Long> denied) {
        Errand found = BUSINESS;
        for (Candidate claim : claims.all()) {
            if (TicketFindings.isPatientForm(claim)) {
                return NONE;
            }
            boolean tells = claim.element().isHealthContent()
                    && claim.element() != DataElement.SERVICE_DATE
                    && claim.confidence() >= HealthDetector.WEAK;
            if (!tells) {
                continue;
            }
            int token = Relevance.tokenAt(passage.tokens(), claim.start());
            // "I'm a therapist" is a calling.
            boolean calling = claim.element() == DataElement.PROVIDER
                    && (claim.confidence() < HealthDetector.STRONG_ENOUGH || OtherSense.isMeant(passage, claim, token));
            if (!calling && OwnHealth.isClaimed(passage, claim, token)) {
                if (claim.confidence() >= HealthDetector.STRONG_ENOUGH) {
                    return NONE;
                }
                found = MAYBE;
            }
            boolean others = !denied.isEmpty()
                    && claim.confidence() >= HealthDetector.STRONG_ENOUGH
                    && !holds(passage, token, claim, denied);
            found = others || isOfSomebody(passage, token, requester) ? MAYBE : found;
        }
        return found;
    }

    private static boolean holds(Passage passage, int token, Candidate claim, Set<Long> words) {
        for (int i = token; i < passage.size() && passage.tokens().start(i) < claim.end(); i++) {
            if (words.contains(passage.tokens().hash(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence of a health word names somebody but the one who asks.
    private static boolean isOfSomebody(Passage passage, int token, String requester) {
        int first = token;
        while (first > 0 && token - first < SENTENCE_WORDS && !passage.endsSentence(first - 1)) {
            first--;
        }
        for (int i = first; i < passage.size() && i - token < SENTENCE_WORDS; i++) {
            long flags = passage.flags(i);
            boolean given = passage.tokens().isCapital(i)
                    && WordFlags.given(flags) >= NameRun.WELL_KNOWN
                    && !WordFlags.isCommon(flags);
            if (given && !requester.contains(passage.tokens().text(i))) {
                return true;
            }
            if (passage.endsSentence(i)) {
                break;
            }
        }
        return false;
    }
}
