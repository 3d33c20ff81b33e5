package org.noticewright.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.noticewright.casework.CaseFile;
import org.noticewright.casework.DeriveObligations;
import org.noticewright.casework.DraftLetters;
import org.noticewright.casework.Progress;
import org.noticewright.disclosure.LawPack;
import org.noticewright.disclosure.LetterTemplates;
import org.noticewright.domain.Customer;
import org.noticewright.domain.DataElement;
import org.noticewright.domain.Exposure;
import org.noticewright.domain.Person;
import org.noticewright.domain.PostalAddress;

/// A process that accounts for many people in a batch of letters; some are written to, some held, most were not
/// reached. Prints who was planned for, then people, letters, held and not affected, then what the register holds.
final class LettersChild {

    static final int PEOPLE = 150_000;
    static final int WRITTEN = 3;
    static final int HELD = 30_000;

    private LettersChild() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var laws = LawPack.bundled();
        var letters = new DraftLetters(new DeriveObligations(laws), laws, LetterTemplates.bundled(), TestCases.CLOCK);
        try (var caseFile = TestCases.create(folder)) {
            caseFile.facts().replace(LetterListTest.FACTS, "As told by counsel");
            people(caseFile);
            var plan = letters.plan(caseFile);
            System.out.println(plan.people() + " planned, the last is "
                    + plan.notAffected().getLast().reference());
            var batch = letters.run(caseFile, folder.resolve("letters"), Progress.NONE);
            System.out.println(
                    batch.people() + " = " + batch.letters() + " + " + batch.held() + " + " + batch.notAffected());
            var pieces = new long[2];
            var register = caseFile.letters();
            register.forEachPiece(register.latest().orElseThrow(), piece -> pieces[piece.sha256() == null ? 1 : 0]++);
            System.out.println(pieces[0] + " files, " + pieces[1] + " held");
        }
    }

    private static void people(CaseFile caseFile) {
        var address = new PostalAddress(List.of("1 Sample Street"), "Springfield", "IL", "62701");
        caseFile.people().replaceAll(caseFile.people().grounds(), Progress.NONE, people -> {
            for (int i = 0; i < PEOPLE; i++) {
                boolean reached = i < WRITTEN + HELD;
                people.accept(new Person(
                        // Told apart by their first digits, as keyed hashes are.
                        new Person.Id("%012x%020x".formatted(i, i)),
                        "Robin Sample the " + i,
                        "robin" + i + "@mail.example",
                        null,
                        i < WRITTEN ? address : null,
                        null,
                        Customer.EmailConsent.UNKNOWN,
                        false,
                        List.of(),
                        Set.of(DataElement.NAME, DataElement.DIAGNOSIS),
                        Set.of(),
                        Person.Possible.NOTHING,
                        Set.of(),
                        true,
                        false,
                        reached ? Exposure.VIEWED : Exposure.NOT_ACCESSED,
                        "IL"));
            }
        });
    }
}
