package org.noticewright.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;

/// However little fits into memory, the people are those that come out when everything does.
class PersonGatheringTest {

    private static final PostalAddress ADDRESS =
            new PostalAddress(List.of("1 Sample Street"), "Springfield", "CA", "90001");
    private static final List<DataElement> ELEMENTS =
            List.of(DataElement.NAME, DataElement.EMAIL, DataElement.DIAGNOSIS, DataElement.MEDICATION);

    /// Runs that lie in memory.
    private static final class Heap implements PersonGathering.Runs {
        private final List<ByteArrayOutputStream> written = new ArrayList<>();

        @Override
        public OutputStream write() {
            written.add(new ByteArrayOutputStream());
            return written.getLast();
        }

        @Override
        public InputStream read(int run) {
            return new ByteArrayInputStream(written.get(run).toByteArray());
        }
    }

    @Property(tries = 500)
    void peopleAreTheSameHoweverOftenSomeArePutAside(
            @ForAll("customers") List<Customer> customers,
            @ForAll("tickets") List<JudgedTicket> tickets,
            @ForAll("room") long room) {
        var runs = new Heap();
        var gathering = new PersonGathering(PersonGatheringTest::id, row -> customers.get((int) row - 1), runs, room);
        for (int i = 0; i < customers.size(); i++) {
            gathering.add(customers.get(i), i + 1);
        }
        tickets.forEach(one -> gathering.add(one.stored(), one.word(), one.exposure()));
        var people = new ArrayList<Person>();
        gathering.people(people::add);

        Statistics.collect(Math.min(runs.written.size(), 2));
        assertThat(people).isEqualTo(PeopleInMemory.of(customers, tickets, PersonGatheringTest::id));
    }

    /// Half a character is no character, and yet the name came so.
    @Test
    void aBrokenNameComesBackAsItWas() {
        var profile = new Profile(null, Profile.Role.END_USER, "Robin \ud83d Sample", null, null, null, null);
        var gathering = new PersonGathering(PersonGatheringTest::id, row -> noCustomer(), new Heap(), 0);
        var word = new RecordWord(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true, false);
        gathering.add(stored(1, null, profile), word, Exposure.VIEWED);
        var people = new ArrayList<Person>();
        gathering.people(people::add);

        assertThat(people).extracting(Person::name).containsExactly("Robin \ud83d Sample");
    }

    private static Customer noCustomer() {
        throw new AssertionError("Nobody was added.");
    }

    private static Person.Id id(String key) {
        return new Person.Id(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }

    /// From a run for each ticket to none at all.
    @Provide
    Arbitrary<Long> room() {
        return Arbitraries.of(0L, 500L, 1_500L, 5_000L, 1L << 20);
    }

    private static Arbitrary<@Nullable String> orNull(String... values) {
        return Arbitraries.of(values).injectNull(0.3);
    }

    private static Arbitrary<@Nullable String> emails() {
        return orNull("robin@mail.example", " Robin@Mail.Example", "alex@mail.example", "kim@mail.example", " ");
    }

    private static Arbitrary<@Nullable String> phones() {
        return orNull("+1 202 555 0101", "(202) 555-0101", "202-555-0102", "0103");
    }

    private static Arbitrary<@Nullable String> nativeIds() {
        return orNull("u1", "u2", "u3", "u4", "");
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(
                        nativeIds(),
                        emails(),
                        phones(),
                        orNull("Robin Sample", "Alex Sample"),
                        Arbitraries.of(ADDRESS).injectNull(0.3),
                        Arbitraries.of(LocalDate.of(1970, 2, 3)).injectNull(0.5),
                        Arbitraries.of(Customer.EmailConsent.class),
                        Arbitraries.of(true, false))
                .as((id, email, phone, name, address, born, consent, dead) ->
                        new Customer(id, email, phone, name, address, born, consent, dead, null))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<JudgedTicket>> tickets() {
        var profile = Combinators.combine(orNull("Robin Sample", "R. Sample"), emails(), phones())
                .as((name, email, phone) -> new Profile(null, Profile.Role.END_USER, name, email, phone, null, null))
                .injectNull(0.2);
        var requester = Arbitraries.of("zendesk", "freshdesk")
                .flatMap(platform -> Arbitraries.of("u1", "u2", "u3", "u5").map(id -> new NativeKey(platform, id)))
                .injectNull(0.4);
        return Combinators.combine(requester, profile, words(), Arbitraries.of(Exposure.class))
                .as((key, who, word, exposure) -> new JudgedTicket(stored(0, key, who), word, exposure))
                .list()
                .ofMaxSize(30)
                .map(PersonGatheringTest::numbered);
    }

    private static Arbitrary<RecordWord> words() {
        var elements = Arbitraries.of(ELEMENTS).set().ofMaxSize(3);
        return Combinators.combine(
                        elements,
                        elements,
                        elements,
                        elements,
                        Arbitraries.of(SpecialCategory.class).set().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((told, toldWhole, possible, possibleWhole, special, phi, review) -> new RecordWord(
                        told, both(told, toldWhole), possible, both(possible, possibleWhole), special, phi, review));
    }

    private static Set<DataElement> both(Set<DataElement> some, Set<DataElement> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static List<JudgedTicket> numbered(List<JudgedTicket> tickets) {
        var numbered = new ArrayList<JudgedTicket>();
        for (var one : tickets) {
            var ticket = one.stored().ticket();
            numbered.add(new JudgedTicket(
                    stored(numbered.size() + 1, ticket.requesterKey(), ticket.requester()),
                    one.word(),
                    one.exposure()));
        }
        return numbered;
    }

    private static Ticket.Stored stored(long number, @Nullable NativeKey requesterKey, @Nullable Profile requester) {
        return new Ticket.Stored(
                new Ticket.Id(number),
                new Ticket(
                        new NativeKey("zendesk", "t" + number),
                        "",
                        null,
                        null,
                        null,
                        null,
                        requesterKey,
                        requester,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Ticket.Content.COMPLETE));
    }
}
