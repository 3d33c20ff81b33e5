package org.noticewright.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.noticewright.classify.Classifier;
import org.noticewright.domain.CaseDictionary;
import org.noticewright.domain.CaseNames;
import org.noticewright.domain.GrayZone;
import org.noticewright.domain.PatientStatusPolicy;

/// Changes of the rules that judge a case: its dictionary, the names it is read with, its patient-status policy,
/// its gray zone, the program's own rules after an update. Each shows its effect first, is applied to all tickets as
/// one step,
/// and can be undone.
public final class ChangeRules {

    private final Supplier<Classifier> classifiers;
    private final ClassifyCase classifyCase;
    private final DerivePeople derivePeople;

    public ChangeRules(Supplier<Classifier> classifiers, ClassifyCase classifyCase, DerivePeople derivePeople) {
        this.classifiers = classifiers;
        this.classifyCase = classifyCase;
        this.derivePeople = derivePeople;
    }

    /// Which names all records are read with, beside the names that each record knows itself.
    public enum Names {
        AS_THEY_ARE,
        /// Those that the profiles of all records know now.
        COLLECTED,
        NONE
    }

    /// What is to change. With nothing of it wanted it is what the program's own rules would change.
    ///
    /// @param edits of the dictionary, at most one a value
    /// @param policy the new one, null to leave it
    /// @param grayZone the new one, null to leave it
    public record Wanted(
            List<CaseDictionary.Edit> edits,
            @Nullable PatientStatusPolicy policy,
            Names names,
            @Nullable GrayZone grayZone) {

        public static final Wanted NEWEST_RULES = new Wanted(List.of(), null, Names.AS_THEY_ARE, null);

        public Wanted {
            edits = List.copyOf(edits);
            if (edits.stream().map(CaseDictionary.Edit::key).distinct().count() != edits.size()) {
                throw new IllegalArgumentException("""
                    Two edits are about the same value of the metadata. \
                    Maybe keep one of them.\
                    """);
            }
        }

        public boolean isOnlyNewestRules() {
            return edits.isEmpty() && policy == null && names == Names.AS_THEY_ARE && grayZone == null;
        }
    }

    /// Version of the rules by which this program judges the case as it stands.
    public String version(CaseFile caseFile) {
        return CaseRules.of(classifiers.get(), caseFile).version();
    }

    /// How many tickets were judged by other rules than [#version]; 0 for a slot that cannot read tickets.
    public long outdated(CaseFile caseFile) {
        var versions = caseFile.classifications().versions();
        if (versions.isEmpty() || !caseFile.roles().contains(Role.TICKETS)) {
            return 0;
        }
        var current = version(caseFile);
        return versions.entrySet().stream()
                .filter(version -> !version.getKey().equals(current))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Judges every ticket by the wanted rules and counts what would change. Writes nothing.
    public RuleEffect effect(CaseFile caseFile, Wanted wanted, Progress progress) {
        var rules = rules(caseFile, wanted, names(caseFile, wanted, progress));
        var count = new RuleEffect.Count();
        Rejudging.run(caseFile, rules, policy(caseFile, wanted), progress, count::add);
        return count.effect(before(caseFile), rules.version(), waiting(caseFile));
    }

    /// @param reason must not be blank, since it will have to be defended
    /// @throws IllegalArgumentException when nothing would change
    public RuleSteps.Step apply(CaseFile caseFile, Wanted wanted, String reason, Progress progress) {
        requireReason(reason);
        classifyCase.run(caseFile, progress);
        var names = names(caseFile, wanted, progress);
        var rules = rules(caseFile, wanted, names);
        var policy = policy(caseFile, wanted);
        var step = new RuleSteps.NewRules(
                words(wanted),
                reason,
                wanted.edits(),
                wanted.policy(),
                wanted.names() == Names.AS_THEY_ARE ? null : names,
                wanted.grayZone(),
                before(caseFile) + " " + caseFile.classifications().policy(),
                rules.version() + " " + policy);
        var applied = caseFile.ruleSteps()
                .apply(
                        step,
                        writer -> Rejudging.run(
                                caseFile, rules, policy, progress, (judged, now) -> writer.save(judged.id(), now)));
        derivePeople.run(caseFile, Progress.NONE);
        return applied;
    }

    /// Puts back what stood before a step, of rules or of decisions.
    ///
    /// @return how many tickets were put back
    public long undo(CaseFile caseFile, RuleSteps.Id step, String reason, Progress progress) {
        requireReason(reason);
        long back = caseFile.ruleSteps().undo(step, reason, progress);
        classifyCase.run(caseFile, Progress.NONE);
        derivePeople.run(caseFile, Progress.NONE);
        return back;
    }

    private Classifier rules(CaseFile caseFile, Wanted wanted, CaseNames names) {
        var grayZone = wanted.grayZone() == null ? caseFile.classifications().grayZone() : wanted.grayZone();
        return classifiers.get().with(caseFile.meanings().after(wanted.edits()), names, grayZone);
    }

    private static CaseNames names(CaseFile caseFile, Wanted wanted, Progress progress) {
        return switch (wanted.names()) {
            case AS_THEY_ARE -> caseFile.names().current();
            case COLLECTED -> CollectNames.run(caseFile, progress);
            case NONE -> CaseNames.NONE;
        };
    }

    private static PatientStatusPolicy policy(CaseFile caseFile, Wanted wanted) {
        return wanted.policy() == null ? caseFile.classifications().policy() : wanted.policy();
    }

    private static String before(CaseFile caseFile) {
        return caseFile.classifications().versions().keySet().stream()
                .findFirst()
                .orElse("");
    }

    private static long waiting(CaseFile caseFile) {
        return caseFile.tickets().count()
                - caseFile.classifications().versions().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static String words(Wanted wanted) {
        if (wanted.isOnlyNewestRules()) {
            return "rules of this program";
        }
        var edits = wanted.edits().size();
        return Stream.of(
                        edits == 0 ? "" : edits + (edits == 1 ? " dictionary entry" : " dictionary entries"),
                        wanted.policy() == null ? "" : "patient-status policy " + wanted.policy(),
                        switch (wanted.names()) {
                            case AS_THEY_ARE -> "";
                            case COLLECTED -> "names of the case collected";
                            case NONE -> "names of the case dropped";
                        },
                        wanted.grayZone() == null ? "" : "gray zone " + wanted.grayZone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("""
                A change of rules needs a reason. \
                Maybe say who asked for it and on what ground, without personal data.\
                """);
        }
    }
}
