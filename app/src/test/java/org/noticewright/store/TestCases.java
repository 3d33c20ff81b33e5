package org.noticewright.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.CaseLog;
import org.noticewright.casework.EvidenceStore;
import org.noticewright.casework.Progress;
import org.noticewright.domain.Classification;
import org.noticewright.domain.Confidence;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.DataSource;
import org.noticewright.domain.Evidence;
import org.noticewright.domain.Finding;
import org.noticewright.domain.Message;
import org.noticewright.domain.NativeKey;
import org.noticewright.domain.OriginalTime;
import org.noticewright.domain.Profile;
import org.noticewright.domain.RuleId;
import org.noticewright.domain.Sha256;
import org.noticewright.domain.SourcePointer;
import org.noticewright.domain.SpecialCategory;
import org.noticewright.domain.TextRef;
import org.noticewright.domain.TextSpan;
import org.noticewright.domain.Ticket;
import org.noticewright.domain.Verdict;
import org.noticewright.store.sealed.PassphraseHardness;

/// Cases and invented evidence for the tests of this package.
final class TestCases {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    static final PassphraseHardness CHEAP = new PassphraseHardness(64, 1, 1);
    static final SqliteCaseFiles FILES = new SqliteCaseFiles(CLOCK, CHEAP);

    /// Of a user who has cancelled.
    static final Progress CANCELLED = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private TestCases() {}

    static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }

    static CaseFile create(Path folder) {
        return FILES.create(folder.resolve("test.case"), "Alex Example", passphrase())
                .caseFile();
    }

    static CaseFile open(Path folder) {
        return FILES.open(folder.resolve("test.case"), passphrase(), Mode.READ_WRITE);
    }

    /// The whole log, oldest first.
    static List<CaseLog.Entry> log(CaseFile caseFile) {
        var entries = new ArrayList<CaseLog.Entry>();
        caseFile.log().forEach(entries::add);
        return entries;
    }

    static void tamper(Path folder, String... statements) throws SQLException {
        try (var connection = connect(folder);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.case"));
    }

    static NativeKey key(String id) {
        return new NativeKey("zendesk", id);
    }

    static OriginalTime at(String instant) {
        return new OriginalTime(Instant.parse(instant), instant, "Z", OriginalTime.Precision.SECOND);
    }

    static Message message(String id, @Nullable OriginalTime at, String text) {
        return new Message(
                id,
                Message.Kind.PUBLIC,
                Message.Author.OTHER,
                key("u1"),
                null,
                at,
                text,
                null,
                List.of(),
                Message.Redaction.NONE);
    }

    static Ticket ticket(String id, @Nullable OriginalTime updated, Message... messages) {
        return new Ticket(
                key(id),
                "Refill of " + id,
                "open",
                "email",
                at("2026-01-05T08:00:00Z"),
                updated,
                key("u1"),
                null,
                List.of("refill", "urgent"),
                List.of(new Ticket.Field("36001", "Drexomab")),
                List.of(messages),
                List.of(),
                Ticket.Content.COMPLETE);
    }

    static Profile profile(String id, @Nullable String name, @Nullable String email) {
        return new Profile(key(id), Profile.Role.END_USER, name, email, null, null, null);
    }

    static Sha256 sha(String file) {
        return Sha256.of(file.getBytes(StandardCharsets.UTF_8));
    }

    static EvidenceStore.NewSource source(String file) {
        return new EvidenceStore.NewSource(Path.of("evidence", file), sha(file), 1000, "zendesk.json");
    }

    static SourcePointer pointer(String file, long record) {
        return new SourcePointer(sha(file), "", record, record * 100, 100);
    }

    static DataSource load(CaseFile caseFile, String file, Evidence... pieces) {
        return load(caseFile, file, List.of(pieces));
    }

    static DataSource load(CaseFile caseFile, String file, List<? extends Evidence> pieces) {
        try (var batch = caseFile.evidence().begin(source(file))) {
            long kept = 0;
            for (int i = 0; i < pieces.size(); i++) {
                kept += batch.keep(pieces.get(i), pointer(file, i + 1)) == EvidenceStore.Kept.KEPT ? 1 : 0;
            }
            return batch.finish(pieces.size(), kept, pieces.size() - kept, 0, List.of(), true);
        }
    }

    static List<Ticket> tickets(CaseFile caseFile) {
        var tickets = new ArrayList<Ticket>();
        caseFile.tickets().forEach(Progress.NONE, stored -> tickets.add(stored.ticket()));
        tickets.sort(Comparator.comparing(Ticket::key));
        return tickets;
    }

    static Classification classification(Verdict verdict, boolean needsReview, String version) {
        var rule = new RuleId("drug.lexicon");
        var finding = new Finding(
                new TextRef.Body(0),
                new TextSpan(3, 9),
                DataElement.MEDICATION,
                Finding.Kind.PLAIN,
                Finding.Partial.WHOLE,
                "medication",
                rule,
                "lexicon-1",
                new Confidence(0.9));
        return new Classification(
                verdict,
                needsReview,
                new Confidence(0.75),
                EnumSet.of(SpecialCategory.SEXUAL_HEALTH),
                EnumSet.of(DataElement.MEDICATION, DataElement.NAME),
                List.of(finding),
                "A medication beside a name.",
                rule,
                List.of(0),
                List.of(Verdict.METADATA),
                version);
    }
}
