package org.noticewright.casework;

import java.util.List;
import org.noticewright.domain.Person;
import org.noticewright.domain.Ticket;
import org.noticewright.people.PersonGathering;

/// Derives the people of the case from its tickets, verdicts, decisions, exposures and the customer list, and
/// saves them.
public final class DerivePeople {

    public List<Person> run(CaseFile caseFile, Progress progress) {
        var gathering = new PersonGathering(caseFile.people()::idOf);
        caseFile.people().forEachCustomer(gathering::add);
        caseFile.tickets()
                .forEachJudged(
                        progress,
                        judged -> gathering.add(
                                new Ticket.Stored(judged.id(), judged.head()),
                                judged.classification(),
                                judged.effectiveVerdict(),
                                judged.decision() != null,
                                judged.exposure().exposure()));
        var people = gathering.people();
        caseFile.people().replaceAll(people);
        return people;
    }
}
