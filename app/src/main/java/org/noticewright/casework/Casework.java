package org.noticewright.casework;

import java.time.Clock;
import org.noticewright.casework.handover.VerifyReviewPackage;
import org.noticewright.casework.handover.WriteReviewPackage;

/// The use cases, wired once: what the window and the command line are given.
public record Casework(
        CaseFiles caseFiles,
        ImportEvidence importEvidence,
        RefreshCase refreshCase,
        ClassifyCase classifyCase,
        AssessExposure assessExposure,
        FindUnusualAccess findUnusualAccess,
        DerivePeople derivePeople,
        DeriveObligations deriveObligations,
        BuildTimeline buildTimeline,
        AddEvents addEvents,
        ReviewTickets reviewTickets,
        ProposeMeanings proposeMeanings,
        ChangeRules changeRules,
        DecideAlike decideAlike,
        DraftLetters draftLetters,
        ExportCase exportCase,
        ScanFiles scanFiles,
        ShowContext showContext,
        ShowExamples showExamples,
        EvaluateTickets evaluateTickets,
        VerifyCase verifyCase,
        WriteReviewPackage writeReviewPackage,
        VerifyReviewPackage verifyReviewPackage,
        RunDemo runDemo,
        Clock clock) {}
