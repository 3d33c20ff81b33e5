package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.evaluate.Interval;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prints figures on public text that no rule was written from; skipped where the text is not at hand. The only
/// assertions are that something was measured.
///
/// Two columns: rows of even index, whose errors may be read while rules are written, and rows of odd index, of
/// which only this figure is looked at. The test split of wnut17 counts as odd, its other rows as even.
class PublicCorporaMeasurementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<DataElement> IDENTIFYING = Set.of(
            DataElement.NAME,
            DataElement.EMAIL,
            DataElement.PHONE,
            DataElement.SSN,
            DataElement.PAYMENT_CARD,
            DataElement.MEDICAL_RECORD_NUMBER,
            DataElement.HEALTH_PLAN_ID,
            DataElement.ACCOUNT_NUMBER,
            DataElement.LICENSE_NUMBER,
            DataElement.IP_ADDRESS,
            DataElement.URL,
            DataElement.BANK_ACCOUNT,
            DataElement.DEVICE_ID,
            DataElement.VEHICLE_ID);

    private final Path folder = Path.of(System.getProperty("noticewright.shared", "absent"), "corpus", "public");

    @BeforeEach
    void needsTheText() {
        assumeTrue(Files.isDirectory(folder));
    }

    /// @param open whether its errors may be read
    private record Item(Ticket anonymous, Ticket named, JsonNode node, boolean open) {}

    private List<Item> items(String file, int most) {
        try {
            var items = new ArrayList<Item>();
            int index = 0;
            for (String line : Files.readAllLines(folder.resolve(file))) {
                if (items.size() == most) {
                    break;
                }
                JsonNode node = JSON.readTree(line);
                String text = node.path("text").asString();
                items.add(new Item(PlainTickets.ticket(null, text), PlainTickets.said(text), node, index++ % 2 == 0));
            }
            return items;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void measure() {
        Classifier classifier = Classifier.load();
        share(
                "banking77, sender known, PHI",
                items("banking77.jsonl", 13_083),
                item -> verdict(classifier, item.named()).verdict() == Verdict.PHI);
        share(
                "banking77, sender known, review",
                items("banking77.jsonl", 13_083),
                item -> verdict(classifier, item.named()).needsReview());
        share(
                "meqsum, sender known, PHI",
                items("meqsum_a.jsonl", 500),
                item -> verdict(classifier, item.named()).verdict() == Verdict.PHI);
        share(
                "meqsum, sender known, PHI or review",
                items("meqsum_a.jsonl", 500),
                item -> found(classifier, item.named()));
        share(
                "mts_dialog, sender known, PHI",
                items("mts_dialog.jsonl", 1_701),
                item -> verdict(classifier, item.named()).verdict() == Verdict.PHI);
        share(
                "mts_dialog, sender known, PHI or review",
                items("mts_dialog.jsonl", 1_701),
                item -> found(classifier, item.named()));
        List<Item> asq = items("asq_phi_a.jsonl", 526);
        share(
                "asq_phi names nobody, PHI",
                asq.stream()
                        .filter(item -> !item.node().path("meta").path("phi").asBoolean())
                        .toList(),
                item -> verdict(classifier, item.anonymous()).verdict() == Verdict.PHI);
        share(
                "asq_phi with an identifier beyond a date or place, one found",
                asq.stream().filter(item -> !identifiers(item).isEmpty()).toList(),
                item -> verdict(classifier, item.anonymous()).findings().stream()
                        .filter(finding -> isIdentifier(finding)
                                && finding.text() instanceof TextRef.Body
                                && finding.confidence().value() >= Judge.COUNTS)
                        .anyMatch(finding -> identifiers(item).stream().anyMatch(span -> overlap(finding, span) > 0)));
        List<Item> wnut = items("wnut17.jsonl", 5_690);
        person(classifier, "wnut17 train and dev, open", wnut.subList(0, 4_403), "person");
        person(classifier, "wnut17 test, held out", wnut.subList(4_403, 5_690), "person");
        List<Item> presidio = items("presidio_v2.jsonl", 1_500);
        person(classifier, "presidio_v2, open half", half(presidio, true), "PERSON");
        person(classifier, "presidio_v2, held-out half", half(presidio, false), "PERSON");
        assertThat(asq).isNotEmpty();
    }

    /// A clinician's name is labelled as a name there and found as a provider here.
    private static boolean isIdentifier(Finding finding) {
        return IDENTIFYING.contains(finding.element()) || finding.rule().value().equals("provider.name");
    }

    /// Labelled spans that are neither a date nor a place.
    private static List<int[]> identifiers(Item item) {
        String text = item.node().path("text").asString();
        var spans = new ArrayList<int[]>();
        for (JsonNode span : item.node().path("spans")) {
            String label = span.path("l").asString();
            if (!label.equals("DATE") && !label.equals("GEOGRAPHIC_LOCATION")) {
                spans.add(new int[] {
                    text.offsetByCodePoints(0, span.path("s").asInt()),
                    text.offsetByCodePoints(0, span.path("e").asInt())
                });
            }
        }
        return spans;
    }

    private static Classification verdict(Classifier classifier, Ticket ticket) {
        return classifier.classify(ticket, PatientStatusPolicy.CONTENT);
    }

    private static boolean found(Classifier classifier, Ticket ticket) {
        Classification result = verdict(classifier, ticket);
        return result.verdict() == Verdict.PHI || result.needsReview();
    }

    private static List<Item> half(List<Item> items, boolean open) {
        return items.stream().filter(item -> item.open() == open).toList();
    }

    private static void share(String name, List<Item> items, Predicate<Item> test) {
        System.out.printf(
                "%s: open half %s, held-out half %s%n",
                name, share(half(items, true), test), share(half(items, false), test));
    }

    private static String share(List<Item> items, Predicate<Item> test) {
        int hits = (int) items.stream().filter(test).count();
        Interval interval = Interval.clopperPearson(hits, items.size());
        return String.format(
                Locale.ROOT,
                "%d of %d (%.2f %%, %.2f to %.2f)",
                hits,
                items.size(),
                100.0 * hits / items.size(),
                100 * interval.low(),
                100 * interval.high());
    }

    /// Names: recall = at least half of the gold characters covered; precision = half of either.
    private static void person(Classifier classifier, String name, List<Item> items, String label) {
        int gold = 0;
        int recalled = 0;
        int said = 0;
        int right = 0;
        for (Item item : items) {
            String text = item.node().path("text").asString();
            List<Finding> names = verdict(classifier, item.anonymous()).findings().stream()
                    .filter(finding -> finding.element() == DataElement.NAME
                            && finding.text() instanceof TextRef.Body
                            && finding.confidence().value() >= 0.3)
                    .toList();
            var spans = new ArrayList<int[]>();
            for (JsonNode span : item.node().path("spans")) {
                if (span.path("l").asString().equals(label)) {
                    spans.add(new int[] {
                        text.offsetByCodePoints(0, span.path("s").asInt()),
                        text.offsetByCodePoints(0, span.path("e").asInt())
                    });
                }
            }
            for (int[] span : spans) {
                gold++;
                int covered =
                        names.stream().mapToInt(found -> overlap(found, span)).sum();
                recalled += covered * 2 >= span[1] - span[0] ? 1 : 0;
            }
            for (Finding found : names) {
                said++;
                right += hit(found, spans) != null ? 1 : 0;
            }
        }
        double precision = right / (double) Math.max(1, said);
        double recall = recalled / (double) Math.max(1, gold);
        System.out.printf(
                Locale.ROOT,
                "%s PERSON: P %.3f R %.3f F1 %.3f%n",
                name,
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static int @Nullable [] hit(Finding found, List<int[]> spans) {
        for (int[] span : spans) {
            int overlap = overlap(found, span);
            if (overlap * 2 >= found.span().length() || overlap * 2 >= span[1] - span[0]) {
                return span;
            }
        }
        return null;
    }

    private static int overlap(Finding found, int[] span) {
        return Math.max(
                0, Math.min(found.span().end(), span[1]) - Math.max(found.span().start(), span[0]));
    }
}
