package org.noticewright.casework;

import java.time.LocalDate;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.Person;
import org.noticewright.law.Assessment;
import org.noticewright.law.Cohorts;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;
import org.noticewright.law.Obligations;

/// Derives who must be told, by when and why: from the facts a person entered and the people the case counted.
public final class DeriveObligations {

    private final LawPack lawPack;

    public DeriveObligations(LawPack lawPack) {
        this.lawPack = lawPack;
    }

    /// From facts alone, without a case.
    public Assessment of(IncidentFacts facts, LocalDate asOf) {
        return Obligations.derive(facts, lawPack, asOf);
    }

    /// From the facts of the case with the case's own counts in place of any entered ones.
    public Assessment run(CaseFile caseFile, LocalDate asOf) throws FactsException {
        return of(factsOf(caseFile), asOf);
    }

    /// The facts with cohorts counted from the case's people. Facts about counts that a person entered hold
    /// only while the case knows nobody.
    public IncidentFacts factsOf(CaseFile caseFile) throws FactsException {
        var text = caseFile.facts().json().orElseThrow(() -> new FactsException("""
            The case has no incident facts yet. \
            Maybe enter them: the organisation, the dates, the vendor.\
            """));
        var facts = FactsReader.read(text);
        var people = new Counted();
        caseFile.people().forEach(people::add);
        return people.all == 0
                ? facts
                : facts.withPeople(people.cohorts.groups(), people.exposed, people.uncontactable);
    }

    private static final class Counted {
        private final Cohorts cohorts = new Cohorts();
        private long all;
        private int exposed;
        private int uncontactable;

        private void add(Person person) {
            all++;
            if (person.exposure().isAccessed()) {
                cohorts.add(person);
                exposed++;
                uncontactable += isUncontactable(person) ? 1 : 0;
            }
        }
    }

    /// PHI of theirs was reached and no mail could reach them (45 CFR 164.404(d)(2)); telling by e-mail needs
    /// an agreement that the letters here do not rely on.
    private static boolean isUncontactable(Person person) {
        return person.phi() && (person.address() == null || !person.address().isMailable());
    }
}
