package org.noticewright.people;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;
import org.noticewright.domain.Profile;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.Ticket;

/// What some tickets say of one person. Parts of one person are put together in the order of their tickets.
final class PersonPart {

    /// An entry of the map, its key, this object and its sets.
    private static final int OWN_BYTES = 400;

    private final Set<DataElement> whole = EnumSet.noneOf(DataElement.class);
    private final Set<DataElement> elements = EnumSet.noneOf(DataElement.class);
    private final Set<DataElement> possibleWhole = EnumSet.noneOf(DataElement.class);
    private final Set<DataElement> possible = EnumSet.noneOf(DataElement.class);
    private final Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
    private long[] tickets = new long[1];
    private int count;
    private @Nullable String nativeId;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;
    private boolean phi;
    private boolean needsReview;
    private Exposure exposure = Exposure.NOT_ACCESSED;

    void add(Ticket.Stored stored, RecordWord word, Exposure ofTicket) {
        var ticket = stored.ticket();
        addTicket(stored.id().value());
        if (ticket.requesterKey() != null) {
            nativeId = ticket.requesterKey().id();
        }
        takeContacts(ticket.requester());
        exposure = ofTicket.strongerThan(exposure) ? ofTicket : exposure;
        if (ofTicket.isAccessed()) {
            phi |= word.phi();
            needsReview |= word.needsReview();
            special.addAll(word.special());
            elements.addAll(word.told());
            whole.addAll(word.toldWhole());
            possible.addAll(word.possible());
            possibleWhole.addAll(word.possibleWhole());
        }
    }

    private void addTicket(long id) {
        if (count == tickets.length) {
            tickets = Arrays.copyOf(tickets, count < 4 ? 4 : count + (count >> 1));
        }
        tickets[count] = id;
        count++;
    }

    private void takeContacts(@Nullable Profile profile) {
        if (profile != null) {
            takeContacts(profile.name(), profile.email(), profile.phone());
        }
    }

    private void takeContacts(@Nullable String otherName, @Nullable String otherEmail, @Nullable String otherPhone) {
        name = name == null ? otherName : name;
        email = email == null ? otherEmail : email;
        phone = phone == null ? otherPhone : phone;
    }

    /// Takes what later tickets say of the same person.
    void append(PersonPart later) {
        int sum = count + later.count;
        if (sum > tickets.length) {
            tickets = Arrays.copyOf(tickets, Math.max(sum, count + (count >> 1)));
        }
        System.arraycopy(later.tickets, 0, tickets, count, later.count);
        count = sum;
        nativeId = later.nativeId == null ? nativeId : later.nativeId;
        takeContacts(later.name, later.email, later.phone);
        exposure = later.exposure.strongerThan(exposure) ? later.exposure : exposure;
        whole.addAll(later.whole);
        elements.addAll(later.elements);
        possibleWhole.addAll(later.possibleWhole);
        possible.addAll(later.possible);
        special.addAll(later.special);
        phi |= later.phi;
        needsReview |= later.needsReview;
    }

    /// About how much of the heap it takes.
    long bytes() {
        return OWN_BYTES + 8L * tickets.length + 2L * (length(name) + length(email) + length(phone));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    Person person(Person.Id id, CustomerIndex index) {
        var customer = index.find(nativeId, email, phone);
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
                Arrays.stream(tickets, 0, count).mapToObj(Ticket.Id::new).toList(),
                elements,
                without(elements, whole),
                beyondTold(),
                special,
                phi,
                needsReview,
                exposure,
                address == null ? PostalAddress.UNKNOWN_STATE : address.state());
    }

    /// What is told whole is not possible beside, and what is told in part only as a whole.
    private Person.Possible beyondTold() {
        var beyond = without(possible, whole);
        beyond.removeIf(element -> elements.contains(element) && !possibleWhole.contains(element));
        return new Person.Possible(beyond, without(beyond, possibleWhole));
    }

    private static Set<DataElement> without(Set<DataElement> all, Set<DataElement> some) {
        var rest = EnumSet.noneOf(DataElement.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(count);
        for (int i = 0; i < count; i++) {
            to.writeLong(tickets[i]);
        }
        write(to, nativeId);
        write(to, name);
        write(to, email);
        write(to, phone);
        write(to, whole);
        write(to, elements);
        write(to, possibleWhole);
        write(to, possible);
        write(to, special);
        to.writeBoolean(phi);
        to.writeBoolean(needsReview);
        to.writeByte(exposure.ordinal());
    }

    static PersonPart read(DataInputStream from) throws IOException {
        var part = new PersonPart();
        part.count = from.readInt();
        part.tickets = new long[part.count];
        for (int i = 0; i < part.count; i++) {
            part.tickets[i] = from.readLong();
        }
        part.nativeId = readText(from);
        part.name = readText(from);
        part.email = readText(from);
        part.phone = readText(from);
        read(from, DataElement.values(), part.whole);
        read(from, DataElement.values(), part.elements);
        read(from, DataElement.values(), part.possibleWhole);
        read(from, DataElement.values(), part.possible);
        read(from, SpecialCategory.values(), part.special);
        part.phi = from.readBoolean();
        part.needsReview = from.readBoolean();
        part.exposure = Exposure.values()[from.readByte()];
        return part;
    }

    /// Character by character: half a pair of surrogates comes back as it was.
    private static void write(DataOutputStream to, @Nullable String text) throws IOException {
        to.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            to.writeChars(text);
        }
    }

    private static @Nullable String readText(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0) {
            return null;
        }
        var text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = from.readChar();
        }
        return new String(text);
    }

    private static void write(DataOutputStream to, Set<? extends Enum<?>> values) throws IOException {
        to.writeByte(values.size());
        for (var value : values) {
            to.writeByte(value.ordinal());
        }
    }

    private static <E extends Enum<E>> void read(DataInputStream from, E[] constants, Set<E> into) throws IOException {
        int size = from.readByte();
        for (int i = 0; i < size; i++) {
            into.add(constants[from.readByte()]);
        }
    }

    @Override
    public String toString() {
        return "PersonPart[…]";
    }
}
