package org.noticewright.ingest.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Customer;
import org.noticewright.domain.Customer.EmailConsent;
import org.noticewright.domain.Evidence.CustomerRecord;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.PostalAddress;
import org.noticewright.ingest.csv.Columns;
import org.noticewright.ingest.csv.Table;
import org.noticewright.ingest.record.Cells;
import org.noticewright.ingest.record.RecordSink;
import org.noticewright.ingest.record.Refusal;
import org.noticewright.ingest.record.SourceTimes;
import org.noticewright.ingest.record.Unusable;

/// The organisation's customer list: where people can be reached.
///
/// Header, in any order: `native_id, email, phone, name, address1, address2, city, state, postcode, country,
/// date_of_birth, email_consent, deceased, as_of`. One of native_id, email and phone must be there, or nobody
/// could be matched. `email_consent` and `deceased` take yes and no in the usual spellings; a deceased cell
/// with a date means yes.
public final class CustomerTable implements Table.Rows {

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(
                    "native_id",
                    List.of("native id", "requester id", "user id", "customer id", "patient id", "external id", "id")),
            Map.entry("email", List.of("email", "e mail", "email address", "mail")),
            Map.entry("phone", List.of("phone", "phone number", "mobile", "telephone", "cell")),
            Map.entry("name", List.of("name", "full name", "customer name", "patient name")),
            Map.entry("first_name", List.of("first name", "given name", "first", "firstname")),
            Map.entry("last_name", List.of("last name", "family name", "surname", "last", "lastname")),
            Map.entry(
                    "address1",
                    List.of("address1", "address 1", "address line 1", "street", "street address", "address")),
            Map.entry("address2", List.of("address2", "address 2", "address line 2", "unit", "apartment", "apt")),
            Map.entry("city", List.of("city", "town")),
            Map.entry("state", List.of("state", "province", "region", "state code")),
            Map.entry("postcode", List.of("postcode", "zip", "zip code", "zipcode", "postal code")),
            Map.entry("country", List.of("country", "country code")),
            Map.entry("date_of_birth", List.of("date of birth", "dob", "birth date", "birthdate", "born")),
            Map.entry("email_consent", List.of("email consent", "consent to email", "e mail consent", "email opt in")),
            Map.entry("deceased", List.of("deceased", "is deceased", "date of death")),
            Map.entry("as_of", List.of("as of", "updated at", "last updated", "updated")));

    /// What a column of the list can be.
    public static final List<String> ROLES = List.of(
            "native_id",
            "email",
            "phone",
            "name",
            "first_name",
            "last_name",
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

    private final RecordSink sink;
    private final SourceTimes times;
    private final Map<String, String> roles;
    private Columns columns = new Columns(List.of());
    private Map<String, String> found = Map.of();

    /// @param roles role to header where the header is none of the known ones
    public CustomerTable(RecordSink sink, Map<String, String> roles, SourceTimes times) {
        this.sink = sink;
        this.roles = Map.copyOf(roles);
        this.times = times;
    }

    /// Role to header, as the table is read when nobody says otherwise.
    public static Map<String, String> guess(Columns header) {
        Map<String, String> guess = new HashMap<>();
        find(header, Map.of())
                .forEach((role, name) -> guess.put(role, header.headers().get(header.index(name))));
        return guess;
    }

    /// How much a header looks like a customer list, 0 to 1.
    public static double confidence(Columns header) {
        Map<String, String> found = find(header, Map.of());
        boolean person = found.containsKey("name")
                || found.containsKey("last_name")
                || found.containsKey("email")
                || found.containsKey("native_id");
        long marks = found.keySet().stream()
                .filter(role -> List.of(
                                "address1",
                                "city",
                                "state",
                                "postcode",
                                "date_of_birth",
                                "email_consent",
                                "deceased",
                                "as_of")
                        .contains(role))
                .count();
        return !person || marks < 2 ? 0 : Math.min(0.95, 0.4 + 0.1 * marks);
    }

    @Override
    public void header(List<String> header) throws Refusal {
        columns = new Columns(header);
        found = find(columns, roles);
        if (!found.containsKey("native_id") && !found.containsKey("email") && !found.containsKey("phone")) {
            throw new Refusal("""
                The customer list has no column native_id, email or phone, so nobody in it could be matched. \
                Maybe rename a column: native_id,email,phone,name,address1,address2,city,state,postcode,country,\
                date_of_birth,email_consent,deceased,as_of.\
                """);
        }
    }

    @Override
    public void row(List<String> cells, List<String> surplus, long line) throws Unusable {
        String id = Cells.id(text(cells, "native_id"));
        String email = text(cells, "email");
        String phone = text(cells, "phone");
        if (id == null && email == null && phone == null) {
            throw new Unusable("The row has neither native_id, email nor phone.");
        }
        if (email != null && !email.contains("@")) {
            throw new Unusable("The email of the row has no @. Maybe the columns are shifted.");
        }
        if (!surplus.isEmpty() && surplus.stream().anyMatch(cell -> !cell.isBlank())) {
            throw new Unusable("The row has more cells than the header. Maybe a comma in an address is not quoted.");
        }
        sink.keep(
                List.of(new CustomerRecord(new Customer(
                        id,
                        email == null ? null : email.strip(),
                        phone,
                        name(cells),
                        address(cells),
                        birth(text(cells, "date_of_birth")),
                        consent(text(cells, "email_consent")),
                        deceased(text(cells, "deceased")),
                        asOf(text(cells, "as_of"))))),
                Table.extent());
    }

    private @Nullable String name(List<String> cells) {
        String whole = text(cells, "name");
        if (whole != null) {
            return whole.strip();
        }
        String first = text(cells, "first_name");
        String last = text(cells, "last_name");
        return first == null ? last : last == null ? first : first.strip() + " " + last.strip();
    }

    private @Nullable PostalAddress address(List<String> cells) {
        List<String> lines = new ArrayList<>();
        for (String role : List.of("address1", "address2")) {
            String text = text(cells, role);
            if (text != null) {
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(lines::add);
            }
        }
        String city = orEmpty(text(cells, "city"));
        String state = text(cells, "state");
        String postcode = orEmpty(text(cells, "postcode"));
        String country = text(cells, "country");
        if (lines.isEmpty() && city.isEmpty() && state == null && postcode.isEmpty()) {
            return null;
        }
        return new PostalAddress(lines, city, StateCodes.of(state, country), zip(postcode, country));
    }

    /// Spreadsheets cut the leading zero of a ZIP code from New England.
    private static String zip(String postcode, @Nullable String country) {
        String clean = orEmpty(Cells.id(postcode));
        return StateCodes.isDomestic(country) && clean.matches("\\d{3,4}")
                ? "0".repeat(5 - clean.length()) + clean
                : clean;
    }

    private @Nullable LocalDate birth(@Nullable String text) throws Unusable {
        if (text == null) {
            return null;
        }
        OriginalTime time = new SourceTimes(ZoneOffset.UTC).read(usDate(text));
        if (time == null) {
            throw new Unusable("The date of birth cannot be read. Maybe write it as YYYY-MM-DD.");
        }
        return time.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// Month first, as US systems write a birth date; a first number above 12 can only be a day.
    private static String usDate(String text) {
        return text.strip().replaceFirst("^(0?[1-9]|1[0-2])[/-](\\d{1,2})[/-](\\d{4})$", "$3-$1-$2");
    }

    private static EmailConsent consent(@Nullable String text) {
        Boolean said = Cells.yesNo(text);
        if (said == null) {
            return text != null && text.strip().equalsIgnoreCase("agreed") ? EmailConsent.AGREED : EmailConsent.UNKNOWN;
        }
        return said ? EmailConsent.AGREED : EmailConsent.NOT_AGREED;
    }

    private boolean deceased(@Nullable String text) throws Unusable {
        if (text == null) {
            return false;
        }
        Boolean said = Cells.yesNo(text);
        if (said == null
                && times.read(usDate(text)) == null
                && !text.toLowerCase(Locale.ROOT).startsWith("deceased")) {
            throw new Unusable("The deceased cell is neither yes, no nor a date.");
        }
        return said == null || said;
    }

    private @Nullable String asOf(@Nullable String text) {
        OriginalTime time = times.read(text == null ? null : usDate(text));
        return time == null
                ? null
                : time.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Map<String, String> find(Columns header, Map<String, String> given) {
        Map<String, String> found = new HashMap<>();
        SYNONYMS.forEach((role, names) ->
                names.stream().filter(header::has).findFirst().ifPresent(name -> found.put(role, name)));
        given.forEach((role, name) -> {
            if (SYNONYMS.containsKey(role) && header.has(name)) {
                found.put(role, name);
            }
        });
        return found;
    }

    private @Nullable String text(List<String> cells, String role) {
        String header = found.get(role);
        return header == null ? null : columns.text(cells, header);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
