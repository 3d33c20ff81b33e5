package org.noticewright.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.SpecialCategory;

/// People put together with everything in memory: what [PersonGathering] must come to.
final class PeopleInMemory {

    private PeopleInMemory() {}

    static List<Person> of(List<Customer> customers, List<JudgedTicket> tickets, Function<String, Person.Id> idOf) {
        var groups = new LinkedHashMap<PersonKey, List<JudgedTicket>>();
        tickets.forEach(one -> groups.computeIfAbsent(PersonKey.of(one.stored().ticket()), key -> new ArrayList<>())
                .add(one));
        var people = new ArrayList<Person>();
        groups.forEach((key, group) -> people.add(person(idOf.apply(key.value()), group, customers)));
        people.sort(Comparator.comparing(person -> person.id().value()));
        return people;
    }

    private static Person person(Person.Id id, List<JudgedTicket> group, List<Customer> customers) {
        var reached = group.stream().filter(one -> one.exposure().isAccessed()).toList();
        var name = first(group, profile -> profile.name());
        var email = first(group, profile -> profile.email());
        var phone = first(group, profile -> profile.phone());
        var customer = customer(group, email, phone, customers);
        var told = union(reached, RecordWord::told);
        var toldWhole = union(reached, RecordWord::toldWhole);
        var possible = union(reached, RecordWord::possible);
        var possibleWhole = union(reached, RecordWord::possibleWhole);
        var beyond = only(
                possible,
                element -> !told.contains(element) || !toldWhole.contains(element) && possibleWhole.contains(element));
        var special = EnumSet.noneOf(SpecialCategory.class);
        reached.forEach(one -> special.addAll(one.word().special()));
        var address = customer == null ? null : customer.address();
        return new Person(
                id,
                customer != null && customer.name() != null ? customer.name() : name,
                email != null || customer == null ? email : customer.email(),
                phone != null || customer == null ? phone : customer.phone(),
                address,
                customer == null ? null : customer.dateOfBirth(),
                customer == null ? Customer.EmailConsent.UNKNOWN : customer.emailConsent(),
                customer != null && customer.deceased(),
                group.stream().map(one -> one.stored().id()).toList(),
                told,
                only(told, element -> !toldWhole.contains(element)),
                new Person.Possible(beyond, only(beyond, element -> !possibleWhole.contains(element))),
                special,
                reached.stream().anyMatch(one -> one.word().phi()),
                reached.stream().anyMatch(one -> one.word().needsReview()),
                group.stream().map(JudgedTicket::exposure).reduce(Exposure.NOT_ACCESSED, PeopleInMemory::stronger),
                address == null ? PostalAddress.UNKNOWN_STATE : address.state());
    }

    private static Set<DataElement> union(List<JudgedTicket> tickets, Function<RecordWord, Set<DataElement>> of) {
        var union = EnumSet.noneOf(DataElement.class);
        tickets.forEach(one -> union.addAll(of.apply(one.word())));
        return union;
    }

    private static Set<DataElement> only(Set<DataElement> elements, Predicate<DataElement> wanted) {
        return elements.stream().filter(wanted).collect(Collectors.toSet());
    }

    private static Exposure stronger(Exposure one, Exposure other) {
        return other.strongerThan(one) ? other : one;
    }

    private static @Nullable String first(
            List<JudgedTicket> group, Function<org.noticewright.domain.Profile, @Nullable String> value) {
        return group.stream()
                .map(one -> one.stored().ticket().requester())
                .filter(Objects::nonNull)
                .map(value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Customer customer(
            List<JudgedTicket> group, @Nullable String email, @Nullable String phone, List<Customer> customers) {
        var ids = new TreeSet<String>();
        for (var one : group) {
            var key = one.stored().ticket().requesterKey();
            if (key != null) {
                ids.add(key.id());
            }
        }
        for (var id : ids) {
            var byId = oneWith(customers, Customer::nativeId, id);
            if (byId != null) {
                return byId;
            }
        }
        var byMail = oneWith(customers, customer -> mail(customer.email()), mail(email));
        return byMail == null ? oneWith(customers, customer -> digits(customer.phone()), digits(phone)) : byMail;
    }

    private static @Nullable String mail(@Nullable String email) {
        return email == null ? null : PersonKey.foldEmail(email);
    }

    private static @Nullable String digits(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < 10 ? null : digits.substring(digits.length() - 10);
    }

    /// The later of two lines with one native id stands; a value that different customers share is nobody's.
    private static @Nullable Customer oneWith(
            List<Customer> customers, Function<Customer, @Nullable String> keyOf, @Nullable String wanted) {
        Map<String, Customer> byKey = new HashMap<>();
        Set<String> shared = new TreeSet<>();
        for (var customer : customers) {
            var key = keyOf.apply(customer);
            if (key == null || key.isBlank()) {
                continue;
            }
            var earlier = byKey.putIfAbsent(key, customer);
            if (earlier != null && !earlier.equals(customer)) {
                if (earlier.nativeId() != null && earlier.nativeId().equals(customer.nativeId())) {
                    byKey.put(key, customer);
                } else {
                    shared.add(key);
                }
            }
        }
        return wanted == null || shared.contains(wanted) ? null : byKey.get(wanted);
    }
}
