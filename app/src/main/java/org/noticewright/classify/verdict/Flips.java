package org.noticewright.classify.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Finding;
import org.noticewright.domain.PatientStatusPolicy;
import org.noticewright.domain.Verdict;

/// What would have to be absent for another verdict.
///
/// A verdict asks only which voices are heard (see [Voice]), of weak words also whether they speak of one element
/// or of several. So findings of one voice go together or not at all; of weak words all go, or all but those of
/// one element, or none. The smallest sets are found by trying: fourteen voices beside weak words and eight
/// ways to leave those out make 131,072 at most, however many findings there are.
public final class Flips {

    /// What changes no verdict, whatever stands beside it.
    private static final Set<Voice> SILENT = EnumSet.of(Voice.NONE, Voice.DOUBTED_HEALTH);

    private final List<Finding> findings;
    private final PatientStatusPolicy policy;
    private final List<List<Integer>> voices;
    private final List<List<Integer>> weakElements;

    private Flips(List<Finding> findings, PatientStatusPolicy policy) {
        this.findings = findings;
        this.policy = policy;
        Map<Voice, List<Integer>> byVoice = new EnumMap<>(Voice.class);
        Map<DataElement, List<Integer>> weak = new EnumMap<>(DataElement.class);
        for (int i = 0; i < findings.size(); i++) {
            Voice voice = Voice.of(findings.get(i));
            if (voice == Voice.WEAK_HEALTH) {
                weak.computeIfAbsent(findings.get(i).element(), fresh -> new ArrayList<>())
                        .add(i);
            } else if (!SILENT.contains(voice)) {
                byVoice.computeIfAbsent(voice, fresh -> new ArrayList<>()).add(i);
            }
        }
        this.voices = List.copyOf(byVoice.values());
        this.weakElements = List.copyOf(weak.values());
    }

    /// @param without indices of findings, ascending: a smallest set whose absence gives `verdict`
    public record Flip(List<Integer> without, Verdict verdict) {

        public Flip {
            without = List.copyOf(without);
        }
    }

    /// What is left, one finding for each group that is, and how many findings are gone.
    private record Rest(List<Finding> spoken, List<List<Integer>> gone) {

        private int size() {
            return gone.stream().mapToInt(List::size).sum();
        }

        private List<Integer> without() {
            return gone.stream().flatMap(List::stream).sorted().toList();
        }
    }

    /// One for each other verdict that absence can lead to, fewest findings first.
    public static List<Flip> of(List<Finding> findings, PatientStatusPolicy policy) {
        return new Flips(findings, policy).smallest();
    }

    private List<Flip> smallest() {
        Verdict now = Judge.verdict(findings, policy);
        Map<Verdict, Rest> smallest = new EnumMap<>(Verdict.class);
        for (Rest rest : rests()) {
            Verdict then = Judge.verdict(rest.spoken(), policy);
            Rest best = smallest.get(then);
            if (then != now && (best == null || rest.size() < best.size())) {
                smallest.put(then, rest);
            }
        }
        return smallest.entrySet().stream()
                .map(entry -> new Flip(entry.getValue().without(), entry.getKey()))
                .sorted(Comparator.comparingInt(flip -> flip.without().size()))
                .toList();
    }

    private List<Rest> rests() {
        var rests = new ArrayList<Rest>();
        for (Set<Integer> weak : weakKept()) {
            for (int kept = 0; kept < 1 << voices.size(); kept++) {
                var rest = new Rest(new ArrayList<>(), new ArrayList<>());
                for (int i = 0; i < weakElements.size(); i++) {
                    add(weakElements.get(i), weak.contains(i), rest);
                }
                for (int i = 0; i < voices.size(); i++) {
                    add(voices.get(i), (kept >> i & 1) != 0, rest);
                }
                rests.add(rest);
            }
        }
        return rests;
    }

    private void add(List<Integer> group, boolean kept, Rest rest) {
        if (kept) {
            rest.spoken().add(findings.get(group.getFirst()));
        } else {
            rest.gone().add(group);
        }
    }

    /// The elements of weak words that may be left: all, one, none. Two or more are as good as all.
    private List<Set<Integer>> weakKept() {
        var kept = new ArrayList<Set<Integer>>();
        kept.add(Set.of());
        for (int i = 0; i < weakElements.size(); i++) {
            kept.add(Set.of(i));
        }
        if (weakElements.size() > 1) {
            kept.add(IntStream.range(0, weakElements.size()).boxed().collect(Collectors.toSet()));
        }
        return kept;
    }
}
