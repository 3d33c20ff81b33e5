package org.noticewright.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.domain.Obligation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes an assessment as JSON, the form that `deadlines --json` prints: `obligations`, `letters`,
/// `questions`, `packVersion`. Dates are ISO dates, instants ISO instants in UTC, what is not there is null.
public final class AssessmentJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AssessmentJson() {}

    public static String toJson(Assessment assessment) {
        var root = JSON.createObjectNode();
        var obligations = root.putArray("obligations");
        assessment.obligations().forEach(obligation -> write(obligations.addObject(), obligation));
        var letters = root.putArray("letters");
        assessment.letters().forEach(letter -> write(letters.addObject(), letter));
        var questions = root.putArray("questions");
        assessment.questions().forEach(question -> write(questions.addObject(), question));
        root.put("packVersion", assessment.packVersion());
        return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void write(ObjectNode node, Obligation obligation) {
        node.put("jurisdiction", obligation.jurisdiction());
        node.put("regime", obligation.regime());
        node.put("recipient", obligation.recipient());
        node.put("due", text(obligation.due()));
        node.put("instant", text(obligation.instant()));
        node.put("status", obligation.status().code());
        node.put("basis", obligation.basis());
        node.put("citation", obligation.citation());
        node.put("controls", obligation.controls());
        node.put("confidence", obligation.confidence());
        node.put("reason", obligation.reason());
        var candidate = obligation.candidate();
        if (candidate != null) {
            node.put("candidate", candidate.toString());
        }
    }

    private static void write(ObjectNode node, LetterRequirement letter) {
        node.put("jurisdiction", letter.jurisdiction());
        fill(node.putArray("required"), letter.required());
        fill(node.putArray("prohibited"), letter.prohibited());
        fill(node.putArray("conflicts"), letter.conflicts());
        node.put("title", letter.title());
        fill(node.putArray("headings"), letter.headings());
        node.put("minPointSize", letter.minPointSize());
        node.put("plainLanguage", letter.plainLanguage());
        fill(node.putArray("addenda"), letter.addenda());
        node.put("creditMonitoringMonths", letter.creditMonitoringMonths());
        node.put("creditMonitoringWhy", letter.creditMonitoringWhy());
        fill(node.putArray("citations"), letter.citations());
        node.put("note", letter.note());
    }

    private static void write(ObjectNode node, Question question) {
        node.put("fact", question.fact());
        fill(node.putArray("rules"), question.rules());
        node.put("question", question.question());
        fill(node.putArray("outcomes"), question.outcomes());
    }

    private static void fill(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
