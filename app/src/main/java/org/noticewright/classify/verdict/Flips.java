package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

/// What would have to be absent for another verdict.
///
/// A verdict asks only whether something of a kind is there: a strong identifier, a weak one, strong health
/// content, a weak word of one element, a date of care. So findings that speak for the same thing go together
/// or not at all, and the smallest set is found by trying all combinations of at most a dozen such groups.
public final class Flips {

    /// Told apart one by one; the rest go together, so that the combinations stay few.
    private static final int MOST_PRESCRIPTIONS = 6;

    private Flips() {}

    /// @param without indices of findings, ascending: a smallest set whose absence gives `verdict`
    public record Flip(List<Integer> without, Verdict verdict) {

        public Flip {
            without = List.copyOf(without);
        }
    }

    /// One for each other verdict that absence can lead to, fewest findings first.
    public static List<Flip> of(List<Finding> findings, PatientStatusPolicy policy) {
        Verdict now = Judge.verdict(findings, policy);
        List<List<Integer>> groups = groups(findings);
        Map<Verdict, List<Integer>> smallest = new EnumMap<>(Verdict.class);
        for (int chosen = 1; chosen < 1 << groups.size(); chosen++) {
            List<Integer> without = chosen(groups, chosen);
            Verdict then = Judge.verdict(others(findings, without), policy);
            List<Integer> best = smallest.get(then);
            if (then != now && (best == null || without.size() < best.size())) {
                smallest.put(then, without);
            }
        }
        return smallest.entrySet().stream()
                .map(entry -> new Flip(entry.getValue(), entry.getKey()))
                .sorted(Comparator.comparingInt(flip -> flip.without().size()))
                .toList();
    }

    private static List<List<Integer>> groups(List<Finding> findings) {
        var groups = new EnumMap<Judge.Voice, Map<DataElement, List<Integer>>>(Judge.Voice.class);
        var prescriptions = new ArrayList<List<Integer>>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            // A prescription number speaks for health even where it is too unsure to speak for a person, and two
            // say more than one.
            if (finding.kind() == Finding.Kind.PRESCRIPTION) {
                if (prescriptions.size() < MOST_PRESCRIPTIONS) {
                    prescriptions.add(new ArrayList<>());
                }
                prescriptions.getLast().add(i);
                continue;
            }
            Judge.Voice voice = Judge.voice(finding);
            if (voice != Judge.Voice.NONE) {
                // Weak words count by how many elements they speak of.
                DataElement element = voice == Judge.Voice.WEAK_HEALTH ? finding.element() : DataElement.NAME;
                groups.computeIfAbsent(voice, fresh -> new EnumMap<>(DataElement.class))
                        .computeIfAbsent(element, fresh -> new ArrayList<>())
                        .add(i);
            }
        }
        return Stream.concat(
                        groups.values().stream().flatMap(byElement -> byElement.values().stream()),
                        prescriptions.stream())
                .toList();
    }

    private static List<Integer> chosen(List<List<Integer>> groups, int chosen) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < groups.size(); i++) {
            if ((chosen >> i & 1) != 0) {
                all.addAll(groups.get(i));
            }
        }
        all.sort(null);
        return all;
    }

    private static List<Finding> others(List<Finding> findings, List<Integer> without) {
        int[] left = without.stream().mapToInt(Integer::intValue).toArray();
        var others = new ArrayList<Finding>();
        for (int i = 0; i < findings.size(); i++) {
            if (Arrays.binarySearch(left, i) < 0) {
                others.add(findings.get(i));
            }
        }
        return others;
    }
}
