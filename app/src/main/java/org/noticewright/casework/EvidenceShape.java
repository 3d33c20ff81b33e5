package org.noticewright.casework;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.MetadataKey;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;

/// What a ticket was judged on, with whatever tells one person from another taken out: two tickets of the same
/// shape were judged for the same reasons.
///
/// @param evidence each carrying finding and each finding of health content that counts: rule, element, kind of
///     text, and the words for health content
/// @param subject the subject with digits and identifying values hidden
/// @param template the message that holds the first health finding, else the first message, in the same way
record EvidenceShape(
        Verdict verdict,
        boolean needsReview,
        RuleId rule,
        Set<DataElement> elements,
        Set<SpecialCategory> special,
        Set<String> evidence,
        String subject,
        String template) {

    private static final double COUNTS = 0.3;
    /// A longer message is nobody's template.
    private static final int LONGEST_TEMPLATE = 20_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static EvidenceShape of(Ticket ticket, Classification classification) {
        var evidence = new TreeSet<String>();
        for (int i = 0; i < classification.findings().size(); i++) {
            var finding = classification.findings().get(i);
            boolean health = finding.element().isHealthContent() && counts(finding);
            if (health || classification.carriedBy().contains(i)) {
                evidence.add(item(ticket, finding));
            }
        }
        return new EvidenceShape(
                classification.verdict(),
                classification.needsReview(),
                classification.rule(),
                classification.elements(),
                classification.special(),
                evidence,
                subject(ticket, classification),
                template(ticket, classification));
    }

    /// What is equal for all alike tickets and needs no text.
    static boolean mayBeAlike(Classification one, Classification other) {
        return one.verdict() == other.verdict()
                && one.needsReview() == other.needsReview()
                && one.rule().equals(other.rule())
                && one.elements().equals(other.elements())
                && one.special().equals(other.special());
    }

    /// Same grounds, and the same subject or the same message behind them.
    boolean isAlike(EvidenceShape other) {
        boolean sameGrounds = verdict == other.verdict
                && needsReview == other.needsReview
                && rule.equals(other.rule)
                && elements.equals(other.elements)
                && special.equals(other.special)
                && evidence.equals(other.evidence);
        boolean sameSubject = !subject.isEmpty() && subject.equals(other.subject);
        boolean sameTemplate = !template.isEmpty() && template.equals(other.template);
        return sameGrounds && (sameSubject || sameTemplate);
    }

    private static boolean counts(Finding finding) {
        return finding.confidence().value() >= COUNTS;
    }

    private static String item(Ticket ticket, Finding finding) {
        var kind = finding.text().getClass().getSimpleName();
        var words = finding.element().isHealthContent() ? plain(words(ticket, finding)) : "";
        return String.join(
                "|",
                finding.rule().value(),
                finding.element().name(),
                finding.kind().name(),
                finding.partial().name(),
                kind,
                words);
    }

    private static String words(Ticket ticket, Finding finding) {
        var text = finding.text().in(ticket);
        var span = finding.span();
        return span.end() <= text.length() ? text.substring(span.start(), span.end()) : "";
    }

    private static String subject(Ticket ticket, Classification classification) {
        var key = MetadataKey.of(
                MetadataKey.Carrier.SUBJECT, "", hidden(ticket.subject(), new TextRef.Subject(), classification));
        return key == null ? "" : key.value();
    }

    private static String template(Ticket ticket, Classification classification) {
        if (ticket.messages().isEmpty()) {
            return "";
        }
        var ref = classification.findings().stream()
                .filter(finding -> finding.element().isHealthContent()
                        && counts(finding)
                        && finding.text() instanceof TextRef.Body)
                .map(Finding::text)
                .findFirst()
                .orElse(new TextRef.Body(0));
        var text = ref.in(ticket);
        return text.length() > LONGEST_TEMPLATE
                ? ""
                : DIGITS.matcher(plain(hidden(text, ref, classification))).replaceAll("#");
    }

    /// Each identifying value becomes one mark.
    private static String hidden(String text, TextRef ref, Classification classification) {
        var identifying = new ArrayList<Finding>();
        for (var finding : classification.findings()) {
            if (finding.text().equals(ref) && !finding.element().isHealthContent() && counts(finding)) {
                identifying.add(finding);
            }
        }
        identifying.sort(Comparator.comparing(Finding::span));
        var shown = new StringBuilder();
        int at = 0;
        for (var finding : List.copyOf(identifying)) {
            var span = finding.span();
            if (span.start() >= at && span.end() <= text.length()) {
                shown.append(text, at, span.start()).append('@');
                at = span.end();
            }
        }
        return shown.append(text, at, text.length()).toString();
    }

    private static String plain(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(lower.strip()).replaceAll(" ");
    }

    @Override
    public String toString() {
        return "EvidenceShape[" + rule + ", " + evidence.size() + " items]";
    }
}
