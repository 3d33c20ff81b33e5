package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.Person;

/// Who gets a letter and who does not, with the reason. Every person of the case is in exactly one list, so the
/// counts reconcile: people = ready + held + not affected.
///
/// @param ready a letter can be written
/// @param held affected, but no letter can be written now: no address, a character no font has, a decision
///     missing
/// @param notAffected not reached by the intruder, or nothing that opens a duty
public record LetterPlan(List<Planned> ready, List<Planned> held, List<Planned> notAffected) {

    public LetterPlan {
        ready = List.copyOf(ready);
        held = List.copyOf(held);
        notAffected = List.copyOf(notAffected);
    }

    public int people() {
        return ready.size() + held.size() + notAffected.size();
    }

    /// What becomes of a person's letter.
    public enum Standing {
        READY,
        HELD,
        NOT_AFFECTED
    }

    /// @param reference the letter's reference: gives nothing personal away
    /// @param why for a held or omitted letter, what stands in the way; for a ready one, which rules ask for it
    public record Planned(Person person, String reference, String why) {}
}
