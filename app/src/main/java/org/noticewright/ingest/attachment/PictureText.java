package org.noticewright.ingest.attachment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text recognition in pictures by the program Tesseract, when it is installed. The picture goes to the
/// program's standard input and the text comes from its standard output: nothing is written to disk.
///
/// A picture in which hardly any word is found stays unread: a photograph of a rash holds no text and is health
/// information all the same.
final class PictureText {

    private static final int SECONDS = 60;
    private static final int LEAST_LETTERS = 20;
    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

    private final @Nullable Path program;

    /// @param searchPath folders as in the variable `PATH`
    PictureText(String searchPath) {
        program = find(searchPath);
    }

    FileText of(byte[] picture) {
        Path installed = program;
        if (installed == null) {
            return FileText.UNREAD;
        }
        try {
            Process process = new ProcessBuilder(installed.toString(), "stdin", "stdout")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = converse(process, picture).strip();
            return NOT_LETTERS.matcher(text).replaceAll("").length() < LEAST_LETTERS
                    ? FileText.UNREAD
                    : FileText.whole(text);
        } catch (IOException cannotStart) {
            return FileText.UNREAD;
        }
    }

    /// What the program wrote; empty when it failed or took too long.
    private static String converse(Process process, byte[] picture) {
        FutureTask<String> said = new FutureTask<>(() -> read(process.getInputStream()));
        FutureTask<Boolean> told = new FutureTask<>(() -> write(process.getOutputStream(), picture));
        Thread.ofVirtual().start(said);
        Thread.ofVirtual().start(told);
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && told.get(1, TimeUnit.SECONDS)
                    ? said.get(1, TimeUnit.SECONDS)
                    : "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException failed) {
            return "";
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(InputStream from) {
        try (from) {
            return new String(from.readNBytes(TextSheet.LONGEST), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static boolean write(OutputStream to, byte[] picture) {
        try (to) {
            to.write(picture);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private static @Nullable Path find(String searchPath) {
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator))) {
            for (String name : new String[] {"tesseract", "tesseract.exe"}) {
                try {
                    Path candidate = Path.of(folder, name);
                    if (!folder.isBlank() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                        return candidate;
                    }
                } catch (InvalidPathException notAFolder) {
                    break;
                }
            }
        }
        return null;
    }
}
