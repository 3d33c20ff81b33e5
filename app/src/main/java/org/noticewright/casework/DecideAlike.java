package org.noticewright.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.domain.Ticket;

/// Carries a person's decision over to alike tickets: those that were judged on the same grounds, see
/// [EvidenceShape]. The tickets are shown first; they are decided as one step, which can be undone.
public final class DecideAlike {

    private final Clock clock;
    private final RefreshCase refreshCase;

    public DecideAlike(Clock clock, RefreshCase refreshCase) {
        this.clock = clock;
        this.refreshCase = refreshCase;
    }

    /// @param origin the ticket that a person decided on
    /// @param decision the person's decision on it
    /// @param tickets alike and not decided on, in id order
    /// @param decided how many alike ones somebody has decided on already: they stay as they are
    /// @param grounds how many pieces of evidence they share
    public record Alike(Ticket.Id origin, ReviewDecision decision, List<Ticket.Id> tickets, long decided, int grounds) {

        public Alike {
            tickets = List.copyOf(tickets);
        }

        @Override
        public String toString() {
            return "Alike[" + origin + ", " + tickets.size() + " tickets]";
        }
    }

    /// Reads only.
    ///
    /// @throws IllegalArgumentException when nobody has decided on the ticket, or it was never classified
    public Alike find(CaseFile caseFile, Ticket.Id origin, Progress progress) {
        var decision = caseFile.reviews()
                .of(origin)
                .orElseThrow(() -> new IllegalArgumentException("""
                    Nobody has decided on ticket %d. \
                    Maybe decide on it first: the decision is what alike tickets get.\
                    """.formatted(origin.value())));
        var classification = caseFile.classifications()
                .of(origin)
                .orElseThrow(() -> new IllegalArgumentException("""
                    Ticket %d was never classified, so nothing is known to compare. \
                    Maybe run import or open the case in the window: both classify.\
                    """.formatted(origin.value())));
        var shape = EvidenceShape.of(caseFile.tickets().get(origin).ticket(), classification);
        var alike = new ArrayList<Ticket.Id>();
        long[] decided = {0};
        caseFile.tickets().forEachWholeJudged(progress, judged -> {
            if (judged.id().equals(origin)
                    || !EvidenceShape.mayBeAlike(classification, judged.classification())
                    || !shape.isAlike(EvidenceShape.of(judged.head(), judged.classification()))) {
                return;
            }
            if (judged.decision() == null) {
                alike.add(judged.id());
            } else {
                decided[0]++;
            }
        });
        return new Alike(origin, decision, alike, decided[0], shape.evidence().size());
    }

    /// Decides on the tickets that were shown, as far as nobody has decided on them since.
    ///
    /// @param reason why they are alike enough; must not be blank
    public RuleSteps.Step apply(CaseFile caseFile, Alike alike, String reason, Progress progress) {
        ChangeRules.requireReason(reason);
        var decision = new ReviewDecision(
                alike.decision().verdict(), reason, caseFile.user(), clock.instant(), alike.origin());
        var step = caseFile.ruleSteps()
                .decideAlike(
                        alike.tickets(),
                        decision,
                        "decision %s of record %d carried over to alike records"
                                .formatted(decision.verdict(), alike.origin().value()));
        refreshCase.bringUpToDate(caseFile, progress);
        return step;
    }
}
