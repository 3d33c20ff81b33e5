package org.noticewright.casework;

import org.noticewright.domain.Ticket;
import org.noticewright.people.PersonGathering;

/// Derives the people of the case from its tickets, verdicts, decisions, exposures and the customer list, and
/// saves them. The memory it takes does not grow with the tickets.
public final class DerivePeople {

    /// @return how many there are
    public long run(CaseFile caseFile, Progress progress) {
        try (var scratch = caseFile.scratch()) {
            var people = caseFile.people();
            var grounds = people.grounds();
            var gathering = new PersonGathering(people::idOf, people::customer, scratch);
            people.forEachCustomer(gathering::add);
            caseFile.tickets().forEachJudged(progress, judged -> {
                if (RecordVoice.isSomebodys(judged)) {
                    gathering.add(
                            new Ticket.Stored(judged.id(), judged.head()),
                            RecordVoice.of(judged),
                            judged.exposure().exposure());
                }
            });
            return people.replaceAll(grounds, progress, gathering::people);
        }
    }
}
