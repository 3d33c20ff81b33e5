package org.noticewright.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.noticewright.classify.PublicSpans.Row;
import org.noticewright.classify.PublicSpans.Span;
import org.noticewright.classify.PublicSpans.Type;
import org.noticewright.classify.verdict.Judge;
import org.noticewright.domain.ContextMention;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Ticket;

/// Prints how spans of public labelled sets are found, by type and untyped by character; skipped where the sets
/// are not at hand. Rows of even number may be read while rules are written, the others give a figure only.
class PublicSpansMeasurementTest {

    private static final Path FOLDER = Path.of(System.getProperty("noticewright.shared", "absent"), "corpus", "public");

    @ParameterizedTest
    @ValueSource(strings = {"presidio_v2.jsonl", "asq_phi_a.jsonl"})
    void measure(String file) {
        assumeTrue(Files.isDirectory(FOLDER));
        Classifier classifier = Classifier.load();
        List<Row> rows = PublicSpans.read(FOLDER.resolve(file));
        for (int half = 0; half < 2; half++) {
            var score = new Score(labelled(rows));
            for (Row row : rows) {
                if (row.isRead() == (half == 0)) {
                    score.add(row, found(classifier, row.text()));
                }
            }
            System.out.println(score.text(file + (half == 0 ? ", even rows (read)" : ", odd rows (held out)")));
            assertThat(score.total().gold).isPositive();
        }
    }

    @Test
    void countsAsDescribed() {
        var row = new Row(0, "Ann Lee of Rome", List.of(new Span(0, 7, Type.PERSON), new Span(11, 15, Type.LOCATION)));
        var score = new Score(EnumSet.of(Type.PERSON, Type.LOCATION));

        score.add(row, List.of(new Span(0, 3, Type.PERSON), new Span(8, 15, Type.PERSON), new Span(0, 2, Type.DATE)));

        assertThat(score.total().gold).isEqualTo(2);
        assertThat(score.total().recalled).isZero();
        assertThat(score.total().said).isEqualTo(2);
        assertThat(score.total().right).isEqualTo(1);
        assertThat(score.goldChars).isEqualTo(11);
        assertThat(score.saidChars).isEqualTo(10);
        assertThat(score.rightChars).isEqualTo(7);
    }

    private static Set<Type> labelled(List<Row> rows) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        rows.forEach(row -> row.gold().forEach(span -> types.add(span.type())));
        types.remove(Type.IGNORED);
        return types;
    }

    static List<Span> found(Classifier classifier, String text) {
        Ticket ticket = PlainTickets.ticket(null, text);
        var found = new ArrayList<Span>();
        List<Finding> findings =
                classifier.classify(ticket, PatientStatusPolicy.CONTENT).findings();
        for (Finding finding : findings) {
            Type type = type(finding);
            if (type != null
                    && finding.text() instanceof TextRef.Body
                    && finding.confidence().value() >= Judge.COUNTS) {
                found.add(new Span(finding.span().start(), finding.span().end(), type));
            }
        }
        for (ContextMention mention : classifier.context(ticket, sure(findings))) {
            if (mention.text() instanceof TextRef.Body) {
                found.add(new Span(mention.span().start(), mention.span().end(), type(mention.kind())));
            }
        }
        return PublicSpans.merged(text, found);
    }

    /// Mentions below the floor hide no place or date.
    private static List<Finding> sure(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.confidence().value() >= Judge.COUNTS)
                .toList();
    }

    private static Type type(ContextMention.Kind kind) {
        return switch (kind) {
            case PLACE -> Type.LOCATION;
            case DATE -> Type.DATE;
            case AGE -> Type.AGE;
            case WEB_ADDRESS -> Type.URL;
        };
    }

    private static @Nullable Type type(Finding finding) {
        return switch (finding.element()) {
            case NAME -> Type.PERSON;
            case PROVIDER -> finding.rule().value().equals("provider.name") ? Type.PERSON : null;
            case ADDRESS -> Type.LOCATION;
            case DATE_OF_BIRTH -> finding.rule().value().equals("birth.over-89") ? Type.AGE : Type.DATE;
            case SERVICE_DATE -> Type.DATE;
            case PHONE -> Type.PHONE;
            case EMAIL -> Type.EMAIL;
            case SSN -> Type.SSN;
            case PAYMENT_CARD -> Type.CARD;
            case BANK_ACCOUNT -> Type.IBAN;
            case IP_ADDRESS -> Type.IP;
            case URL -> Type.URL;
            case MEDICAL_RECORD_NUMBER, HEALTH_PLAN_ID, ACCOUNT_NUMBER, LICENSE_NUMBER, VEHICLE_ID, DEVICE_ID ->
                Type.ID;
            default -> null;
        };
    }

    /// Shows what was missed and what was said wrongly in even rows: `FILE [TYPE]`.
    static void main(String[] args) {
        Classifier classifier = Classifier.load();
        List<Row> rows = PublicSpans.read(FOLDER.resolve(args[0]));
        Set<Type> types = args.length > 1 ? EnumSet.of(Type.valueOf(args[1])) : labelled(rows);
        for (Row row : rows) {
            if (!row.isRead()) {
                continue;
            }
            List<Span> found = found(classifier, row.text());
            for (Span gold : row.gold()) {
                if (types.contains(gold.type()) && !PublicSpans.isRecalled(gold, found)) {
                    show("-", row, gold);
                }
            }
            for (Span span : found) {
                if (types.contains(span.type())
                        && PublicSpans.hit(span, row.gold()) == null
                        && !PublicSpans.isIgnored(span, row.gold())) {
                    show("+", row, span);
                }
            }
        }
    }

    private static void show(String sign, Row row, Span span) {
        String before = row.text().substring(Math.max(0, span.start() - 40), span.start());
        String after = row.text().substring(span.end(), Math.min(row.text().length(), span.end() + 25));
        System.out.println(sign + " " + span.type() + " " + row.index() + " "
                + (before + "[" + row.text().substring(span.start(), span.end()) + "]" + after).replace('\n', '|'));
    }

    private static final class Count {
        private int gold;
        private int recalled;
        private int said;
        private int right;

        private void add(Count other) {
            gold += other.gold;
            recalled += other.recalled;
            said += other.said;
            right += other.right;
        }

        @Override
        public String toString() {
            return figures(right, said, recalled, gold) + " of " + gold;
        }
    }

    private static String figures(int right, int said, int recalled, int gold) {
        double precision = right / (double) Math.max(1, said);
        double recall = recalled / (double) Math.max(1, gold);
        double sum = Math.max(1e-9, 4 * precision + recall);
        return String.format(Locale.ROOT, "P %.3f R %.3f F2 %.3f", precision, recall, 5 * precision * recall / sum);
    }

    private static final class Score {
        private final Map<Type, Count> counts = new EnumMap<>(Type.class);
        private final Set<Type> types;
        private int goldChars;
        private int saidChars;
        private int rightChars;

        private Score(Set<Type> types) {
            this.types = types;
            types.forEach(type -> counts.put(type, new Count()));
        }

        private void add(Row row, List<Span> all) {
            List<Span> found =
                    all.stream().filter(span -> types.contains(span.type())).toList();
            for (Span gold : row.gold()) {
                Count count = counts.get(gold.type());
                if (count != null) {
                    count.gold++;
                    count.recalled += PublicSpans.isRecalled(gold, found) ? 1 : 0;
                }
            }
            for (Span span : found) {
                Count count = counts.get(span.type());
                if (count != null && !PublicSpans.isIgnored(span, row.gold())) {
                    count.said++;
                    count.right += PublicSpans.hit(span, row.gold()) == null ? 0 : 1;
                }
            }
            characters(row, found);
        }

        private void characters(Row row, List<Span> found) {
            var gold = new BitSet();
            var ignored = new BitSet();
            row.gold().forEach(span -> (span.type() == Type.IGNORED ? ignored : gold).set(span.start(), span.end()));
            ignored.andNot(gold);
            var said = new BitSet();
            found.forEach(span -> said.set(span.start(), span.end()));
            said.andNot(ignored);
            goldChars += gold.cardinality();
            saidChars += said.cardinality();
            said.and(gold);
            rightChars += said.cardinality();
        }

        private Count total() {
            var total = new Count();
            counts.values().forEach(total::add);
            return total;
        }

        private String text(String name) {
            var text = new StringBuilder(name).append('\n');
            counts.forEach((type, count) -> text.append("  %-9s %s%n".formatted(type, count)));
            text.append("  typed     ").append(total()).append('\n');
            text.append("  untyped   ").append(figures(rightChars, saidChars, rightChars, goldChars));
            return text.toString();
        }
    }
}
