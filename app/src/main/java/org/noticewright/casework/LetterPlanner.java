package org.noticewright.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterPlan.Standing;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.law.ElementGates;
import org.noticewright.law.Exposed;
import org.noticewright.law.Truth;
import org.noticewright.letters.LetterComposer;
import org.noticewright.letters.LetterProblem;

/// Decides for every person of a case whether a letter is owed and whether one can be written now. A letter is
/// written to an adult at a postal address; everybody else who is owed one is held, with the reason, for a
/// person to decide.
final class LetterPlanner {

    private static final int ADULT = 18;

    private final LetterFactory factory;
    private final LetterComposer composer;
    private final LawPack lawPack;
    private final LocalDate mailDate;

    LetterPlanner(LetterFactory factory, LetterComposer composer, LawPack lawPack, LocalDate mailDate) {
        this.factory = factory;
        this.composer = composer;
        this.lawPack = lawPack;
        this.mailDate = mailDate;
    }

    record Judged(Standing standing, Planned planned) {}

    Judged judge(Person person) {
        var reference = LetterFactory.reference(person.id());
        var owed = whyOwed(person);
        if (owed == null) {
            return new Judged(Standing.NOT_AFFECTED, new Planned(person, reference, whyNotOwed(person)));
        }
        var obstacle = obstacle(person);
        return obstacle == null
                ? new Judged(Standing.READY, new Planned(person, reference, owed))
                : new Judged(Standing.HELD, new Planned(person, reference, obstacle));
    }

    /// Which rule asks for a letter, null when none does.
    private @Nullable String whyOwed(Person person) {
        if (!person.exposure().isAccessed()) {
            return null;
        }
        if (person.needsReview()) {
            return "A record awaits review and counts as affected until then.";
        }
        if (person.phi()) {
            return person.state().equals("CA") ? "HIPAA and California" : "HIPAA";
        }
        return ElementGates.opens(lawPack, "state", person.state(), Exposed.of(person)) == Truth.FALSE
                ? null
                : "State law of " + person.state();
    }

    private static String whyNotOwed(Person person) {
        return person.exposure().isAccessed()
                ? "The reached records hold nothing that opens a duty in the law pack."
                : "No record of this person was reached.";
    }

    private @Nullable String obstacle(Person person) {
        if (person.needsReview()) {
            return "A record of this person awaits review.";
        }
        if (person.deceased()) {
            return "The customer list says that the person died: write to the next of kin or personal representative.";
        }
        if (person.special().contains(SpecialCategory.DECEASED)) {
            // The requester may be the widow as well as the account of the dead: nobody but a reader can tell.
            return "A record speaks of a death: decide whether this person or the next of kin is to be written to.";
        }
        if (isMinor(person)) {
            return "The person is or may be a minor: decide who is to be written to.";
        }
        if (person.name() == null || person.name().isBlank()) {
            return "No name is known.";
        }
        if (person.address() == null) {
            return "No postal address is known.";
        }
        if (person.elements().isEmpty()) {
            return "No exposed element was found: look at the records by eye.";
        }
        return problem(person);
    }

    private boolean isMinor(Person person) {
        var born = person.dateOfBirth();
        return born == null
                ? person.special().contains(SpecialCategory.MINOR)
                : born.plusYears(ADULT).isAfter(mailDate);
    }

    private @Nullable String problem(Person person) {
        var problems = composer.preflight(factory.patientLetter(person));
        return problems.isEmpty()
                ? null
                : String.join(" ", problems.stream().map(LetterProblem::message).toList());
    }
}
