package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;

/// Who gets a letter and who does not, with the reason. Every person of the case is in exactly one list, so the
/// counts reconcile: people = ready + held + not affected. The lists cannot be changed, and hold no person.
public final class LetterPlan {

    /// Of a case without people.
    public static final LetterPlan EMPTY = new LetterPlan();

    private final LetterLines ready = new LetterLines();
    private final LetterLines held = new LetterLines();
    private final LetterLines notAffected = new LetterLines();

    LetterPlan() {}

    /// Only while the plan is made.
    void add(Standing standing, Planned planned) {
        switch (standing) {
            case READY -> ready.add(planned);
            case HELD -> held.add(planned);
            case NOT_AFFECTED -> notAffected.add(planned);
        }
    }

    /// A letter can be written.
    public List<Line> ready() {
        return ready;
    }

    /// Affected, but no letter can be written now: no address, a character no font has, a decision missing.
    public List<Line> held() {
        return held;
    }

    /// Not reached by the intruder, or nothing that opens a duty.
    public List<Line> notAffected() {
        return notAffected;
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

    /// What a list of many people says of one; nothing of it is personal.
    ///
    /// @param reference as in [Planned]
    /// @param state of residence
    /// @param records how many the person has
    /// @param why as in [Planned]
    public record Line(Person.Id person, String reference, String state, int records, Exposure exposure, String why) {}
}
