package org.noticewright.casework;

import java.util.EnumSet;

/// Brings everything derived up to date after evidence, rules or decisions changed: verdicts, then exposures,
/// then people. What is up to date already costs little.
public final class RefreshCase {

    /// Said wherever people are shown or used that do not follow from what the case holds now.
    public static final String OLDER =
            "People are older than the evidence, verdicts, decisions or grades they follow from.";

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

    /// Whether people follow from evidence, verdicts, decisions and grades as they stand, and these from the evidence.
    public static boolean isCurrent(CaseFile caseFile) {
        return caseFile.people().isCurrent() && caseFile.exposures().isCurrent();
    }

    /// Whether whoever opened the case can bring it up to date.
    public static boolean isAble(CaseFile caseFile) {
        return !caseFile.readOnly() && caseFile.roles().containsAll(EnumSet.allOf(Role.class));
    }

    /// For whoever shows or uses people, who are otherwise older than what was decided since.
    ///
    /// @return whether there was something to do
    /// @throws CaseFileException when people are older and whoever opened the case cannot derive them
    public boolean bringUpToDate(CaseFile caseFile, Progress progress) {
        if (isCurrent(caseFile)) {
            return false;
        }
        if (!isAble(caseFile)) {
            throw older("""
                Maybe open it for changes with a key for tickets, people and casework: \
                whatever uses people, such as the command people, derives them then.\
                """);
        }
        classifyCase.run(caseFile, progress);
        if (!caseFile.exposures().isCurrent()) {
            assessExposure.again(caseFile, progress);
        }
        derivePeople.run(caseFile, progress);
        return true;
    }

    /// @throws CaseFileException when people are older than what they follow from
    static void requireCurrent(CaseFile caseFile) {
        if (!isCurrent(caseFile)) {
            throw older("Maybe derive them first: noticewright people CASE.");
        }
    }

    private static CaseFileException older(String maybe) {
        return new CaseFileException(CaseFileException.Reason.PEOPLE_OLDER, OLDER + " " + maybe);
    }

    public Refreshed run(CaseFile caseFile, Progress progress) {
        classifyCase.run(caseFile, progress);
        long classified = caseFile.classifications().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assessExposure.again(caseFile, progress);
        return new Refreshed(classified, derivePeople.run(caseFile, progress));
    }
}
