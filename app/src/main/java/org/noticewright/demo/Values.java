package org.noticewright.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.noticewright.domain.DataElement;

/// Values that phrases refer to: names, dates, numbers. Each value tells the scene which element it is.
final class Values {

    private static final List<DateTimeFormatter> BIRTH_FORMATS = formats(
            "MM/dd/yyyy", "M/d/yyyy", "M/d/yy", "yyyy-MM-dd", "d MMM yyyy", "MMMM d, yyyy", "MM-dd-yyyy", "MMM d yyyy");
    private static final List<DateTimeFormatter> CASUAL_FORMATS =
            formats("M/d", "MMMM d", "MMM d", "M/d/yy", "EEEE, MMM d");
    private static final DateTimeFormatter SPANISH_DATE =
            DateTimeFormatter.ofPattern("d 'de' MMMM", Locale.forLanguageTag("es-US"));
    /// Card numbers that payment processors publish for tests.
    private static final List<String> TEST_CARDS = List.of(
            "4242 4242 4242 4242",
            "4111111111111111",
            "5555-5555-5555-4444",
            "4000 0566 5566 5556",
            "378282246310005",
            "6011 1111 1111 1117");

    private final DemoPerson person;
    private final long ticketId;
    private final Instant at;
    private final String agent;
    private final Map<String, List<String>> lists;

    /// @param lists `given` and `surname`, to name people beside the requester
    Values(DemoPerson person, long ticketId, Instant at, String agent, Map<String, List<String>> lists) {
        this.person = person;
        this.ticketId = ticketId;
        this.at = at;
        this.agent = agent;
        this.lists = Map.copyOf(lists);
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream()
                .map(p -> DateTimeFormatter.ofPattern(p, Locale.US))
                .toList();
    }

    String of(String name, Scene scene) {
        Dice dice = scene.dice;
        return switch (name) {
            case "first" -> carry(scene, DataElement.NAME, person.first());
            case "last" -> carry(scene, DataElement.NAME, person.last());
            case "name" -> carry(scene, DataElement.NAME, person.name());
            case "initials" -> person.first().charAt(0) + "." + person.last().charAt(0) + ".";
            case "email" -> carry(scene, DataElement.EMAIL, person.email());
            case "phone" -> carry(scene, DataElement.PHONE, spokenPhone(dice));
            case "otherphone" -> carry(scene, DataElement.PHONE, "(%s) 555-01%02d".formatted(area(), dice.below(100)));
            case "street" -> carry(scene, DataElement.ADDRESS, person.street());
            case "address" -> carry(scene, DataElement.ADDRESS, address(dice));
            case "newaddress" ->
                carry(
                        scene,
                        DataElement.ADDRESS,
                        "%d %s, %s"
                                .formatted(
                                        dice.between(12, 8900), person.street().replaceFirst("^\\d+ ", ""), town()));
            case "city" -> carry(scene, DataElement.ADDRESS, person.place().city());
            case "dob" ->
                carry(scene, DataElement.DATE_OF_BIRTH, dice.pick(BIRTH_FORMATS).format(person.birth()));
            case "childdob" ->
                carry(
                        scene,
                        DataElement.DATE_OF_BIRTH,
                        dice.pick(BIRTH_FORMATS).format(today().minusDays(dice.between(1200, 6200))));
            case "given" -> dice.pick(list("given"));
            case "surname" -> dice.pick(list("surname"));
            case "childname", "partnername" ->
                carry(
                        scene,
                        DataElement.NAME,
                        dice.pick(list("given")) + (dice.chance(0.4) ? " " + person.last() : ""));
            case "parentname" -> carry(scene, DataElement.NAME, dice.pick(list("given")) + " " + person.last());
            case "age" -> String.valueOf(today().getYear() - person.birth().getYear());
            case "childage" -> String.valueOf(dice.between(4, 17));
            case "order" -> carry(scene, DataElement.ACCOUNT_NUMBER, "JT-" + (2_000_000 + dice.below(899_999)));
            case "rx" -> carry(scene, DataElement.ACCOUNT_NUMBER, String.valueOf(7_100_000 + dice.below(799_999)));
            case "tracking" ->
                carry(scene, DataElement.ACCOUNT_NUMBER, "BJ%010dUS".formatted(dice.below(2_000_000_000)));
            case "invoice" -> carry(scene, DataElement.ACCOUNT_NUMBER, "INV-%06d".formatted(dice.below(999_999)));
            case "member" ->
                carry(
                        scene,
                        DataElement.HEALTH_PLAN_ID,
                        dice.pick(List.of("CDL", "MRW", "H", "XQP")) + (100_000_000 + dice.below(899_999_999)));
            case "mrn" ->
                carry(scene, DataElement.MEDICAL_RECORD_NUMBER, String.valueOf(300_000 + dice.below(6_999_999)));
            case "ssn" ->
                carry(
                        scene,
                        DataElement.SSN,
                        "%s-%02d-%04d"
                                .formatted(
                                        dice.pick(List.of("000", "666", "9" + (10 + dice.below(90)))),
                                        dice.between(1, 99),
                                        dice.between(1, 9999)));
            case "lastfour" -> carry(scene, DataElement.PAYMENT_CARD, "%04d".formatted(dice.below(10_000)));
            case "card" -> carry(scene, DataElement.PAYMENT_CARD, dice.pick(TEST_CARDS));
            case "code" -> carry(scene, DataElement.CREDENTIAL, "%06d".formatted(dice.below(1_000_000)));
            case "password" ->
                carry(
                        scene,
                        DataElement.CREDENTIAL,
                        dice.pick(list("given")) + dice.pick(List.of("!", "#", "_")) + dice.between(10, 2024));
            case "gatecode" -> carry(scene, DataElement.CREDENTIAL, "#%04d".formatted(dice.below(10_000)));
            case "ip" -> carry(scene, DataElement.IP_ADDRESS, "203.0.113." + dice.between(2, 180));
            case "serial" -> carry(scene, DataElement.DEVICE_ID, "SN%08X".formatted(dice.below(Integer.MAX_VALUE)));
            case "otheremail" ->
                carry(
                        scene,
                        DataElement.EMAIL,
                        person.email().substring(0, person.email().indexOf('@')) + "@oldmail.example");
            case "date", "servicedate", "nextdate" -> date(name, scene);
            case "amount" ->
                "$"
                        + dice.pick(List.of(
                                "19", "29.00", "39", "49.00", "59", "79", "99.00", "149", "199", "249.00", "299",
                                "329"));
            case "number" -> String.valueOf(dice.between(2, 9));
            case "version" -> "%d.%d.%d".formatted(dice.between(3, 6), dice.below(20), dice.below(9));
            case "ticket" -> String.valueOf(ticketId);
            case "year" -> String.valueOf(today().getYear());
            case "agent" -> agent;
            case "ticket.requester.first_name" -> "{ticket.requester.first_name}";
            default ->
                throw new IllegalArgumentException(
                        "The reference (%s) is neither a section nor a value. Maybe it is misspelt.".formatted(name));
        };
    }

    private static String carry(Scene scene, DataElement element, String value) {
        scene.carry(element);
        return value;
    }

    private List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("There is no list (%s).".formatted(name));
        }
        return list;
    }

    private LocalDate today() {
        return TicketCalendar.local(at).toLocalDate();
    }

    private String date(String name, Scene scene) {
        boolean ahead = name.equals("nextdate");
        LocalDate day =
                ahead ? today().plusDays(scene.dice.between(1, 24)) : today().minusDays(scene.dice.between(1, 40));
        if (!name.equals("date")) {
            scene.carry(DataElement.SERVICE_DATE);
        }
        return (scene.language.equals("es") ? SPANISH_DATE : scene.dice.pick(CASUAL_FORMATS)).format(day);
    }

    private String area() {
        return person.phone().substring(3, 6);
    }

    private String spokenPhone(Dice dice) {
        String line = person.phone().substring(person.phone().length() - 8);
        return switch (dice.weighted(30, 25, 20, 15, 10)) {
            case 0 -> area() + "-" + line;
            case 1 -> "(" + area() + ") " + line;
            case 2 -> area() + "." + line.replace('-', '.');
            case 3 -> area() + line.replace("-", "");
            default -> person.phone();
        };
    }

    private String town() {
        Places.Place place = person.place();
        return place.state().isEmpty()
                ? place.city() + " " + place.zip()
                : place.city() + ", " + place.state() + " " + place.zip();
    }

    private String address(Dice dice) {
        return person.street() + (dice.chance(0.2) ? "\n" : ", ") + town();
    }
}
