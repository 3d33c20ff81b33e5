package org.noticewright.people;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.Ticket;

/// Gathers tickets into people and matches them with the organisation's customer list: by native id first, then
/// by e-mail address, then by telephone number. Elements count only from tickets the intruder may have reached.
///
/// Feed it the customer list, then every ticket, then ask for [#people]. It holds some 32 MiB of people at a time:
/// when there are more it sorts what it has, puts it aside as one run and merges the runs in the end, with 64 KiB of
/// each in memory. A customer costs some 60 bytes, a person's tickets 8 bytes each while that person is put together.
public final class PersonGathering {

    private static final long HELD_BYTES = 32L << 20;

    private final Function<String, Person.Id> idOf;
    private final CustomerIndex customers;
    private final Runs runs;
    private final long heldBytes;
    private final Map<PersonKey, PersonPart> gathered = new LinkedHashMap<>();
    private long held;
    private int written;

    /// Where runs are put aside: what they hold is personal.
    public interface Runs {
        /// The next run; it is closed before another is asked for.
        OutputStream write() throws IOException;

        /// @param run from 0, in the order of writing; several are read at a time
        InputStream read(int run) throws IOException;
    }

    /// @param idOf turns a natural key into the case's stable, unreadable person id
    /// @param customers gives the customer of a row that was added
    public PersonGathering(Function<String, Person.Id> idOf, LongFunction<Customer> customers, Runs runs) {
        this(idOf, customers, runs, HELD_BYTES);
    }

    PersonGathering(Function<String, Person.Id> idOf, LongFunction<Customer> customers, Runs runs, long heldBytes) {
        this.idOf = idOf;
        this.customers = new CustomerIndex(customers);
        this.runs = runs;
        this.heldBytes = heldBytes;
    }

    /// @param row by which the customer is found again
    public void add(Customer customer, long row) {
        customers.add(customer, row);
    }

    /// @param stored somebody's record: spam and system alerts are nobody's
    public void add(Ticket.Stored stored, RecordWord word, Exposure exposure) {
        var key = PersonKey.of(stored.ticket());
        var part = gathered.get(key);
        if (part == null) {
            part = new PersonPart();
            gathered.put(key, part);
        } else {
            held -= part.bytes();
        }
        part.add(stored, word, exposure);
        held += part.bytes();
        if (held > heldBytes) {
            putAside();
        }
    }

    /// In the order of [Person.Id], so that the order of tickets changes nothing. Once.
    public void people(Consumer<Person> consumer) {
        if (written == 0) {
            sorted().forEach(one -> consumer.accept(one.person(customers)));
            return;
        }
        putAside();
        try (var merge = new Merge(runs, written)) {
            while (merge.hasNext()) {
                consumer.accept(merge.next().person(customers));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Identified(String id, PersonPart part) {
        private Person person(CustomerIndex customers) {
            return part.person(new Person.Id(id), customers);
        }
    }

    private List<Identified> sorted() {
        var parts = new ArrayList<Identified>(gathered.size());
        gathered.forEach(
                (key, part) -> parts.add(new Identified(idOf.apply(key.value()).value(), part)));
        parts.sort(Comparator.comparing(Identified::id));
        return parts;
    }

    private void putAside() {
        try (var run = new DataOutputStream(runs.write())) {
            for (var one : sorted()) {
                run.writeBoolean(true);
                run.writeUTF(one.id);
                one.part.write(run);
            }
            run.writeBoolean(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        written++;
        gathered.clear();
        held = 0;
    }

    /// The runs as one: sorted by person, the parts of a person in the order of the runs, which is that of the tickets.
    private static final class Merge implements AutoCloseable {
        private final List<DataInputStream> open = new ArrayList<>();
        private final PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.next.id).thenComparingInt(head -> head.run));

        private record Head(int run, Identified next) {}

        private Merge(Runs runs, int count) throws IOException {
            for (int run = 0; run < count; run++) {
                open.add(new DataInputStream(runs.read(run)));
                advance(run);
            }
        }

        private void advance(int run) throws IOException {
            var from = open.get(run);
            if (from.readBoolean()) {
                heads.add(new Head(run, new Identified(from.readUTF(), PersonPart.read(from))));
            }
        }

        private boolean hasNext() {
            return !heads.isEmpty();
        }

        private Identified next() throws IOException {
            var first = heads.remove();
            advance(first.run);
            for (var more = heads.peek(); more != null && more.next.id.equals(first.next.id); more = heads.peek()) {
                heads.remove();
                first.next.part.append(more.next.part);
                advance(more.run);
            }
            return first.next;
        }

        @Override
        public void close() throws IOException {
            for (var stream : open) {
                stream.close();
            }
        }
    }
}
