package org.noticewright;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.AddEvents;
import org.noticewright.casework.AssessExposure;
import org.noticewright.casework.BuildTimeline;
import org.noticewright.casework.Casework;
import org.noticewright.casework.ChangeRules;
import org.noticewright.casework.ClassifyCase;
import org.noticewright.casework.DecideAlike;
import org.noticewright.casework.DeriveObligations;
import org.noticewright.casework.DerivePeople;
import org.noticewright.casework.DraftLetters;
import org.noticewright.casework.EvaluateTickets;
import org.noticewright.casework.ExportCase;
import org.noticewright.casework.FindUnusualAccess;
import org.noticewright.casework.ImportEvidence;
import org.noticewright.casework.ProposeMeanings;
import org.noticewright.casework.RefreshCase;
import org.noticewright.casework.ReviewTickets;
import org.noticewright.casework.RunDemo;
import org.noticewright.casework.ScanFiles;
import org.noticewright.casework.ShowContext;
import org.noticewright.casework.ShowExamples;
import org.noticewright.casework.VerifyCase;
import org.noticewright.casework.handover.VerifyReviewPackage;
import org.noticewright.casework.handover.WriteReviewPackage;
import org.noticewright.classify.Classifier;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.ingest.EvidenceFiles;
import org.noticewright.store.SqliteCaseFiles;

/// The only place that calls every constructor.
public final class Wiring {

    /// Whether the environment says that rules and lists alone shall judge.
    private static final boolean GRAY_ZONE_OFF = "off".equalsIgnoreCase(System.getenv("NOTICEWRIGHT_GRAY_ZONE"));

    private Wiring() {}

    public static Casework casework(Clock clock) {
        var caseFiles = new SqliteCaseFiles(clock);
        var lawPack = LawPack.bundled();
        var classifier = once(() -> GRAY_ZONE_OFF ? Classifier.listsOnly() : Classifier.load());
        var importEvidence = new ImportEvidence(new EvidenceFiles(), classifier);
        var classifyCase = new ClassifyCase(classifier);
        var assessExposure = new AssessExposure();
        var derivePeople = new DerivePeople();
        var refreshCase = new RefreshCase(classifyCase, assessExposure, derivePeople);
        var deriveObligations = new DeriveObligations(lawPack);
        var buildTimeline = new BuildTimeline();
        var addEvents = new AddEvents();
        var draftLetters = new DraftLetters(deriveObligations, lawPack, LetterTemplates.bundled(), clock);
        var scanFiles = new ScanFiles(caseFiles, importEvidence, classifyCase);
        return new Casework(
                caseFiles,
                importEvidence,
                refreshCase,
                classifyCase,
                assessExposure,
                new FindUnusualAccess(),
                derivePeople,
                deriveObligations,
                buildTimeline,
                addEvents,
                new ReviewTickets(clock),
                new ProposeMeanings(),
                new ChangeRules(classifier, classifyCase, derivePeople),
                new DecideAlike(clock, refreshCase),
                draftLetters,
                new ExportCase(deriveObligations, buildTimeline),
                scanFiles,
                new ShowContext(classifier),
                new ShowExamples(classifier),
                new EvaluateTickets(scanFiles, classifier),
                new VerifyCase(classifier),
                new WriteReviewPackage(),
                new VerifyReviewPackage(),
                new RunDemo(
                        caseFiles,
                        importEvidence,
                        refreshCase,
                        assessExposure,
                        addEvents,
                        deriveObligations,
                        draftLetters,
                        clock),
                clock);
    }

    /// Loads on first use, once.
    private static <T> Supplier<T> once(Supplier<T> loader) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = loader.get();
                }
                return value;
            }
        };
    }
}
