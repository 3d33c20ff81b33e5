package org.noticewright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher takes a Java of the wanted version, whatever the environment makes it say first.
class LauncherTest {

    private static final Path LAUNCHER = Path.of("src/main/launcher/noticewright");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"})
    void takesTheJavaThatItIsGiven(String options) throws IOException, InterruptedException {
        assumeTrue(Files.exists(LAUNCHER) && Files.isExecutable(Path.of("/bin/sh")), "run from the project's folder");
        Path bin = Files.createDirectories(home.resolve("bin"));
        String version = String.valueOf(Runtime.version().feature());
        Files.writeString(
                bin.resolve("noticewright"), Files.readString(LAUNCHER).replace("${jdk.version}", version));

        var command = new ProcessBuilder("/bin/sh", bin.resolve("noticewright").toString(), "--version")
                .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put(options, "-Xmx64m");
        Process launched = command.start();
        String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        launched.waitFor();

        // The folder holds no program: Java was started and says so.
        assertThat(said).contains("javafx.controls").doesNotContain("needs Java");
    }
}
