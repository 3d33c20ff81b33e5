package org.noticewright.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// Gathers tickets into people and matches them with the organisation's customer list: by native id first, then
/// by e-mail address, then by telephone number. Elements count only from tickets the intruder may have reached.
///
/// Feed it the customer list, then every ticket, then ask for [#people].
public final class PersonGathering {

    private final Function<String, Person.Id> idOf;
    private final CustomerIndex customers = new CustomerIndex();
    private final Map<PersonKey, Gathered> gathered = new LinkedHashMap<>();

    /// @param idOf turns a natural key into the case's stable, unreadable person id
    public PersonGathering(Function<String, Person.Id> idOf) {
        this.idOf = idOf;
    }

    public void add(Customer customer) {
        customers.add(customer);
    }

    /// @param verdict the effective verdict: a person's decision before the machine's
    /// @param decided whether a person has decided on the ticket, which settles its review
    public void add(
            Ticket.Stored stored, Classification classification, Verdict verdict, boolean decided, Exposure exposure) {
        if (!concernsAPerson(verdict, classification)) {
            return;
        }
        gathered.computeIfAbsent(PersonKey.of(stored.ticket()), key -> new Gathered())
                .add(stored, classification, verdict, decided, exposure);
    }

    /// In the order of [Person.Id], so that the order of tickets changes nothing.
    public List<Person> people() {
        var people = new ArrayList<Person>(gathered.size());
        gathered.forEach((key, tickets) -> people.add(tickets.person(idOf.apply(key.value()), customers)));
        people.sort((a, b) -> a.id().value().compareTo(b.id().value()));
        return people;
    }

    /// Spam and system alerts are nobody's; a ticket that awaits review is somebody's until a person says
    /// otherwise.
    private static boolean concernsAPerson(Verdict verdict, Classification classification) {
        return verdict != Verdict.NONE || classification.needsReview();
    }

    private static final class Gathered {
        private final List<Ticket.Id> tickets = new ArrayList<>();
        private final Set<DataElement> whole = EnumSet.noneOf(DataElement.class);
        private final Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
        private final Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
        private final Map<String, String> nativeIds = new HashMap<>();
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String phone;
        private boolean phi;
        private boolean needsReview;
        private Exposure exposure = Exposure.NOT_ACCESSED;

        private void add(
                Ticket.Stored stored, Classification classification, Verdict verdict, boolean decided, Exposure seen) {
            var ticket = stored.ticket();
            tickets.add(stored.id());
            if (ticket.requesterKey() != null) {
                nativeIds.put(ticket.requesterKey().id(), ticket.requesterKey().platform());
            }
            takeContacts(ticket.requester());
            exposure = seen.strongerThan(exposure) ? seen : exposure;
            if (seen.isAccessed()) {
                phi |= verdict == Verdict.PHI;
                needsReview |= classification.needsReview() && !decided;
                special.addAll(classification.special());
                classification.findings().stream()
                        .filter(finding -> !(decided
                                && verdict != Verdict.PHI
                                && finding.element().isHealthContent()))
                        .forEach(this::takeElement);
            }
        }

        /// A person who ruled that a record is not PHI ruled that its health words are not this person's
        /// health.
        private void takeElement(Finding finding) {
            elements.add(finding.element());
            if (finding.partial() == Finding.Partial.WHOLE) {
                whole.add(finding.element());
            }
        }

        private void takeContacts(@Nullable Profile profile) {
            if (profile == null) {
                return;
            }
            name = name == null ? profile.name() : name;
            email = email == null ? profile.email() : email;
            phone = phone == null ? profile.phone() : phone;
        }

        private Person person(Person.Id id, CustomerIndex index) {
            var customer = index.find(nativeIds.keySet(), email, phone);
            var partialOnly = EnumSet.noneOf(DataElement.class);
            partialOnly.addAll(elements);
            partialOnly.removeAll(whole);
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
                    tickets,
                    elements,
                    partialOnly,
                    special,
                    phi,
                    needsReview,
                    exposure,
                    address == null ? PostalAddress.UNKNOWN_STATE : address.state());
        }
    }
}
