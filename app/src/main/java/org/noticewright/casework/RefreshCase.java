package org.noticewright.casework;

/// Brings everything derived up to date after evidence, rules or decisions changed: verdicts, then exposures,
/// then people. What is up to date already costs little.
public final class RefreshCase {

    private final ClassifyCase classifyCase;
    private final AssessExposure assessExposure;
    private final DerivePeople derivePeople;

    public RefreshCase(ClassifyCase classifyCase, AssessExposure assessExposure, DerivePeople derivePeople) {
        this.classifyCase = classifyCase;
        this.assessExposure = assessExposure;
        this.derivePeople = derivePeople;
    }

    /// @param classified tickets that have a classification, whether made now or while they were imported
    /// @param people individuals in the case
    public record Refreshed(long classified, long people) {}

    public Refreshed run(CaseFile caseFile, Progress progress) {
        classifyCase.run(caseFile, progress);
        long classified = caseFile.classifications().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assessExposure.again(caseFile, progress);
        return new Refreshed(classified, derivePeople.run(caseFile, progress));
    }
}
