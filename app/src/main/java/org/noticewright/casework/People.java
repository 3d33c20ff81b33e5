package org.noticewright.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Person;

/// The individuals whose data the records hold, and the organisation's customer list they are matched with.
public interface People {

    /// Keyed hash of a person's natural key (requester id, else case-folded e-mail, else the ticket's own key):
    /// the same key always gives the same id, and the id gives nothing away.
    Person.Id idOf(String naturalKey);

    /// Raised when the same records give other people: those of an older program are derived anew.
    int VERSION = 3;

    /// Evidence, verdicts, decisions, grades and customers as they stand.
    Grounds grounds();

    /// Whether people follow from what the case holds now. The case remembers it, whatever changed it and whatever
    /// became of the derivation after that.
    boolean isCurrent();

    /// Replaces everybody in one transaction: whatever ends it early, those before stand.
    ///
    /// @param grounds what they follow from
    /// @param people hands people on, in the order of [Person.Id], one at a time
    /// @return how many there are now
    long replaceAll(Grounds grounds, Progress progress, Consumer<Consumer<Person>> people);

    /// Everybody as of one moment, in the order of [Person.Id], one at a time. The consumer asks nothing of the case:
    /// a connection is taken until it is through.
    void forEach(Consumer<Person> consumer);

    /// As [#forEach], for whoever needs all of them together: some 600 bytes each.
    default List<Person> all() {
        var people = new ArrayList<Person>();
        forEach(people::add);
        return people;
    }

    long count();

    Optional<Person> find(Person.Id id);

    /// The customer list as imported, in import order, each with its row.
    void forEachCustomer(ObjLongConsumer<Customer> consumer);

    /// @param row as [#forEachCustomer] gave it
    Customer customer(long row);
}
