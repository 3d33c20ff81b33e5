package org.noticewright.casework;

import java.util.List;
import org.noticewright.casework.AffectedDifference.Standing;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// A process that counts who is affected before and after a change, in a case of many people with two records each.
/// Prints how many there are before and after, and how many were gained and lost with how many records.
final class AffectedChild {

    static final int PEOPLE = 400_000;

    private AffectedChild() {}

    public static void main(String[] args) {
        var difference = new AffectedDifference();
        for (int number = 0; number < 2 * PEOPLE; number++) {
            int person = number % PEOPLE;
            boolean isSecond = number >= PEOPLE;
            // One in a hundred gains by both records, one loses by the first, one keeps one of two records.
            difference.add(
                    ticket(number, person),
                    standing(person % 100 == 0 ? Verdict.METADATA : Verdict.PHI),
                    standing(person % 100 == 1 || (person % 100 == 2 && isSecond) ? Verdict.METADATA : Verdict.PHI));
        }
        var people = difference.people();
        System.out.println(
                people.before() + " " + people.after() + " " + said(people.gained()) + " " + said(people.lost()));
    }

    private static String said(List<RuleEffect.Person> people) {
        return people.size() + ":"
                + people.stream().mapToInt(person -> person.records().size()).sum();
    }

    private static Standing standing(Verdict verdict) {
        return new Standing(verdict, false, Exposure.VIEWED);
    }

    private static Ticket.Stored ticket(int number, int person) {
        var ticket = new Ticket(
                new NativeKey("zendesk", "" + number),
                "",
                null,
                null,
                null,
                null,
                new NativeKey("zendesk", "3614000" + person),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Ticket.Content.COMPLETE);
        return new Ticket.Stored(new Ticket.Id(number + 1L), ticket);
    }
}
