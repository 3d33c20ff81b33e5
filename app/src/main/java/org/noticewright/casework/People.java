package org.noticewright.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Person;

/// The individuals whose data the records hold, and the organisation's customer list they are matched with.
public interface People {

    /// Keyed hash of a person's natural key (requester id, else case-folded e-mail, else the ticket's own key):
    /// the same key always gives the same id, and the id gives nothing away.
    Person.Id idOf(String naturalKey);

    void replaceAll(List<Person> people);

    /// In the order of [Person.Id].
    List<Person> all();

    Optional<Person> get(Person.Id id);

    long count();

    /// The customer list as imported, in import order.
    void forEachCustomer(Consumer<Customer> consumer);
}
