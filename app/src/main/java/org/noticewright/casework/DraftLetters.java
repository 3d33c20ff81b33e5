package org.noticewright.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.noticewright.casework.LetterPlan.Planned;
import org.noticewright.casework.LetterRegister.Piece;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.Sha256;
import org.noticewright.law.FactsException;
import org.noticewright.law.FactsReader;
import org.noticewright.letters.LetterComposer;
import org.noticewright.letters.LetterPreview;

/// Plans, shows and writes the letters of a case: one for each affected person who can be written to, the
/// letter to the California Attorney General with its sample, and the HHS filing sheet. Every person is
/// accounted for in the manifest.
public final class DraftLetters {

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
        return planner(factory(caseFile)).plan(caseFile.people().all());
    }

    /// One letter as it would be written today, in memory.
    ///
    /// @throws org.noticewright.letters.LetterHeldException when it cannot be written as things stand
    public byte[] letter(CaseFile caseFile, Planned planned) throws FactsException {
        return composers.get().patientLetter(factory(caseFile).patientLetter(planned.person()));
    }

    /// All pages of [#letter], typeset once.
    public List<PageImage> preview(CaseFile caseFile, Planned planned, float dpi) throws FactsException {
        var pdf = letter(caseFile, planned);
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
        var people = caseFile.people().all();
        var plan = planner(factory).plan(people);
        Files.createDirectories(out.resolve("patients"));
        Files.createDirectories(out.resolve("regulators"));
        var pieces = new ArrayList<>(writePatientLetters(factory, plan, out, progress));
        plan.held().forEach(held -> pieces.add(new Piece(held.person().id(), "patient-letter", "", null, held.why())));
        var assessment = deriveObligations.run(caseFile, today());
        pieces.addAll(new RegulatorPieces(
                        factory,
                        composers.get(),
                        templates,
                        assessment,
                        deriveObligations.factsOf(caseFile),
                        plan,
                        today())
                .write(out));
        var manifest = new Manifest(plan, pieces);
        pieces.add(manifest.writeLines(out));
        var number = caseFile.letters().record(pieces, templates.version());
        manifest.writeTotals(out, caseFile.log().head(), templates.version());
        return new LetterBatch(
                number,
                out,
                out.resolve(Manifest.LINES),
                people.size(),
                plan.ready().size(),
                plan.held().size(),
                plan.notAffected().size(),
                pieces);
    }

    private List<Piece> writePatientLetters(LetterFactory factory, LetterPlan plan, Path out, Progress progress) {
        var done = new AtomicLong();
        try (var workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("letters-", 0).factory())) {
            var futures = new ArrayList<Future<Piece>>();
            for (var planned : plan.ready()) {
                futures.add(workers.submit(() -> {
                    progress.checkCancelled();
                    var piece = write(factory, planned, out);
                    progress.report(done.incrementAndGet(), plan.ready().size(), "letters");
                    return piece;
                }));
            }
            return results(futures);
        }
    }

    private Piece write(LetterFactory factory, Planned planned, Path out) throws IOException {
        var pdf = composers.get().patientLetter(factory.patientLetter(planned.person()));
        var file = "patients/" + planned.reference() + ".pdf";
        Files.write(out.resolve(file), pdf);
        return new Piece(planned.person().id(), "patient-letter", file, Sha256.of(pdf), "");
    }

    private static List<Piece> results(List<Future<Piece>> futures) {
        var pieces = new ArrayList<Piece>();
        for (var future : futures) {
            try {
                pieces.add(future.get());
            } catch (ExecutionException e) {
                futures.forEach(other -> other.cancel(false));
                switch (e.getCause()) {
                    case null -> throw new IllegalStateException("A letter could not be written.", e);
                    case IOException io -> throw new UncheckedIOException(io);
                    case RuntimeException known -> throw known;
                    default -> throw new IllegalStateException("A letter could not be written.", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                futures.forEach(other -> other.cancel(false));
                var cancelled = new CancellationException("Interrupted. No batch was recorded.");
                cancelled.initCause(e);
                throw cancelled;
            }
        }
        return pieces;
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
