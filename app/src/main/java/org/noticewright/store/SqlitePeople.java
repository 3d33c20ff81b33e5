package org.noticewright.store;

import static org.noticewright.store.generated.Tables.CUSTOMER;
import static org.noticewright.store.generated.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.noticewright.casework.People;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;
import org.noticewright.store.generated.tables.records.PersonRecord;
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
    public void replaceAll(List<Person> people) {
        store.change(LogLine.of("people.replace", people.size() + " people"), change -> {
            change.deleteAll(StoredTable.PERSON, "1 = 1");
            for (var person : people) {
                long id = change.newId(StoredTable.PERSON);
                change.insert(
                        StoredTable.PERSON,
                        id,
                        change.sequence(),
                        HexFormat.of().parseHex(person.id().value()),
                        change.seal(SealedColumn.PERSON, id, payload(person)));
            }
            return people.size();
        });
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
        return to.number(person.exposure().ordinal()).text(person.state()).toBytes();
    }

    private Person toDomain(PersonRecord row) {
        var from = store.payload(SealedColumn.PERSON, row.getId(), row.getVersion(), row.getPayload());
        return new Person(
                new Person.Id(HexFormat.of().formatHex(row.getPersonHash())),
                from.optionalText(),
                from.optionalText(),
                from.optionalText(),
                CustomerPayload.optionalAddress(from),
                CustomerPayload.optionalDate(from),
                from.oneOf(Customer.EmailConsent.values()),
                from.flag(),
                tickets(from),
                EnumBits.set(from.number(), DataElement.class),
                EnumBits.set(from.number(), DataElement.class),
                EnumBits.set(from.number(), SpecialCategory.class),
                from.flag(),
                from.flag(),
                from.oneOf(Exposure.values()),
                from.text());
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
    public List<Person> all() {
        return store.database()
                .query(sql -> sql.selectFrom(PERSON).orderBy(PERSON.PERSON_HASH).fetch(this::toDomain));
    }

    @Override
    public Optional<Person> get(Person.Id id) {
        return store.database()
                .query(sql -> sql.selectFrom(PERSON)
                        .where(PERSON.PERSON_HASH.eq(HexFormat.of().parseHex(id.value())))
                        .fetchOptional(this::toDomain));
    }

    @Override
    public long count() {
        return store.database().query(sql -> sql.fetchCount(PERSON));
    }

    @Override
    public void forEachCustomer(Consumer<Customer> consumer) {
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
                consumer.accept(store.database()
                        .read(connection -> CustomerPayload.read(store.payload(
                                SealedColumn.CUSTOMER, row.getId(), row.getVersion(), row.getPayload()))));
                last = row.getId();
            }
        }
    }
}
