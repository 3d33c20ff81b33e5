package org.noticewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.domain.Exposure;

/// A process that grades, and stops in the middle until somebody kills it.
final class GradingChild {

    private static final int MIDDLE = 50;

    private GradingChild() {}

    public static void main(String[] args) {
        var caseFile = TestCases.FILES.open(Path.of(args[0]), TestCases.passphrase(), Mode.READ_WRITE);
        GradingTest.grade(caseFile, GradingTest.SECOND, Exposure.EXPORTED, number -> {
            if (number == MIDDLE) {
                System.out.println("in the middle");
                waitForTheKill();
            }
        });
    }

    private static void waitForTheKill() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
