package org.noticewright.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the passphrase comes from: a file, the variable `NOTICEWRIGHT_PASSPHRASE`, or a prompt. Never an
/// argument, which every process of the machine could read.
final class Passphrase {

    static final String VARIABLE = "NOTICEWRIGHT_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "File that holds the passphrase (its first line). Else " + VARIABLE + ", else a prompt.")
    private @Nullable Path file;

    /// The caller wipes the array.
    char[] read(String prompt) throws IOException {
        if (file != null) {
            return firstLine(Files.readAllBytes(Given.file(file)));
        }
        var variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return variable.toCharArray();
        }
        return ask(prompt);
    }

    static char[] ask(String prompt) {
        var console = System.console();
        var typed = console == null || !console.isTerminal() ? null : console.readPassword("%s: ", prompt);
        if (typed == null || typed.length == 0) {
            throw new IllegalArgumentException("""
                No passphrase was given. \
                Maybe name a file with --passphrase-file, or set %s.\
                """.formatted(VARIABLE));
        }
        return typed;
    }

    static char[] firstLine(byte[] bytes) {
        var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var text = Arrays.copyOfRange(decoded.array(), decoded.position(), decoded.limit());
        int end = 0;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        var line = Arrays.copyOf(text, end);
        Arrays.fill(text, '\0');
        Arrays.fill(bytes, (byte) 0);
        return line;
    }
}
