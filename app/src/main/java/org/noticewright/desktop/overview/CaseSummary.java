package org.noticewright.desktop.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseDuties;
import org.noticewright.casework.LetterRegister;
import org.noticewright.casework.PeopleCount;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Tickets;
import org.noticewright.desktop.shared.CaseSession;
import org.noticewright.desktop.shared.Words;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Obligation;
import org.noticewright.domain.ObligationStatus;
import org.noticewright.domain.Verdict;

/// The case in numbers, read in one go on a worker.
///
/// @param reached records whose exposure is anything but NOT_ACCESSED
/// @param outdated records judged by other rules than the program's with the case's dictionary
/// @param affected people with an exposed record
/// @param states affected people by state, most first
/// @param clocks dated obligations, next first
/// @param letters what the newest batch holds, null when none was written. Who would get a letter today is
///     planned on the Letters screen: that takes a preflight of each letter, too long for a summary
public record CaseSummary(
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
        long outdated,
        long accessEvents,
        boolean scoped,
        long people,
        long affected,
        List<StateCount> states,
        List<Obligation> clocks,
        CaseDuties duties,
        @Nullable LetterCounts letters,
        LocalDate today) {

    public record StateCount(String state, long people) {}

    /// @param written patient letters
    /// @param held people who are owed a letter and got none
    public record LetterCounts(long batch, long written, long held) {}

    static CaseSummary read(CaseSession session, Progress progress) {
        session.bringUpToDate(progress);
        var caseFile = session.caseFile();
        var sources = caseFile.evidence().all();
        long records = caseFile.tickets().count();
        var exposures = caseFile.exposures().counts();
        var people = PeopleCount.of(caseFile.people());
        var duties = CaseDuties.of(session.casework().deriveObligations(), caseFile, session.today());
        return new CaseSummary(
                sources.size(),
                (int) sources.stream().filter(source -> !source.complete()).count(),
                sources.stream().mapToLong(source -> source.rejected()).sum(),
                records,
                caseFile.tickets().messageCount(),
                new EnumMap<>(withAll(Verdict.class, caseFile.classifications().counts())),
                new EnumMap<>(withAll(Exposure.class, exposures)),
                caseFile.exposures().window().isEmpty() ? records : reached(exposures),
                caseFile.classifications().needsReview(),
                records - undecided(caseFile.tickets()),
                session.casework().changeRules().outdated(caseFile),
                caseFile.accessEvents().count(),
                caseFile.exposures().window().isPresent(),
                people.people(),
                people.reached(),
                mostFirst(people.reachedByState()),
                clocks(duties),
                duties,
                letters(caseFile.letters()),
                session.today());
    }

    private static long undecided(Tickets tickets) {
        return tickets.ids(new Tickets.Filter(Set.of(), Set.of(), false, true, null)).length;
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

    private static @Nullable LetterCounts letters(LetterRegister register) {
        return register.latest().map(batch -> count(register, batch)).orElse(null);
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

    /// What stands in the way of the next step, most urgent first.
    public List<Blocker.Described> blockers() {
        var blockers = new ArrayList<Blocker.Described>();
        if (records == 0) {
            blockers.add(Blocker.NO_RECORDS.with("Import the ticket export: the case holds no record yet."));
        }
        if (incompleteFiles > 0) {
            blockers.add(Blocker.INCOMPLETE_FILES.with("Import again what was cut short: %s not complete."
                    .formatted(Words.counted(incompleteFiles, "evidence file is", "evidence files are"))));
        }
        if (duties instanceof CaseDuties.FactsNeeded(String why)) {
            blockers.add(Blocker.NO_FACTS.with("Enter the incident facts. " + why));
        }
        if (records > 0 && accessEvents == 0) {
            blockers.add(Blocker.NO_ACCESS_LOG.with(
                    "Import the access log: without one every record counts as possibly reached."));
        } else if (records > 0 && !scoped) {
            blockers.add(Blocker.NO_SCOPE.with(
                    "Say whose access is judged: until then every record counts as possibly reached."));
        }
        if (outdated > 0) {
            blockers.add(
                    Blocker.OLDER_RULES.with("Look at what the rules of this program would change: %s judged by other"
                                    .formatted(Words.counted(outdated, "record was", "records were"))
                            + " rules."));
        }
        if (needsReview > 0) {
            blockers.add(Blocker.NEEDS_REVIEW.with("Review %s a person. Each counts as affected and blocks release."
                    .formatted(Words.counted(needsReview, "record that needs", "records that need"))));
        }
        addQuestions(blockers);
        addLetters(blockers);
        return blockers;
    }

    private void addQuestions(List<Blocker.Described> blockers) {
        if (duties instanceof CaseDuties.Derived derived) {
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
        if (letters == null) {
            if (affected > 0 && duties instanceof CaseDuties.Derived) {
                blockers.add(Blocker.LETTERS_NOT_WRITTEN.with("Write the letters: none was written yet for %s."
                        .formatted(Words.counted(affected, "person reached", "people reached"))));
            }
            return;
        }
        if (letters.held() > 0) {
            blockers.add(Blocker.LETTERS_HELD.with("Look at %s of batch %d: each says what is missing."
                    .formatted(Words.counted(letters.held(), "held letter", "held letters"), letters.batch())));
        }
    }
}
