package org.noticewright.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.noticewright.ChildJava;
import org.noticewright.casework.CaseFileException;
import org.noticewright.casework.CaseFiles.Mode;
import org.noticewright.casework.Progress;

/// A process that has a case open: says so, then for each line it gets what it sees, until it gets none or is killed.
final class LookingChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private LookingChild(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param temporary the system's folder for temporary files, as it sees it
    static LookingChild start(Path caseFile, Mode mode, Path temporary) throws IOException {
        var options =
                List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary.toRealPath());
        return new LookingChild(
                ChildJava.of(options, LookingChild.class, caseFile, mode).start());
    }

    /// @return OPEN, the reason it could not be opened, or how many tickets it sees and whether they are whole
    String says() throws IOException {
        var line = said.readLine();
        return line == null ? "" : line;
    }

    String looks() throws IOException {
        process.outputWriter().write("look\n");
        process.outputWriter().flush();
        return says();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Lets it end as a program does.
    @Override
    public void close() {
        try {
            process.outputWriter().close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var caseFile = TestCases.FILES.open(Path.of(args[0]), TestCases.passphrase(), Mode.valueOf(args[1]))) {
            System.out.println("OPEN");
            while (asked.readLine() != null) {
                boolean broken = caseFile.verify(Progress.NONE).broken();
                System.out.println(caseFile.tickets().count() + (broken ? " broken" : " whole"));
            }
        } catch (CaseFileException refused) {
            System.out.println(refused.reason());
        }
    }
}
