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

    /// @param classified tickets that were classified now
    /// @param people individuals in the case
    public record Refreshed(long classified, long people) {}

    public Refreshed run(CaseFile caseFile, Progress progress) {
        long classified = classifyCase.run(caseFile, progress);
        assessExposure.again(caseFile, progress);
        return new Refreshed(classified, derivePeople.run(caseFile, progress).size());
    }
}
