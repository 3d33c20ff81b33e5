package org.noticewright.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The pages in `docs/rules` say what the rules say. `-Dnoticewright.pages=write` writes them instead.
class RulePagesTest {

    private static final Path FOLDER = Path.of("..", "docs", "rules");

    @Test
    void thePagesAreCurrent() throws IOException {
        Map<String, String> pages = RulePages.of(RuleBook.load());
        if ("write".equals(System.getProperty("noticewright.pages"))) {
            write(pages);
        }

        assertThat(committed())
                .as("docs/rules. Maybe run this test with -Dnoticewright.pages=write and commit the pages.")
                .isEqualTo(pages);
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
