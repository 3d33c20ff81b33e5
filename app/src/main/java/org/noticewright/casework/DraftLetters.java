package org.noticewright.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.Person;
import org.noticewright.domain.Sha256;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;
import org.noticewright.letters.LetterComposer;
import org.noticewright.letters.LetterPreview;

/// Plans, shows and writes the letters of a case: one for each affected person who can be written to, the
/// letter to the California Attorney General with its sample, and the HHS filing sheet. Every person is
/// accounted for in the manifest.
public final class DraftLetters {

    private static final OrderedWork.Words WORDS =
            new OrderedWork.Words("A letter could not be written.", "Interrupted. No batch was recorded.");

    private final DeriveObligations deriveObligations;
    private final LawPack lawPack;
    private final LetterTemplates templates;
    private final Clock clock;
    /// Fonts are parsed once a thread: they are not safe to share.
    private final ThreadLocal<LetterComposer> composers;

    public DraftLetters(DeriveObligations deriveObligations, LawPack lawPack, LetterTemplates templates, Clock clock) {
        this.deriveObligations = deriveObligations;
        this.lawPack = lawPack;
        this.templates = templates;
        this.clock = clock;
        this.composers = ThreadLocal.withInitial(() -> new LetterComposer(templates));
    }

    public LetterPlan plan(CaseFile caseFile) throws FactsException {
        var planner = planner(factory(caseFile));
        var plan = new LetterPlan();
        caseFile.people().forEach(person -> {
            var judged = planner.judge(person);
            plan.add(judged.standing(), judged.planned());
        });
        return plan;
    }

    /// One letter as it would be written today, in memory.
    ///
    /// @throws IllegalStateException when none would be, whatever a plan said before
    public byte[] letter(CaseFile caseFile, Person.Id id) throws FactsException {
        var person = caseFile.people().find(id).orElseThrow(() -> new IllegalStateException("""
            This person is no longer among those of the case.
            Maybe records were decided or judged anew since the letters were planned: open Letters again.\
            """));
        var factory = factory(caseFile);
        var judged = planner(factory).judge(person);
        if (judged.standing() != LetterPlan.Standing.READY) {
            throw new IllegalStateException("""
                This person gets no letter as things stand. %s
                Maybe records were decided or judged anew since the letters were planned: open Letters again.\
                """.formatted(judged.planned().why()));
        }
        return composers.get().patientLetter(factory.patientLetter(person));
    }

    /// All pages of [#letter], typeset once.
    public List<PageImage> preview(CaseFile caseFile, Person.Id id, float dpi) throws FactsException {
        var pdf = letter(caseFile, id);
        var pages = new ArrayList<PageImage>();
        int count = LetterPreview.pages(pdf);
        for (int page = 0; page < count; page++) {
            var image = LetterPreview.render(pdf, page, dpi);
            pages.add(new PageImage(image.width(), image.height(), image.argb()));
        }
        return pages;
    }

    /// Writes the batch into a new or empty folder, then records it in the case.
    public LetterBatch run(CaseFile caseFile, Path out, Progress progress) throws IOException, FactsException {
        if (caseFile.readOnly()) {
            // A batch that is not in the log must not lie about as if it could be posted.
            throw new CaseFileException(CaseFileException.Reason.READ_ONLY_FILE, """
                The case is open for reading only, so no batch of letters can be recorded in it. \
                Maybe open it for changes.\
                """);
        }
        refuseUsed(out);
        RefreshCase.requireCurrent(caseFile);
        var factory = factory(caseFile);
        Files.createDirectories(out.resolve("patients"));
        Files.createDirectories(out.resolve("regulators"));
        var sums = new LetterSums();
        try (var scratch = caseFile.scratch();
                var manifest = new Manifest(out)) {
            var kept = new KeptPieces(scratch);
            writePatientLetters(caseFile, factory, out, progress, written -> {
                var judged = written.judged();
                sums.add(judged.standing(), judged.planned());
                switch (judged.standing()) {
                    case READY, HELD -> {
                        var piece = Objects.requireNonNull(written.piece());
                        manifest.add(piece);
                        kept.add(piece);
                    }
                    case NOT_AFFECTED -> manifest.addNotAffected(judged.planned());
                }
            });
            for (var piece : regulatorPieces(caseFile, factory, sums).write(out)) {
                manifest.add(piece);
                kept.add(piece);
            }
            kept.add(manifest.finish());
            var number = caseFile.letters().record(kept::forEach, templates.version());
            manifest.writeTotals(sums, caseFile.log().head(), templates.version());
            return new LetterBatch(
                    number,
                    out,
                    out.resolve(Manifest.LINES),
                    sums.people(),
                    sums.ready(),
                    sums.held(),
                    sums.notAffected());
        }
    }

    private RegulatorPieces regulatorPieces(CaseFile caseFile, LetterFactory factory, LetterSums sums)
            throws FactsException {
        return new RegulatorPieces(
                factory,
                composers.get(),
                templates,
                deriveObligations.run(caseFile, today()),
                deriveObligations.factsOf(caseFile),
                sums,
                today());
    }

    /// @param piece what was written or held, null for who is not affected
    private record Written(
            LetterPlanner.Judged judged, @Nullable Piece piece) {}

    /// People go by one at a time, in the order of their ids, and what becomes of them is handed on in that order.
    private void writePatientLetters(
            CaseFile caseFile, LetterFactory factory, Path out, Progress progress, Consumer<Written> taking) {
        long total = caseFile.people().count();
        var done = new long[1];
        int processors = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().name("letters-", 0).factory())) {
            var run = new OrderedWork<Person, Written>(
                    workers,
                    2 * processors,
                    people -> written(people, factory, out, progress),
                    written -> {
                        taking.accept(written);
                        progress.report(++done[0], total, "people");
                    },
                    WORDS);
            caseFile.people().forEach(person -> {
                progress.checkCancelled();
                run.add(person);
            });
            run.finish();
        } catch (IllegalStateException failed) {
            // What a worker threw says what happened; that it was a worker says nothing.
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    private List<Written> written(List<Person> people, LetterFactory factory, Path out, Progress progress) {
        var planner = planner(factory);
        var written = new ArrayList<Written>(people.size());
        for (var person : people) {
            progress.checkCancelled();
            var judged = planner.judge(person);
            written.add(new Written(judged, piece(judged, factory, out)));
        }
        return written;
    }

    private @Nullable Piece piece(LetterPlanner.Judged judged, LetterFactory factory, Path out) {
        var planned = judged.planned();
        var person = planned.person().id();
        return switch (judged.standing()) {
            case READY -> write(factory, planned, out);
            case HELD -> new Piece(person, "patient-letter", "", null, planned.why());
            case NOT_AFFECTED -> null;
        };
    }

    private Piece write(LetterFactory factory, Planned planned, Path out) {
        var pdf = composers.get().patientLetter(factory.patientLetter(planned.person()));
        var file = "patients/" + planned.reference() + ".pdf";
        try {
            // Two people of one reference are not to be expected, but the letter of the first must not be lost then.
            Files.write(out.resolve(file), pdf, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Piece(planned.person().id(), "patient-letter", file, Sha256.of(pdf), "");
    }

    private LetterFactory factory(CaseFile caseFile) throws FactsException {
        var facts = deriveObligations.factsOf(caseFile);
        var letter = FactsReader.readLetter(caseFile.facts().json().orElseThrow());
        return new LetterFactory(facts, letter, today());
    }

    private LetterPlanner planner(LetterFactory factory) {
        return new LetterPlanner(factory, composers.get(), lawPack, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuseUsed(Path out) throws IOException {
        if (Files.exists(out)) {
            try (var files = Files.list(out)) {
                if (files.findAny().isPresent()) {
                    throw new IllegalArgumentException("""
                        The folder %s is not empty, and letters of two batches must not mix. \
                        Maybe name a new folder.\
                        """.formatted(out.getFileName()));
                }
            }
        }
    }
}
