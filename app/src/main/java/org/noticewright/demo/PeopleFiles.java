package org.noticewright.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes who the people are: the platform's users, and the organisation's own customer list.
final class PeopleFiles {

    private static final double NOT_LISTED = 0.05;

    private final long seed;
    private final int tickets;
    private final Population population;
    private final Staff staff;

    PeopleFiles(long seed, int tickets, Population population, Staff staff) {
        this.seed = seed;
        this.tickets = tickets;
        this.population = population;
        this.staff = staff;
    }

    private interface PersonWriter {
        void write(DemoPerson person);
    }

    private void eachPerson(PersonWriter writer) {
        for (int block = 0; block * Population.BLOCK < tickets; block++) {
            for (int local : population.peopleOf(block, tickets - block * Population.BLOCK)) {
                writer.write(population.person((long) block * Population.BLOCK + local));
            }
        }
    }

    /// Users as JSON lines, agents and machines first.
    void users(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json = JsonFactory.builder()
                        .rootValueSeparator("")
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            for (Staff.Agent agent : staff.agents()) {
                user(json, agent.id(), agent.name(), agent.email(), null, "agent", true);
            }
            NobodyComposer.SENDERS.values().stream()
                    .sorted(Comparator.comparing(NobodyComposer.Sender::userId))
                    .forEach(s -> user(json, s.userId(), s.name(), s.email(), null, "end-user", true));
            eachPerson(p -> user(
                    json,
                    p.userId(),
                    p.name(),
                    p.email(),
                    p.phoneInProfile() ? p.phone().replaceAll("[ -]", "") : null,
                    "end-user",
                    p.number() % 101 != 0));
        }
    }

    private static void user(
            JsonGenerator json,
            long id,
            String name,
            String email,
            @Nullable String phone,
            String role,
            boolean active) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("name", name);
        json.writeStringProperty("email", email);
        if (phone == null) {
            json.writeNullProperty("phone");
        } else {
            json.writeStringProperty("phone", phone);
        }
        json.writeStringProperty("role", role);
        json.writeBooleanProperty("active", active);
        json.writeBooleanProperty("suspended", false);
        json.writeBooleanProperty("shared", false);
        json.writeBooleanProperty("shared_agent", false);
        json.writeNullProperty("external_id");
        json.writeNullProperty("organization_id");
        json.writeStringProperty("ticket_restriction", role.equals("agent") ? "organization" : "requested");
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /// The customer list: 5 % are missing, 4 % have no address, a few died, some moved abroad.
    void customers(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "native_id",
                    "email",
                    "phone",
                    "name",
                    "address1",
                    "address2",
                    "city",
                    "state",
                    "postcode",
                    "country",
                    "date_of_birth",
                    "email_consent",
                    "deceased",
                    "as_of");
            eachPerson(person -> customer(csv, person));
        }
    }

    private void customer(CsvWriter csv, DemoPerson person) {
        Dice dice = Dice.of(seed, Dice.Purpose.CUSTOMER_LIST, person.number());
        if (dice.chance(NOT_LISTED)) {
            return;
        }
        boolean address = !dice.chance(0.04);
        boolean byId = !dice.chance(0.06);
        Places.Place place = person.place();
        String[] street = person.street().split(" (?=Apt |#|Unit )|, (?=Apt )", 2);
        csv.writeRecord(
                byId ? String.valueOf(person.userId()) : "",
                person.email(),
                person.phone(),
                person.name(),
                address ? street[0] : "",
                address && street.length > 1 ? street[1] : "",
                address ? place.city() : "",
                address ? place.state() : "",
                address ? place.zip() : "",
                address ? place.country() : "",
                dice.chance(0.9) ? person.birth().toString() : "",
                dice.chance(0.55) ? "yes" : dice.chance(0.6) ? "no" : "",
                dice.chance(0.006) ? "yes" : "no",
                "2026-0%d-%02d".formatted(1 + dice.below(2), dice.between(1, 20)));
    }
}
