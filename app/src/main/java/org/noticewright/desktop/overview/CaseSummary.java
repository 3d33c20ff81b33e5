package org.noticewright.desktop.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.LetterRegister;
import org.noticewright.casework.PeopleCount;
import org.noticewright.casework.Progress;
import org.noticewright.casework.RefreshCase;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Verdict;

/// The case in numbers, each part as soon as it is counted: records in a second or two at any size, then what asks
/// for the program's rules or reads letters, then people, for which they may have to be derived first, then what the
/// law asks. A part that is null was not counted yet. Until the records are counted again after a change, the summary
/// of before is shown; and whoever cannot derive people sees those last derived, which the rail says.
///
/// @param judged what asks for the program's rules, and letters
/// @param people null until they are current and counted
/// @param duties null until they were derived from those people
public record CaseSummary(
        Records counted,
        @Nullable Judged judged,
        @Nullable Reached people,
        @Nullable Duties duties,
        LocalDate today) {

    /// What SQL counts over plain columns: nothing is unsealed but the sources.
    ///
    /// @param reached records whose exposure is anything but NOT_ACCESSED
    public record Records(
            int files,
            int incompleteFiles,
            long rejects,
            long records,
            long messages,
            Map<Verdict, Long> verdicts,
            Map<Exposure, Long> exposures,
            long reached,
            long needsReview,
            long decided,
            long accessEvents,
            boolean scoped) {}

    /// @param outdated records judged by other rules than the program's with the case's dictionary
    /// @param letters what the newest batch holds, null when none was written. Who would get a letter today is
    ///     planned on the Letters screen: that takes a preflight of each letter, too long for a summary
    public record Judged(long outdated, @Nullable LetterCounts letters) {}

    /// @param affected people with an exposed record
    /// @param states affected people by state, most first
    public record Reached(long people, long affected, List<StateCount> states) {}

    /// @param clocks dated obligations, next first
    public record Duties(CaseDuties derived, List<Obligation> clocks) {}

    public record StateCount(String state, long people) {}

    /// @param written patient letters
    /// @param held people who are owed a letter and got none
    public record LetterCounts(long batch, long written, long held) {}

    /// A summary with its people in full, from which duties are derived; they are not kept.
    record WithPeople(CaseSummary summary, PeopleCount people) {}

    /// The records alone.
    static CaseSummary ofRecords(CaseSession session) {
        var caseFile = session.caseFile();
        var sources = caseFile.evidence().all();
        long records = caseFile.tickets().count();
        var exposures = caseFile.exposures().counts();
        boolean scoped = caseFile.exposures().window().isPresent();
        var counted = new Records(
                sources.size(),
                (int) sources.stream().filter(source -> !source.complete()).count(),
                sources.stream().mapToLong(source -> source.rejected()).sum(),
                records,
                caseFile.tickets().messageCount(),
                withAll(Verdict.class, caseFile.classifications().counts()),
                withAll(Exposure.class, exposures),
                scoped ? reached(exposures) : records,
                caseFile.classifications().needsReview(),
                caseFile.reviews().count(),
                caseFile.accessEvents().count(),
                scoped);
        return new CaseSummary(counted, null, null, null, session.today());
    }

    /// @param known letters counted before: a batch stays as it was recorded
    CaseSummary withJudged(CaseSession session, @Nullable LetterCounts known) {
        var caseFile = session.caseFile();
        var now = new Judged(session.casework().changeRules().outdated(caseFile), letters(caseFile.letters(), known));
        return new CaseSummary(counted, now, people, duties, today);
    }

    /// Whether people can be counted as they stand: they are current, or whoever looks cannot make them so.
    static boolean needsNoDerivation(CaseSession session) {
        return RefreshCase.isCurrent(session.caseFile()) || !RefreshCase.isAble(session.caseFile());
    }

    /// @param derives whether to derive people first where they are older than what they follow from; records may be
    ///     judged or graded anew for that, so they are counted anew
    WithPeople withPeople(CaseSession session, boolean derives, Progress progress) {
        var before =
                derives && session.bringUpToDate(progress) ? ofRecords(session).withJudged(session, letters()) : this;
        progress.checkCancelled();
        var count = PeopleCount.of(session.caseFile().people());
        var reached = new Reached(count.people(), count.reached(), mostFirst(count.reachedByState()));
        return new WithPeople(new CaseSummary(before.counted, before.judged, reached, null, before.today), count);
    }

    CaseSummary withDuties(CaseSession session, PeopleCount count) {
        var derived = CaseDuties.of(session.casework().deriveObligations(), session.caseFile(), count, today);
        return new CaseSummary(counted, judged, people, new Duties(derived, clocks(derived)), today);
    }

    /// Whether nothing is left to count.
    public boolean isWhole() {
        return judged != null && people != null && duties != null;
    }

    /// Null when none was written, or none counted yet.
    public @Nullable LetterCounts letters() {
        return judged == null ? null : judged.letters;
    }

    private static <E extends Enum<E>> Map<E, Long> withAll(Class<E> type, Map<E, Long> counts) {
        var all = new EnumMap<E, Long>(type);
        for (var constant : type.getEnumConstants()) {
            all.put(constant, counts.getOrDefault(constant, 0L));
        }
        return all;
    }

    private static long reached(Map<Exposure, Long> exposures) {
        return exposures.entrySet().stream()
                .filter(entry -> entry.getKey().isAccessed())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<StateCount> mostFirst(Map<String, Long> states) {
        return states.entrySet().stream()
                .map(entry -> new StateCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(StateCount::people).reversed().thenComparing(StateCount::state))
                .toList();
    }

    private static List<Obligation> clocks(CaseDuties duties) {
        return switch (duties) {
            case CaseDuties.Derived derived -> {
                var dated = new ArrayList<Obligation>();
                for (var obligation : derived.obligations()) {
                    if (obligation.due() != null && obligation.status() != ObligationStatus.NOT_DUE) {
                        dated.add(obligation);
                    }
                }
                dated.sort(Comparator.comparing(CaseSummary::dueOf)
                        .thenComparing(Obligation::jurisdiction)
                        .thenComparing(Obligation::recipient));
                yield dated;
            }
            case CaseDuties.FactsNeeded _ -> List.of();
        };
    }

    private static LocalDate dueOf(Obligation obligation) {
        return Optional.ofNullable(obligation.due()).orElse(LocalDate.MAX);
    }

    private static @Nullable LetterCounts letters(LetterRegister register, @Nullable LetterCounts known) {
        var latest = register.latest().orElse(null);
        if (latest == null) {
            return null;
        }
        return known != null && known.batch == latest.number() ? known : count(register, latest);
    }

    private static LetterCounts count(LetterRegister register, LetterRegister.Batch batch) {
        var counts = new long[2];
        register.forEachPiece(batch, piece -> {
            if (piece.person() != null) {
                counts[piece.sha256() == null ? 1 : 0]++;
            }
        });
        return new LetterCounts(batch.number(), counts[0], counts[1]);
    }

    /// What stands in the way of the next step, most urgent first, as far as it was counted.
    public List<Blocker.Described> blockers() {
        var blockers = new ArrayList<Blocker.Described>();
        addEvidence(blockers);
        addFacts(blockers);
        addScope(blockers);
        addJudgement(blockers);
        addQuestions(blockers);
        addLetters(blockers);
        return blockers;
    }

    private void addEvidence(List<Blocker.Described> blockers) {
        if (counted.records == 0) {
            blockers.add(Blocker.NO_RECORDS.with("Import the ticket export: the case holds no record yet."));
        }
        if (counted.incompleteFiles > 0) {
            blockers.add(Blocker.INCOMPLETE_FILES.with("Import again what was cut short: %s not complete."
                    .formatted(Words.counted(counted.incompleteFiles, "evidence file is", "evidence files are"))));
        }
    }

    private void addFacts(List<Blocker.Described> blockers) {
        if (duties != null && duties.derived instanceof CaseDuties.FactsNeeded(String why)) {
            blockers.add(Blocker.NO_FACTS.with("Enter the incident facts. " + why));
        }
    }

    private void addScope(List<Blocker.Described> blockers) {
        if (counted.records > 0 && counted.accessEvents == 0) {
            blockers.add(Blocker.NO_ACCESS_LOG.with(
                    "Import the access log: without one every record counts as possibly reached."));
        } else if (counted.records > 0 && !counted.scoped) {
            blockers.add(Blocker.NO_SCOPE.with(
                    "Say whose access is judged: until then every record counts as possibly reached."));
        }
    }

    private void addJudgement(List<Blocker.Described> blockers) {
        if (judged != null && judged.outdated > 0) {
            blockers.add(
                    Blocker.OLDER_RULES.with("Look at what the rules of this program would change: %s judged by other"
                                    .formatted(Words.counted(judged.outdated, "record was", "records were"))
                            + " rules."));
        }
        if (counted.needsReview > 0) {
            blockers.add(Blocker.NEEDS_REVIEW.with("Review %s a person. Each counts as affected and blocks release."
                    .formatted(Words.counted(counted.needsReview, "record that needs", "records that need"))));
        }
    }

    private void addQuestions(List<Blocker.Described> blockers) {
        if (duties != null && duties.derived instanceof CaseDuties.Derived derived) {
            long open = derived.obligations().stream()
                    .filter(obligation -> obligation.status() == ObligationStatus.NEEDS_DECISION)
                    .count();
            if (open > 0) {
                blockers.add(Blocker.OPEN_QUESTIONS.with("Answer the open questions: %s a decision."
                        .formatted(Words.counted(open, "obligation needs", "obligations need"))));
            }
        }
    }

    private void addLetters(List<Blocker.Described> blockers) {
        if (judged == null) {
            return;
        }
        var letters = judged.letters;
        if (letters != null && letters.held() > 0) {
            blockers.add(Blocker.LETTERS_HELD.with("Look at %s of batch %d: each says what is missing."
                    .formatted(Words.counted(letters.held(), "held letter", "held letters"), letters.batch())));
        }
        if (letters == null
                && people != null
                && people.affected > 0
                && duties != null
                && duties.derived instanceof CaseDuties.Derived) {
            blockers.add(Blocker.LETTERS_NOT_WRITTEN.with("Write the letters: none was written yet for %s."
                    .formatted(Words.counted(people.affected, "person reached", "people reached"))));
        }
    }
}
