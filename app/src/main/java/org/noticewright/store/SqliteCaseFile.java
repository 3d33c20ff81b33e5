package org.noticewright.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.noticewright.casework.AccessEvents;
import org.noticewright.casework.CaseFacts;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.Classifications;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.Exposures;
import org.noticewright.casework.KeySlots;
import org.noticewright.casework.LetterRegister;
import org.noticewright.casework.Meanings;
import org.noticewright.casework.NameRegistry;
import org.noticewright.casework.People;
import org.noticewright.casework.Progress;
import org.noticewright.casework.Reviews;
import org.noticewright.casework.Role;
import org.noticewright.casework.RuleSteps;
import org.noticewright.casework.Scratch;
import org.noticewright.casework.Tickets;
import org.noticewright.casework.Timeline;
import org.noticewright.casework.Verification;
import org.noticewright.store.sealed.PassphraseHardness;
import org.noticewright.store.sealed.SealedColumn;
import org.noticewright.store.sealed.Vault;

/// An open case file.
final class SqliteCaseFile implements CaseFile {

    private final Path path;
    private final CaseStore store;
    private final SqliteNameRegistry names;
    private final Set<Role> roles;
    private final PassphraseHardness hardness;
    private final Cleanup cleanup;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// What is left to do when the file is closed.
    interface Cleanup {
        void run() throws IOException;
    }

    /// @param path the file the user named, also when a private copy of it is what is open
    SqliteCaseFile(Path path, CaseStore store, Set<Role> roles, PassphraseHardness hardness, Cleanup cleanup) {
        this.path = path;
        this.store = store;
        this.names = new SqliteNameRegistry(store);
        this.roles = Set.copyOf(roles);
        this.hardness = hardness;
        this.cleanup = cleanup;
    }

    CaseStore store() {
        return store;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public boolean readOnly() {
        return store.readOnly();
    }

    @Override
    public String user() {
        return store.user();
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public EvidenceStore evidence() {
        return new SqliteEvidence(store);
    }

    @Override
    public Tickets tickets() {
        return new SqliteTickets(store);
    }

    @Override
    public Classifications classifications() {
        return new SqliteClassifications(store);
    }

    @Override
    public AccessEvents accessEvents() {
        return new SqliteAccessEvents(store);
    }

    @Override
    public Exposures exposures() {
        return new SqliteExposures(store);
    }

    @Override
    public Reviews reviews() {
        return new SqliteReviews(store);
    }

    @Override
    public Meanings meanings() {
        return new SqliteMeanings(store);
    }

    @Override
    public NameRegistry names() {
        return names;
    }

    @Override
    public RuleSteps ruleSteps() {
        return new SqliteRuleSteps(store, names);
    }

    @Override
    public People people() {
        return new SqlitePeople(store);
    }

    @Override
    public Timeline timeline() {
        return new SqliteTimeline(store);
    }

    @Override
    public CaseFacts facts() {
        return new SqliteFacts(store);
    }

    @Override
    public LetterRegister letters() {
        return new SqliteLetters(store);
    }

    @Override
    public KeySlots keySlots() {
        return new SqliteKeySlots(store, hardness);
    }

    @Override
    public CaseLog log() {
        return new SqliteLog(store);
    }

    @Override
    public Scratch scratch() {
        store.checkWritable();
        return new SealedScratch(store.database().file());
    }

    @Override
    public List<String> usedKeys() {
        return Arrays.stream(SealedColumn.values())
                .filter(column -> store.vault().seals(column) >= Vault.MANY_SEALS)
                .map(column -> """
                    The key of %s.%s has made %d %% of the seals that one key safely can. Then nothing more can be \
                    written there. Maybe finish this incident with fewer new gradings and changes of rules for all \
                    records, or export it and go on in a new case, which has new keys.\
                    """.formatted(
                                column.table(), column.column(), store.vault().seals(column) * 100 / Vault.MOST_SEALS))
                .toList();
    }

    @Override
    public Verification verify(Progress progress) {
        var head = store.head();
        var checks = new ArrayList<>(new CaseVerifier(store, progress).checks());
        checks.add(EvidenceFileCheck.of(evidence().all(), progress));
        return new Verification(checks, head);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            store.openImports().forEach(CaseStore.OpenImport::commitNow);
        } finally {
            store.close();
            shut();
        }
    }

    private void shut() {
        try {
            store.database().close();
        } catch (SQLException failed) {
            throw store.database().errors().of(failed);
        } finally {
            store.vault().keys().wipe();
            try {
                cleanup.run();
            } catch (IOException leftBehind) {
                // A lock file that stays locks nobody out; a private copy that stays is sealed.
            }
        }
    }
}
