package org.noticewright.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.IncidentFacts;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Sha256;
import org.noticewright.law.Assessment;
import org.noticewright.letters.AttorneyGeneralLetter;
import org.noticewright.letters.HhsAnswers;
import org.noticewright.letters.HhsFilingSheet;
import org.noticewright.letters.HhsFilingSheet.Answer;
import org.noticewright.letters.LetterComposer;
import org.noticewright.letters.LetterHeldException;

/// The pieces for regulators: the HHS filing sheet whenever somebody's PHI was reached, the letter to the
/// California Attorney General with its sample when the law pack does not rule that filing out.
final class RegulatorPieces {

    private static final String SAMPLE = "Sample notice to California residents";
    private static final int HHS_AT_ONCE = 500;
    /// As the form's date fields take them.
    private static final DateTimeFormatter FORM_DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private final LetterFactory factory;
    private final LetterComposer composer;
    private final LetterTemplates templates;
    private final Assessment assessment;
    private final IncidentFacts facts;
    private final LetterSums sums;
    private final LocalDate date;

    RegulatorPieces(
            LetterFactory factory,
            LetterComposer composer,
            LetterTemplates templates,
            Assessment assessment,
            IncidentFacts facts,
            LetterSums sums,
            LocalDate date) {
        this.factory = factory;
        this.composer = composer;
        this.templates = templates;
        this.assessment = assessment;
        this.facts = facts;
        this.sums = sums;
        this.date = date;
    }

    List<Piece> write(Path out) throws IOException {
        var pieces = new ArrayList<Piece>();
        if (sums.withPhi() > 0) {
            pieces.add(piece(out, "hhs-filing-sheet", () -> composer.hhsFilingSheet(hhsSheet())));
        }
        if (asks("CA", "attorney-general")) {
            if (sums.californians() == 0) {
                pieces.add(new Piece(
                        null,
                        "ca-attorney-general-letter",
                        "",
                        null,
                        "No letter to a California resident is ready, so there is no sample to enclose."));
            } else {
                pieces.add(piece(out, "ca-attorney-general-letter", () -> composer.attorneyGeneralLetter(cover())));
                pieces.add(piece(
                        out, "ca-sample-notice", () -> composer.sampleCopy(factory.sample(sums.ofCalifornians()))));
            }
        }
        return pieces;
    }

    private interface Typesetting {
        byte[] pdf();
    }

    private static Piece piece(Path out, String kind, Typesetting typesetting) throws IOException {
        try {
            var pdf = typesetting.pdf();
            var file = "regulators/" + kind + ".pdf";
            Files.write(out.resolve(file), pdf);
            return new Piece(null, kind, file, Sha256.of(pdf), "");
        } catch (LetterHeldException held) {
            return new Piece(null, kind, "", null, String.valueOf(held.getMessage()));
        }
    }

    private boolean asks(String jurisdiction, String recipient) {
        return assessment.obligations().stream()
                .anyMatch(item -> item.jurisdiction().equals(jurisdiction)
                        && item.recipient().equals(recipient)
                        && item.status() != ObligationStatus.NOT_DUE);
    }

    private AttorneyGeneralLetter cover() {
        var sent = facts.dates().lettersSent() == null ? date : facts.dates().lettersSent();
        return new AttorneyGeneralLetter(
                "CA-" + date,
                date,
                factory.sender(),
                factory.story(),
                sent,
                sent,
                sums.californians(),
                sums.ready(),
                sums.ofCalifornians(),
                factory.offer(),
                List.of(SAMPLE),
                factory.contact());
    }

    private HhsFilingSheet hhsSheet() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("report_type", Answer.of("Initial Breach Report", "this is the first report from the case"));
        put(answers, "ce_name", facts.entity().name(), "incident facts: name of the organization");
        answers.put(
                "breach_affecting",
                Answer.of(
                        sums.withPhi() >= HHS_AT_ONCE ? "500 or more individuals" : "Fewer than 500 individuals",
                        "count of people in the case"));
        putDay(answers, "breach_start", facts.dates().occurredFrom(), "incident facts: first day of the break-in");
        putDay(answers, "breach_end", facts.dates().occurredTo(), "incident facts: last day of the break-in");
        putDay(answers, "discovery_start", facts.dates().discovered(), "incident facts: day of discovery");
        putDay(answers, "discovery_end", facts.dates().discovered(), "incident facts: day of discovery");
        answers.put("individuals_affected", Answer.of(Integer.toString(sums.withPhi()), "count of people in the case"));
        answers.putAll(HhsAnswers.phiTypes(sums.phiAtMost(), templates, "elements of the reached records"));
        putDay(answers, "individual_notice_start", facts.dates().lettersSent(), "incident facts: day the letters went");
        putSubstituteNotice(answers, sums.withPhiUnreachable());
        putMedia(answers, sums.withPhiByState());
        return new HhsFilingSheet("HHS-" + date, date, factory.sender(), answers);
    }

    private static void put(Map<String, Answer> answers, String field, @Nullable String value, String source) {
        if (value != null) {
            answers.put(field, Answer.of(value, source));
        }
    }

    private static void putDay(Map<String, Answer> answers, String field, @Nullable LocalDate day, String source) {
        put(answers, field, day == null ? null : FORM_DATE.format(day), source);
    }

    private static void putSubstituteNotice(Map<String, Answer> answers, long unreachable) {
        var source = "people in the case without a usable address: %,d".formatted(unreachable);
        answers.put("substitute_notice", Answer.of(unreachable > 0 ? "Yes" : "No", source));
        if (unreachable > 0) {
            answers.put("substitute_notice_size", Answer.of(unreachable < 10 ? "Fewer than 10" : "10 or more", source));
        }
    }

    /// More than 500 residents of one state (45 CFR 164.406).
    private static void putMedia(Map<String, Answer> answers, Map<String, Integer> byState) {
        var states = byState.entrySet().stream()
                .filter(entry -> entry.getValue() > 500 && !entry.getKey().equals(IncidentFacts.UNKNOWN_STATE))
                .map(Map.Entry::getKey)
                .toList();
        var source = "count of people in the case, by state";
        answers.put("media_notice", Answer.of(states.isEmpty() ? "No" : "Yes", source));
        if (!states.isEmpty()) {
            answers.put("media_states", new Answer(states, source));
        }
    }
}
