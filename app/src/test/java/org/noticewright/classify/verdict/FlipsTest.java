package org.noticewright.classify.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.noticewright.classify.Classifier;
import org.noticewright.classify.PlainTickets;
import org.noticewright.classify.detect.Rule;
import org.noticewright.classify.verdict.Flips.Flip;
import org.noticewright.domain.Classification;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.SampleFinding;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.Verdict;

/// What would have to be absent for another verdict, against trying every set of findings.
class FlipsTest {

    @Provide
    static Arbitrary<List<Finding>> findings() {
        Arbitrary<Finding> one = Combinators.combine(
                        Arbitraries.of(
                                DataElement.NAME,
                                DataElement.EMAIL,
                                DataElement.IP_ADDRESS,
                                DataElement.ACCOUNT_NUMBER,
                                DataElement.HEALTH_PLAN_ID,
                                DataElement.SERVICE_DATE,
                                DataElement.MEDICATION,
                                DataElement.DIAGNOSIS,
                                DataElement.TREATMENT,
                                DataElement.PROVIDER),
                        Arbitraries.of(Finding.Kind.PLAIN, Finding.Kind.PRESCRIPTION),
                        Arbitraries.of(0.2, 0.35, 0.45, 0.6, 0.75, 0.95))
                .as(FlipsTest::finding);
        // The mark of a desk that gives care lets faint words count.
        Arbitrary<Finding> desk = Arbitraries.just(SampleFinding.of(
                new TextRef.AuthorName(0), DataElement.PROVIDER, Finding.Kind.PLAIN, Rule.CARE_DESK.id(), 0.1));
        // What reads like health by no listed word moves a record by one step only.
        Arbitrary<Finding> sensed = Arbitraries.of(
                        Rule.HEALTH_SENSE, Rule.HEALTH_CLEAR, Rule.HEALTH_OVERHEARD, Rule.HEALTH_DOUBTED)
                .map(rule -> SampleFinding.of(
                        new TextRef.Subject(),
                        DataElement.DIAGNOSIS,
                        Finding.Kind.PLAIN,
                        rule.id(),
                        rule == Rule.HEALTH_CLEAR ? 0.7 : 0.45));
        // What the record as a whole says counts beside others only.
        Arbitrary<Finding> read = Arbitraries.of(0.45, 0.6, 0.8)
                .map(confidence -> SampleFinding.of(
                        new TextRef.Subject(),
                        DataElement.DIAGNOSIS,
                        Finding.Kind.PLAIN,
                        Rule.CARE_READ.id(),
                        confidence));
        return Arbitraries.frequencyOf(Tuple.of(7, one), Tuple.of(1, desk), Tuple.of(2, sensed), Tuple.of(1, read))
                .list()
                .ofMaxSize(6);
    }

    private static Finding finding(DataElement element, Finding.Kind kind, double confidence) {
        return SampleFinding.of(
                new TextRef.Subject(),
                element,
                element == DataElement.ACCOUNT_NUMBER ? kind : Finding.Kind.PLAIN,
                new RuleId("test.rule"),
                confidence);
    }

    private static Verdict judged(List<Finding> findings, PatientStatusPolicy policy) {
        return Judge.judge(findings, EnumSet.noneOf(SpecialCategory.class), policy, "1")
                .verdict();
    }

    private static List<Finding> without(List<Finding> findings, List<Integer> gone) {
        var left = new HashSet<>(gone);
        var others = new ArrayList<Finding>();
        for (int i = 0; i < findings.size(); i++) {
            if (!left.contains(i)) {
                others.add(findings.get(i));
            }
        }
        return others;
    }

    @Property(tries = 1000)
    void noSmallerSetDoes(@ForAll("findings") List<Finding> findings, @ForAll PatientStatusPolicy policy) {
        Map<Verdict, Integer> fewest = new EnumMap<>(Verdict.class);
        for (int set = 0; set < 1 << findings.size(); set++) {
            var left = new ArrayList<Integer>();
            for (int i = 0; i < findings.size(); i++) {
                if ((set >> i & 1) != 0) {
                    left.add(i);
                }
            }
            fewest.merge(judged(without(findings, left), policy), left.size(), Math::min);
        }
        fewest.remove(judged(findings, policy));

        List<Flip> flips = Flips.of(findings, policy);

        assertThat(flips)
                .allSatisfy(flip -> assertThat(judged(without(findings, flip.without()), policy))
                        .isEqualTo(flip.verdict()));
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        flips.forEach(flip -> found.put(flip.verdict(), flip.without().size()));
        assertThat(found).isEqualTo(fewest);
        assertThat(flips)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(one.without().size(), other.without().size()));
    }

    /// Two words of the same kind stand in for each other: neither alone carries the verdict, both do.
    @Test
    void tellsWhatGoesTogether() {
        Classification result = Classifier.load()
                .classify(
                        PlainTickets.said("My metformin is late, and my semaglutide is warm."),
                        PatientStatusPolicy.CONTENT);
        assertThat(result.verdict()).isEqualTo(Verdict.PHI);
        assertThat(result.counterfactuals()).contains(Verdict.PHI);

        List<Flip> flips = Flips.of(result.findings(), PatientStatusPolicy.CONTENT);

        assertThat(flips).extracting(Flip::verdict).containsExactlyInAnyOrder(Verdict.METADATA, Verdict.NONE);
        Flip toMetadata = flips.stream()
                .filter(flip -> flip.verdict() == Verdict.METADATA)
                .findFirst()
                .orElseThrow();
        assertThat(toMetadata.without())
                .extracting(index -> result.findings().get(index).element())
                .containsExactly(DataElement.MEDICATION, DataElement.MEDICATION);
        assertThat(Flips.of(result.findings(), PatientStatusPolicy.STRICT))
                .extracting(Flip::verdict)
                .containsExactly(Verdict.NONE);
    }

    /// However much a record says: each kind of evidence a thousand times over.
    @Property(tries = 5)
    void staysSmallForALongRecord(@ForAll("findings") List<Finding> findings) {
        var every = new ArrayList<Finding>();
        for (DataElement element : DataElement.values()) {
            for (double confidence : new double[] {0.35, 0.45, 0.75}) {
                for (Finding.Kind kind : List.of(Finding.Kind.PLAIN, Finding.Kind.PRESCRIPTION)) {
                    every.add(finding(element, kind, confidence));
                }
            }
        }
        every.addAll(findings);
        var often = new ArrayList<Finding>();
        for (int i = 0; i < 100; i++) {
            often.addAll(every);
        }

        List<Flip> once = Flips.of(every, PatientStatusPolicy.CONTENT);
        List<Flip> flips = Flips.of(often, PatientStatusPolicy.CONTENT);

        assertThat(flips)
                .extracting(Flip::verdict)
                .containsExactlyElementsOf(once.stream().map(Flip::verdict).toList());
        for (int i = 0; i < flips.size(); i++) {
            assertThat(flips.get(i).without())
                    .hasSize(100 * once.get(i).without().size());
            assertThat(judged(without(often, flips.get(i).without()), PatientStatusPolicy.CONTENT))
                    .isEqualTo(flips.get(i).verdict());
        }
    }
}
