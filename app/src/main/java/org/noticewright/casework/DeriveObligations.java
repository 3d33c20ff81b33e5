package org.noticewright.casework;

import java.time.LocalDate;
import org.noticewright.disclosure.LawPack;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.law.Assessment;
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

    /// As [#run(CaseFile, LocalDate)], for whoever counted the people already.
    public Assessment run(CaseFile caseFile, PeopleCount people, LocalDate asOf) throws FactsException {
        return of(counted(entered(caseFile), people), asOf);
    }

    /// The facts with cohorts counted from the case's people. Facts about counts that a person entered hold
    /// only while the case knows nobody.
    public IncidentFacts factsOf(CaseFile caseFile) throws FactsException {
        // Read first: whoever has no facts does not wait for the people.
        var facts = entered(caseFile);
        return counted(facts, PeopleCount.of(caseFile.people()));
    }

    private static IncidentFacts entered(CaseFile caseFile) throws FactsException {
        var text = caseFile.facts().json().orElseThrow(() -> new FactsException("""
            The case has no incident facts yet. \
            Maybe enter them: the organisation, the dates, the vendor.\
            """));
        return FactsReader.read(text);
    }

    /// Uncontactable is whom no mail could reach though PHI of theirs was reached (45 CFR 164.404(d)(2)); telling by
    /// e-mail needs an agreement that the letters here do not rely on.
    private static IncidentFacts counted(IncidentFacts facts, PeopleCount people) {
        return people.people() == 0
                ? facts
                : facts.withPeople(
                        people.alike(),
                        Math.toIntExact(people.reached()),
                        Math.toIntExact(people.reachedWithPhiAndNoAddress()));
    }
}
