package org.noticewright.law;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.LetterFacts;
import org.noticewright.domain.SpecialCategory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads FACTS.json. Strict, because a key that is misspelt and passed over would be a fact that is silently
/// unknown.
public final class FactsReader {

    /// Largest file that is still taken for facts, in bytes.
    private static final long LIMIT = 16L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FactsReader() {}

    /// @throws FactsException when the text is no JSON, has a wrong kind of value, an unknown key or word, or
    ///     lacks the organisation's capacities or every date
    public static IncidentFacts read(String json) throws FactsException {
        try {
            return facts(new JsonValue(JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json), ""));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new FactsException("""
                The facts are no valid JSON near line %d, column %d.
                Maybe a comma, a quotation mark or a bracket is missing, or a key stands twice.\
                """.formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        }
    }

    /// @throws FactsException as [#read(String)], and when the file cannot be read as UTF-8
    public static IncidentFacts read(Path file) throws FactsException {
        try {
            if (Files.size(file) > LIMIT) {
                throw new FactsException("""
                    The facts file is larger than 16 MiB.
                    Maybe another file was meant: facts are a page of JSON.\
                    """);
            }
            return read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new FactsException("""
                The facts file is not encoded in UTF-8.
                Maybe an editor saved it in another encoding: save it again as UTF-8.\
                """, e);
        } catch (IOException e) {
            throw new FactsException("""
                The facts file cannot be read.
                Maybe it was moved, or its permissions do not allow it.\
                """, e);
        }
    }

    /// The facts as JSON that [#read(String)] reads back to the same facts. What is not known is left out.
    public static String write(IncidentFacts facts) {
        return FactsJson.write(facts);
    }

    /// The part `letter` alone.
    ///
    /// @throws FactsException as [#read(String)]
    public static LetterFacts readLetter(String json) throws FactsException {
        read(json);
        return letter(new JsonValue(JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json), ""));
    }

    private static LetterFacts letter(JsonValue root) throws FactsException {
        var value = root.get("letter");
        if (value == null) {
            return LetterFacts.UNKNOWN;
        }
        value.object(
                "addressLines",
                "hours",
                "email",
                "website",
                "signer",
                "signerTitle",
                "whatHappened",
                "actions",
                "contact",
                "creditMonitoring");
        return new LetterFacts(
                orEmpty(value.get("addressLines", list -> list.list(JsonValue::text))),
                value.get("hours", JsonValue::text),
                value.get("email", JsonValue::text),
                value.get("website", JsonValue::text),
                value.get("signer", JsonValue::text),
                value.get("signerTitle", JsonValue::text),
                orEmpty(value.get("whatHappened", list -> list.list(JsonValue::text))),
                orEmpty(value.get("actions", list -> list.list(JsonValue::text))),
                value.get("contact", FactsReader::contact),
                value.get("creditMonitoring", FactsReader::offer));
    }

    private static LetterFacts.Contact contact(JsonValue value) throws FactsException {
        value.object("name", "title", "phone", "email");
        return new LetterFacts.Contact(
                value.required("name", JsonValue::text),
                value.required("title", JsonValue::text),
                value.required("phone", JsonValue::text),
                value.required("email", JsonValue::text));
    }

    private static LetterFacts.Offer offer(JsonValue value) throws FactsException {
        value.object("provider", "months", "website", "phone", "enrolBy");
        return new LetterFacts.Offer(
                value.required("provider", JsonValue::text),
                value.required("months", JsonValue::count),
                value.required("website", JsonValue::text),
                value.get("phone", JsonValue::text),
                value.required("enrolBy", JsonValue::date));
    }

    private static IncidentFacts facts(JsonValue root) throws FactsException {
        root.object(
                "entity",
                "vendor",
                "dates",
                "exposure",
                "residents",
                "totalAffected",
                "cohorts",
                "uncontactable",
                "elements",
                "elementsByState",
                "special",
                "riskAssessment",
                "holds",
                "letter");
        letter(root);
        return new IncidentFacts(
                entity(root.get("entity")),
                vendors(root.get("vendor")),
                dates(root.get("dates")),
                root.get("exposure", value -> value.word(Exposure.class)),
                root.get("residents", value -> value.byState(JsonValue::count)),
                root.get("totalAffected", JsonValue::count),
                orEmpty(root.get("cohorts", value -> value.list(FactsReader::cohort))),
                root.get("uncontactable", JsonValue::count),
                root.get("elements", FactsReader::elements),
                elementsByState(root.get("elementsByState")),
                root.get("special", FactsReader::special),
                riskAssessment(root.get("riskAssessment")),
                orEmpty(root.get("holds", value -> value.list(FactsReader::hold))));
    }

    private static IncidentFacts.Entity entity(@Nullable JsonValue value) throws FactsException {
        var capacities = value == null
                ? null
                : value.object(
                                "name",
                                "capacities",
                                "licences",
                                "hipaaNotice",
                                "nydfsEntity",
                                "tollFree",
                                "ownsData",
                                "sourceOfBreach")
                        .get("capacities", FactsReader::capacities);
        if (value == null || capacities == null || capacities.isEmpty()) {
            throw new FactsException("""
                The facts must say under /entity/capacities in which part the organisation acts.
                Maybe "capacities": ["hipaa-covered-entity"], or ["state-only"] when no other part fits.\
                """);
        }
        var licences = value.get("licences", list -> list.list(JsonValue::text));
        return new IncidentFacts.Entity(
                value.get("name", JsonValue::text),
                capacities,
                licences == null ? null : Set.copyOf(licences),
                known(value.get("hipaaNotice", JsonValue::text)),
                value.get("nydfsEntity", JsonValue::yesNo),
                value.get("tollFree", JsonValue::text),
                value.get("ownsData", JsonValue::yesNo),
                value.get("sourceOfBreach", JsonValue::yesNo));
    }

    private static List<IncidentFacts.Vendor> vendors(@Nullable JsonValue value) throws FactsException {
        if (value == null) {
            return List.of();
        }
        return value.node().isArray() ? value.list(FactsReader::vendor) : List.of(vendor(value));
    }

    private static IncidentFacts.Vendor vendor(JsonValue value) throws FactsException {
        value.object("name", "capacities", "agent");
        var capacities = value.get("capacities", FactsReader::capacities);
        return new IncidentFacts.Vendor(
                value.get("name", JsonValue::text),
                capacities == null ? Set.of() : capacities,
                agent(value.get("agent")));
    }

    private static @Nullable Boolean agent(@Nullable JsonValue value) throws FactsException {
        if (value == null) {
            return null;
        }
        if (value.node().isBoolean()) {
            return value.yesNo();
        }
        return switch (value.text()) {
            case "yes" -> true;
            case "no" -> false;
            case "unknown" -> null;
            default -> throw value.wrongKind("yes, no or unknown", "Maybe a capital letter was used.");
        };
    }

    private static IncidentFacts.Dates dates(@Nullable JsonValue value) throws FactsException {
        if (value == null) {
            throw noDate();
        }
        value.object(
                "occurredFrom",
                "occurredTo",
                "firstIndication",
                "discovered",
                "determined",
                "confirmed",
                "contained",
                "lettersSent",
                "hhsNotified",
                "ownerInformed",
                "aware",
                "candidates");
        var dates = new IncidentFacts.Dates(
                value.get("occurredFrom", JsonValue::date),
                value.get("occurredTo", JsonValue::date),
                value.get("firstIndication", JsonValue::date),
                value.get("discovered", JsonValue::date),
                value.get("determined", JsonValue::date),
                value.get("confirmed", JsonValue::date),
                value.get("contained", JsonValue::date),
                value.get("lettersSent", JsonValue::date),
                value.get("hhsNotified", JsonValue::date),
                value.get("ownerInformed", JsonValue::date),
                value.get("aware", JsonValue::instant),
                orEmpty(value.get("candidates", list -> list.list(JsonValue::date))));
        if (dates.equals(
                new IncidentFacts.Dates(null, null, null, null, null, null, null, null, null, null, null, List.of()))) {
            throw noDate();
        }
        return dates;
    }

    private static FactsException noDate() {
        return new FactsException("""
            The facts must hold at least one date under /dates.
            Maybe "discovered" is known: the first day on which anybody knew.\
            """);
    }

    private static IncidentFacts.Cohort cohort(JsonValue value) throws FactsException {
        value.object("state", "count", "elements", "partial", "special", "phi", "exposure");
        var state = value.get("state", JsonValue::state);
        var partial = value.get("partial", FactsReader::elements);
        return new IncidentFacts.Cohort(
                state == null ? IncidentFacts.UNKNOWN_STATE : state,
                value.get("count", JsonValue::count),
                value.get("elements", FactsReader::elements),
                partial == null ? Set.of() : partial,
                value.get("special", FactsReader::special),
                value.get("phi", JsonValue::yesNo),
                value.get("exposure", word -> word.word(Exposure.class)));
    }

    private static IncidentFacts.RiskAssessment riskAssessment(@Nullable JsonValue value) throws FactsException {
        if (value == null) {
            return IncidentFacts.RiskAssessment.NONE;
        }
        value.object("lowProbability", "harmUnlikely", "documentedOn");
        return new IncidentFacts.RiskAssessment(
                value.get("lowProbability", JsonValue::yesNo),
                value.get("harmUnlikely", JsonValue::yesNo),
                value.get("documentedOn", JsonValue::date));
    }

    private static IncidentFacts.Hold hold(JsonValue value) throws FactsException {
        value.object("agency", "form", "received", "until", "regimes");
        var regimes = value.get("regimes", list -> list.list(JsonValue::text));
        return new IncidentFacts.Hold(
                value.get("agency", JsonValue::text),
                value.get("form", word -> word.word(IncidentFacts.Hold.Form.class, FactsJson::code)),
                value.get("received", JsonValue::date),
                value.get("until", JsonValue::date),
                regimes == null ? null : Set.copyOf(regimes));
    }

    private static Map<String, Set<DataElement>> elementsByState(@Nullable JsonValue value) throws FactsException {
        return value == null ? Map.of() : value.byState(FactsReader::elements);
    }

    private static Set<DataElement> elements(JsonValue value) throws FactsException {
        return value.words(DataElement.class, Enum::name);
    }

    private static Set<SpecialCategory> special(JsonValue value) throws FactsException {
        return value.words(SpecialCategory.class, Enum::name);
    }

    private static Set<IncidentFacts.Capacity> capacities(JsonValue value) throws FactsException {
        return value.words(IncidentFacts.Capacity.class, IncidentFacts.Capacity::code);
    }

    private static @Nullable String known(@Nullable String word) {
        return "unknown".equals(word) ? null : word;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
