package org.noticewright.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
final class HushedTest {

    @Test
    void nothingThatALibraryPrintsIsSeen() throws Exception {
        var seen = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            try (var hushed = Hushed.thisThread()) {
                System.out.println("Robin Sample takes Drexomab");
                System.err.println("Robin Sample takes Drexomab");
                Thread other = Thread.ofPlatform().start(() -> System.out.print("another thread"));
                other.join();
            }
            System.out.print(" and after");
        } finally {
            System.setOut(before);
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("another thread and after");
    }
}
