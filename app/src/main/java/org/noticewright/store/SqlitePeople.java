package org.noticewright.store;

import static org.noticewright.store.generated.Tables.CUSTOMER;
import static org.noticewright.store.generated.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.noticewright.casework.Grounds;
import org.noticewright.casework.People;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.store.sealed.BlindIndex;
import org.noticewright.store.sealed.SealedColumn;

/// The individuals, under a keyed hash of their natural key, and the customer list.
final class SqlitePeople implements People {

    private static final int CHUNK = 1000;

    private final CaseStore store;

    SqlitePeople(CaseStore store) {
        this.store = store;
    }

    @Override
    public Person.Id idOf(String naturalKey) {
        return store.database()
                .read(connection -> new Person.Id(HexFormat.of()
                        .formatHex(
                                store.vault().blind(BlindIndex.PERSON, naturalKey.getBytes(StandardCharsets.UTF_8)))));
    }

    @Override
    public Grounds grounds() {
        return DerivationStamp.PEOPLE.now(store);
    }

    @Override
    public boolean isCurrent() {
        return DerivationStamp.PEOPLE.isCurrent(store);
    }

    @Override
    public long replaceAll(Grounds grounds, Progress progress, Consumer<Consumer<Person>> people) {
        return store.change(true, replaced -> LogLine.of("people.replace", replaced.words()), change -> {
                    var merge = new PeopleMerge(store, change, progress);
                    var count = new long[1];
                    people.accept(person -> {
                        put(merge, person);
                        count[0]++;
                        if (count[0] % CHUNK == 0) {
                            progress.checkCancelled();
                            progress.report(count[0], -1, "people");
                        }
                    });
                    merge.finish();
                    DerivationStamp.PEOPLE.save(change, grounds);
                    progress.report(count[0], count[0], "people");
                    return new Replaced(count[0], merge.changed());
                })
                .people();
    }

    private record Replaced(long people, long changed) {
        private String words() {
            return "%d people, %d changed".formatted(people, changed);
        }
    }

    private void put(PeopleMerge merge, Person person) {
        try {
            merge.put(HexFormat.of().parseHex(person.id().value()), payload(person));
        } catch (SQLException failed) {
            throw store.database().errors().of(failed);
        }
    }

    private static byte[] payload(Person person) {
        var to = new PayloadWriter();
        to.optional(person.name()).optional(person.email()).optional(person.phone());
        CustomerPayload.write(to, person.address());
        CustomerPayload.write(to, person.dateOfBirth());
        to.number(person.emailConsent().ordinal())
                .flag(person.deceased())
                .number(person.tickets().size());
        person.tickets().forEach(ticket -> to.number(ticket.value()));
        to.number(EnumBits.of(person.elements())).number(EnumBits.of(person.partialOnly()));
        to.number(EnumBits.of(person.special())).flag(person.phi()).flag(person.needsReview());
        to.number(person.exposure().ordinal()).text(person.state());
        return to.number(EnumBits.of(person.possible().elements()))
                .number(EnumBits.of(person.possible().partialOnly()))
                .toBytes();
    }

    private Person person(long row, long version, byte[] hash, byte[] payload) {
        var from = store.payload(SealedColumn.PERSON, row, version, payload);
        var id = new Person.Id(HexFormat.of().formatHex(hash));
        var name = from.optionalText();
        var email = from.optionalText();
        var phone = from.optionalText();
        var address = CustomerPayload.optionalAddress(from);
        var born = CustomerPayload.optionalDate(from);
        var consent = from.oneOf(Customer.EmailConsent.values());
        boolean deceased = from.flag();
        var tickets = tickets(from);
        var elements = EnumBits.set(from.number(), DataElement.class);
        var partialOnly = EnumBits.set(from.number(), DataElement.class);
        var special = EnumBits.set(from.number(), SpecialCategory.class);
        boolean phi = from.flag();
        boolean needsReview = from.flag();
        var exposure = from.oneOf(Exposure.values());
        var state = from.text();
        return new Person(
                id,
                name,
                email,
                phone,
                address,
                born,
                consent,
                deceased,
                tickets,
                elements,
                partialOnly,
                possible(from),
                special,
                phi,
                needsReview,
                exposure,
                state);
    }

    /// People whom an older build derived say nothing of it.
    private static Person.Possible possible(PayloadReader from) {
        return from.isAtEnd()
                ? Person.Possible.NOTHING
                : new Person.Possible(
                        EnumBits.set(from.number(), DataElement.class), EnumBits.set(from.number(), DataElement.class));
    }

    private static List<Ticket.Id> tickets(PayloadReader from) {
        int count = from.size();
        var tickets = new ArrayList<Ticket.Id>(count);
        for (int i = 0; i < count; i++) {
            tickets.add(new Ticket.Id(from.number()));
        }
        return tickets;
    }

    @Override
    public void forEach(Consumer<Person> consumer) {
        store.database().read(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT id, version, person_hash, payload FROM person ORDER BY person_hash");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(person(rows.getLong(1), rows.getLong(2), rows.getBytes(3), rows.getBytes(4)));
                }
            }
            return null;
        });
    }

    @Override
    public Optional<Person> find(Person.Id id) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT id, version, person_hash, payload FROM person WHERE person_hash = ?")) {
                select.setBytes(1, HexFormat.of().parseHex(id.value()));
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(person(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public long count() {
        return store.database().query(sql -> sql.fetchCount(PERSON));
    }

    @Override
    public void forEachCustomer(ObjLongConsumer<Customer> consumer) {
        long last = 0;
        while (true) {
            long after = last;
            var chunk = store.database()
                    .query(sql -> sql.selectFrom(CUSTOMER)
                            .where(CUSTOMER.ID.gt(after))
                            .orderBy(CUSTOMER.ID)
                            .limit(CHUNK)
                            .fetch());
            if (chunk.isEmpty()) {
                return;
            }
            for (var row : chunk) {
                consumer.accept(
                        store.database()
                                .read(connection -> customer(
                                        row.getId(),
                                        row.getVersion(),
                                        row.getPayload().bytes())),
                        row.getId());
                last = row.getId();
            }
        }
    }

    private Customer customer(long row, long version, byte[] payload) {
        return CustomerPayload.read(store.payload(SealedColumn.CUSTOMER, row, version, payload));
    }

    @Override
    public Customer customer(long row) {
        return store.database().read(connection -> {
            try (var select = connection.prepareStatement("SELECT version, payload FROM customer WHERE id = ?")) {
                select.setLong(1, row);
                try (var found = select.executeQuery()) {
                    if (!found.next()) {
                        throw new SQLException("A customer is missing.");
                    }
                    return customer(row, found.getLong(1), found.getBytes(2));
                }
            }
        });
    }
}
