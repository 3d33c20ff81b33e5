package org.noticewright.store;

import static org.noticewright.store.TestCases.load;
import static org.noticewright.store.TestCases.message;
import static org.noticewright.store.TestCases.ticket;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.noticewright.casework.CaseFile;
import org.noticewright.domain.Evidence;

/// A case with three tickets, made anew for each test, that can be closed and opened again.
abstract class CaseOfThree {

    @TempDir
    Path folder;

    private @Nullable CaseFile open;

    @BeforeEach
    void aCaseWithThreeTickets() {
        open = TestCases.create(folder);
        load(
                caseFile(),
                "t.json",
                new Evidence.TicketRecord(ticket("1", null, message("1", null, "About my Drexomab"))),
                new Evidence.TicketRecord(ticket("2", null, message("2", null, "Where is my order"))),
                new Evidence.TicketRecord(ticket("3", null, message("3", null, "Spam"))));
    }

    @AfterEach
    void closeIt() {
        caseFile().close();
    }

    CaseFile caseFile() {
        return Objects.requireNonNull(open);
    }

    CaseFile reopened() {
        caseFile().close();
        open = TestCases.open(folder);
        return caseFile();
    }
}
