package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.Person;
import org.noticewright.domain.ReviewDecision;
import org.noticewright.people.PersonGathering;

/// Derives the people of the case from its tickets, verdicts, decisions, exposures and the customer list, and saves them.
public final class DerivePeople {

    public List<Person> run(CaseFile caseFile, Progress progress) {
        var gathering = new PersonGathering(caseFile.people()::idOf);
        caseFile.people().forEachCustomer(gathering::add);
        caseFile.tickets().forEach(progress, stored -> {
            var classification = caseFile.classifications().of(stored.id()).orElse(null);
            if (classification == null) {
                return;
            }
            var decision = caseFile.reviews().of(stored.id());
            gathering.add(
                    stored,
                    classification,
                    decision.map(ReviewDecision::verdict).orElse(classification.verdict()),
                    decision.isPresent(),
                    caseFile.exposures().of(stored.id()).exposure());
        });
        var people = gathering.people();
        caseFile.people().replaceAll(people);
        return people;
    }
}
