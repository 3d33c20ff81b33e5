package org.noticewright.store;

import java.nio.file.Path;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.domain.Evidence;

/// A process that imports until somebody kills it. Prints how many tickets are committed.
final class ImportingChild {

    static final String FILE = "endless.json";

    private ImportingChild() {}

    static Evidence piece(long number) {
        return new Evidence.TicketRecord(
                TestCases.ticket("" + number, null, TestCases.message("m" + number, null, "Message number " + number)));
    }

    public static void main(String[] args) {
        var caseFile = TestCases.FILES.open(Path.of(args[0]), TestCases.passphrase(), Mode.READ_WRITE);
        var batch = caseFile.evidence().begin(TestCases.source(FILE));
        for (long number = 1; number < 10_000_000; number++) {
            batch.keep(piece(number), TestCases.pointer(FILE, number));
            if (number % 200 == 0) {
                System.out.println(caseFile.tickets().count());
            }
        }
    }
}
