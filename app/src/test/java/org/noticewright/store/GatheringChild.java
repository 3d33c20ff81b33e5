package org.noticewright.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Person;
import org.noticewright.domain.Profile;
import org.noticewright.domain.Ticket;
import org.noticewright.people.PersonGathering;
import org.noticewright.people.RecordWord;

/// A process that gathers the tickets of many requesters and of one who wrote very often. Prints people and tickets.
final class GatheringChild {

    static final int REQUESTERS = 200_000;
    static final int OF_ONE = 60_000;

    private GatheringChild() {}

    public static void main(String[] args) {
        var name = Set.of(DataElement.NAME);
        var word = new RecordWord(name, name, Set.of(), Set.of(), Set.of(), true, false);
        try (var scratch = new SealedScratch(Path.of(args[0]))) {
            var gathering = new PersonGathering(GatheringChild::id, GatheringChild::nobody, scratch);
            for (int i = 0; i < REQUESTERS + OF_ONE; i++) {
                gathering.add(ticket(i), word, Exposure.VIEWED);
            }
            var counts = new long[2];
            gathering.people(person -> {
                counts[0]++;
                counts[1] += person.tickets().size();
            });
            System.out.println(counts[0] + " " + counts[1]);
        }
    }

    private static Ticket.Stored ticket(int number) {
        int requester = number % 4 == 0 && number / 4 < OF_ONE ? 0 : number + 1;
        var profile = new Profile(
                null,
                Profile.Role.END_USER,
                "Robin Sample the " + requester,
                "robin" + requester + "@mail.example",
                null,
                null,
                null);
        var ticket = new Ticket(
                new NativeKey("zendesk", "" + number),
                "",
                null,
                null,
                null,
                null,
                new NativeKey("zendesk", "u" + requester),
                profile,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Ticket.Content.COMPLETE);
        return new Ticket.Stored(new Ticket.Id(number + 1L), ticket);
    }

    private static Person.Id id(String key) {
        long mixed = Long.parseLong(key.substring(key.lastIndexOf('u') + 1)) * 0x9E37_79B9_7F4A_7C15L;
        return new Person.Id("%016x%016x".formatted(mixed, 0));
    }

    private static Customer nobody(long row) {
        throw new IllegalArgumentException("There are no customers.");
    }
}
