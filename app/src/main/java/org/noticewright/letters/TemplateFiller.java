package org.noticewright.letters;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.noticewright.disclosure.LetterTemplates;

/// Fills facts into template texts. Templates can test (`if`), repeat (`for`) and `include` one another,
/// nothing else: no methods, no filters, no functions, no assignment, so that a text written by others can't
/// run code. An unknown variable is an error.
final class TemplateFiller {

    private static final Set<String> TAGS = Set.of("if", "for", "include");
    /// A line that holds only tags leaves no empty line behind: tables and tight lists would fall apart.
    private static final Pattern TAG_ONLY_LINE = Pattern.compile("(?m)^[ \\t]*((?:\\{%[^%\\n]*%\\}[ \\t]*)+)\\n");

    private final PebbleEngine markdown;
    private final PebbleEngine html;

    TemplateFiller(LetterTemplates templates) {
        this.markdown = engine(templates, MarkdownEscape.NAME);
        this.html = engine(templates, "html");
    }

    /// Markdown, every value escaped for Markdown.
    String markdown(String id, Map<String, Object> facts) {
        return fill(markdown, id, facts);
    }

    /// HTML, every value escaped for HTML but those that are already markup
    /// ([io.pebbletemplates.pebble.extension.escaper.SafeString]).
    String html(String id, Map<String, Object> facts) {
        return fill(html, id, facts);
    }

    private static String fill(PebbleEngine engine, String id, Map<String, Object> facts) {
        var writer = new StringWriter(8192);
        try {
            engine.getTemplate(id).evaluate(writer, facts, Locale.US);
        } catch (PebbleException e) {
            throw new IllegalStateException(
                    """
                    The letter template %s can't be filled (line %s of %s): %s
                    Maybe it uses a variable that letters do not have.\
                    """.formatted(id, e.getLineNumber(), e.getFileName(), e.getPebbleMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The letter template " + id + " can't be filled.", e);
        }
        return writer.toString();
    }

    private static PebbleEngine engine(LetterTemplates templates, String escaping) {
        return new PebbleEngine.Builder()
                .loader(new BundledLoader(templates))
                .strictVariables(true)
                .newLineTrimming(false)
                .addEscapingStrategy(MarkdownEscape.NAME, new MarkdownEscape())
                .defaultEscapingStrategy(escaping)
                .methodAccessValidator((object, method) -> false)
                .registerExtensionCustomizer(OnlyTheHarmless::new)
                .defaultLocale(Locale.US)
                .build();
    }

    /// Takes away from Pebble what a letter does not need.
    private static final class OnlyTheHarmless extends ExtensionCustomizer {

        OnlyTheHarmless(Extension extension) {
            super(extension);
        }

        @Override
        public List<TokenParser> getTokenParsers() {
            List<TokenParser> all = super.getTokenParsers();
            return all == null
                    ? List.of()
                    : all.stream()
                            .filter(parser -> TAGS.contains(parser.getTag()))
                            .toList();
        }

        @Override
        public Map<String, Filter> getFilters() {
            Map<String, Filter> all = super.getFilters();
            Filter escape = all == null ? null : all.get("escape");
            return escape == null ? Map.of() : Map.of("escape", escape);
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of();
        }
    }

    /// Serves the bundled templates by name and nothing else: no path, no class path, no file.
    private record BundledLoader(LetterTemplates templates) implements Loader<String> {

        @Override
        public Reader getReader(String id) {
            return new StringReader(TAG_ONLY_LINE.matcher(templates.text(id)).replaceAll("$1"));
        }

        @Override
        public void setCharset(String charset) {}

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}

        @Override
        public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
            return null;
        }

        @Override
        public String createCacheKey(String id) {
            return id;
        }

        @Override
        public boolean resourceExists(String id) {
            return templates.ids().contains(id);
        }
    }
}
