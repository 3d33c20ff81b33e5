import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java source of the project to one format (palantir-java-format: 120 columns, 4 blanks).
/// Arguments: `check` or `apply`, then the project's root. Runs on JDK 25, since the formatter parses with the
/// compiler of the JDK it runs on.
final class FormatSources {

    private static final List<String> MODULES = List.of("app", "jooq-gen", "disclosure-templates", "packaging");

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var root = Path.of(args[1]);
        var formatter = com.palantir.javaformat.java.Formatter.createFormatter(
                com.palantir.javaformat.java.JavaFormatterOptions.builder()
                        .style(com.palantir.javaformat.java.JavaFormatterOptions.Style.PALANTIR)
                        .build());
        var unformatted = new ArrayList<Path>();
        for (var file : sources(root)) {
            var text = Files.readString(file);
            var formatted = formatted(formatter, root.relativize(file), text);
            if (!formatted.equals(text)) {
                unformatted.add(root.relativize(file));
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        unformatted.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("To format: mvn verify -DskipTests -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private static String formatted(com.palantir.javaformat.java.Formatter formatter, Path file, String text) {
        try {
            return formatter.formatSourceAndFixImports(text);
        } catch (com.palantir.javaformat.java.FormatterException e) {
            throw new IllegalStateException("%s can't be formatted: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var files = new ArrayList<Path>();
        for (var module : MODULES) {
            try (Stream<Path> walk = Files.walk(root.resolve(module).resolve("src"))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }
}
