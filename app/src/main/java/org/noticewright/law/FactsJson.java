package org.noticewright.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.IncidentFacts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes facts in the form that [FactsReader] reads; sets in a fixed order, so that the same facts give the
/// same text.
final class FactsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FactsJson() {}

    static String write(IncidentFacts facts) {
        var root = JSON.createObjectNode();
        entity(root.putObject("entity"), facts.entity());
        vendors(root, facts.vendors());
        dates(root.putObject("dates"), facts.dates());
        put(root, "exposure", facts.exposure());
        residents(root, facts.residents());
        put(root, "totalAffected", facts.totalAffected());
        cohorts(root, facts.cohorts());
        put(root, "uncontactable", facts.uncontactable());
        names(root, "elements", facts.elements());
        elementsByState(root, facts.elementsByState());
        names(root, "special", facts.special());
        riskAssessment(root, facts.riskAssessment());
        holds(root, facts.holds());
        return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    static String code(IncidentFacts.Hold.Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    private static void entity(ObjectNode node, IncidentFacts.Entity entity) {
        put(node, "name", entity.name());
        capacities(node, entity.capacities());
        texts(node, "licences", entity.licences());
        put(node, "hipaaNotice", entity.hipaaNotice());
        put(node, "nydfsEntity", entity.nydfsEntity());
        put(node, "tollFree", entity.tollFree());
        put(node, "ownsData", entity.ownsData());
        put(node, "sourceOfBreach", entity.sourceOfBreach());
    }

    private static void vendors(ObjectNode root, List<IncidentFacts.Vendor> vendors) {
        if (vendors.isEmpty()) {
            return;
        }
        var array = root.putArray("vendor");
        for (var vendor : vendors) {
            var node = array.addObject();
            put(node, "name", vendor.name());
            capacities(node, vendor.capacities());
            var agent = vendor.agent();
            node.put("agent", agent == null ? "unknown" : agent ? "yes" : "no");
        }
    }

    private static void dates(ObjectNode node, IncidentFacts.Dates dates) {
        put(node, "occurredFrom", dates.occurredFrom());
        put(node, "occurredTo", dates.occurredTo());
        put(node, "firstIndication", dates.firstIndication());
        put(node, "discovered", dates.discovered());
        put(node, "determined", dates.determined());
        put(node, "confirmed", dates.confirmed());
        put(node, "contained", dates.contained());
        put(node, "lettersSent", dates.lettersSent());
        put(node, "hhsNotified", dates.hhsNotified());
        put(node, "ownerInformed", dates.ownerInformed());
        put(node, "aware", dates.aware());
        if (!dates.candidates().isEmpty()) {
            var array = node.putArray("candidates");
            dates.candidates().forEach(day -> array.add(day.toString()));
        }
    }

    private static void residents(ObjectNode root, @Nullable Map<String, Integer> residents) {
        if (residents != null) {
            var node = root.putObject("residents");
            residents.forEach(node::put);
        }
    }

    private static void cohorts(ObjectNode root, List<IncidentFacts.Cohort> cohorts) {
        if (cohorts.isEmpty()) {
            return;
        }
        var array = root.putArray("cohorts");
        for (var cohort : cohorts) {
            var node = array.addObject();
            node.put("state", cohort.state());
            put(node, "count", cohort.count());
            names(node, "elements", cohort.elements());
            names(node, "partial", cohort.partial());
            names(node, "special", cohort.special());
            put(node, "phi", cohort.phi());
            put(node, "exposure", cohort.exposure());
        }
    }

    private static void elementsByState(ObjectNode root, Map<String, Set<DataElement>> byState) {
        if (!byState.isEmpty()) {
            var node = root.putObject("elementsByState");
            byState.forEach((state, elements) -> names(node, state, elements));
        }
    }

    private static void riskAssessment(ObjectNode root, IncidentFacts.RiskAssessment assessment) {
        if (!assessment.equals(IncidentFacts.RiskAssessment.NONE)) {
            var node = root.putObject("riskAssessment");
            put(node, "lowProbability", assessment.lowProbability());
            put(node, "harmUnlikely", assessment.harmUnlikely());
            put(node, "documentedOn", assessment.documentedOn());
        }
    }

    private static void holds(ObjectNode root, List<IncidentFacts.Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        var array = root.putArray("holds");
        for (var hold : holds) {
            var node = array.addObject();
            put(node, "agency", hold.agency());
            var form = hold.form();
            put(node, "form", form == null ? null : code(form));
            put(node, "received", hold.received());
            put(node, "until", hold.until());
            texts(node, "regimes", hold.regimes());
        }
    }

    private static void capacities(ObjectNode node, Set<IncidentFacts.Capacity> capacities) {
        var array = node.putArray("capacities");
        capacities.stream().sorted().forEach(capacity -> array.add(capacity.code()));
    }

    private static void names(ObjectNode node, String key, @Nullable Collection<? extends Enum<?>> constants) {
        if (constants != null) {
            var array = node.putArray(key);
            constants.stream()
                    .sorted(Comparator.comparingInt(Enum::ordinal))
                    .forEach(constant -> array.add(constant.name()));
        }
    }

    private static void texts(ObjectNode node, String key, @Nullable Set<String> texts) {
        if (texts != null) {
            var array = node.putArray(key);
            texts.stream().sorted().forEach(array::add);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer number -> node.put(key, number);
            case Boolean answer -> node.put(key, answer);
            default -> node.put(key, value.toString());
        }
    }
}
