package org.noticewright.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// An open case. Thread-safe: one writer at a time, many readers. Every changing call appends one entry to the
/// case's log in the same transaction; bulk work (an import batch, a classification run) appends one entry for
/// each transaction with counts and a digest of what changed.
public interface CaseFile extends AutoCloseable {

    Path path();

    boolean readOnly();

    /// The person whose slot opened the case: the `who` of every log entry.
    String user();

    Set<Role> roles();

    EvidenceStore evidence();

    Tickets tickets();

    Classifications classifications();

    AccessEvents accessEvents();

    Exposures exposures();

    Reviews reviews();

    Meanings meanings();

    NameRegistry names();

    RuleSteps ruleSteps();

    People people();

    Timeline timeline();

    CaseFacts facts();

    LetterRegister letters();

    KeySlots keySlots();

    CaseLog log();

    /// Fresh, empty; whoever asks for it closes it.
    Scratch scratch();

    /// Keys of which half or more of the seals are made that one safely can make, a sentence each with what to do.
    List<String> usedKeys();

    /// Checks log chain, row hashes, sealed values and evidence files; [VerifyCase] adds verdicts and letters.
    Verification verify(Progress progress);

    /// Checkpoints and leaves one file.
    @Override
    void close();
}
