package org.noticewright.classify.detect;

import java.util.List;
import org.noticewright.classify.lexicon.ContextCues;
import org.noticewright.classify.lexicon.ContextCues.Kind;
import org.noticewright.classify.lexicon.Cue;
import org.noticewright.domain.DataElement;
import org.noticewright.text.HashTable;
import org.noticewright.text.Tokens;
import org.noticewright.text.WordHash;

/// What somebody writes for who is no patient in it. Health words of such a ticket are nobody's as it seems, so they
/// are doubted: a person looks. Where one of them is claimed ("my refill") the ticket is like any other.
enum Errand {
    /// None that is known: whoever writes may be a patient.
    NONE,
    /// Sells, applies for work, reports, writes a novel, gives money, studies.
    BUSINESS,
    /// Gets what is meant for somebody else, and says so.
    MISDIRECTED;

    /// From "I" to what one does not have.
    private static final int DENIED_WORDS = 4;
    /// Words of one text that are read: who writes on business says so at once.
    private static final int MOST_READ = 400;

    private static final HashTable HAVE =
            WordHash.tableOfLine("have had has been signed ordered registered asked set tengo tenho habe ai");
    private static final HashTable NOT =
            WordHash.tableOfLine("not never no don't dont doesn't doesnt haven't havent nunca não nie pas kein keine");
    private static final HashTable WHO = WordHash.tableOfLine("i i've ive he she yo eu ich");

    static Errand of(List<TicketText> texts, ContextCues cues) {
        if (!holdsHealth(texts)) {
            return NONE;
        }
        // What a desk writes tells it only where nobody else writes.
        boolean note = texts.stream().noneMatch(text -> text.zone() == Zone.REQUESTER);
        boolean business = false;
        boolean misdirected = false;
        boolean denied = false;
        for (TicketText text : texts) {
            if (isRead(text.zone(), note)) {
                Passage passage = text.awake();
                int size = Math.min(passage.size(), MOST_READ);
                business |= cues.all(Kind.ERRAND, passage.tokens(), size).length > 0;
                misdirected |= cues.all(Kind.MISDIRECTED, passage.tokens(), size).length > 0;
                denied |= denies(passage, size);
            }
        }
        boolean wrong = misdirected && denied;
        return (!business && !wrong) || isClaimed(texts) ? NONE : wrong ? MISDIRECTED : BUSINESS;
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

    /// "I do not have", "I have never been", "she doesn't have".
    private static boolean denies(Passage passage, int size) {
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
            }
            if (not && have) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClaimed(List<TicketText> texts) {
        for (TicketText text : texts) {
            if (text.passage() == null || text.zone() == Zone.PROFILE) {
                continue;
            }
            Passage passage = text.awake();
            for (Candidate claim : text.claims().all()) {
                boolean tells = claim.element().isHealthContent()
                        && claim.element() != DataElement.SERVICE_DATE
                        && claim.confidence() >= HealthDetector.STRONG_ENOUGH;
                if (tells
                        && (passage.isLabelled(Cue.RX)
                                || OwnHealth.isClaimed(
                                        passage, claim, Relevance.tokenAt(passage.tokens(), claim.start())))) {
                    return true;
                }
            }
        }
        return false;
    }
}
