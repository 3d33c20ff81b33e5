import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the home of the JDK it runs on, which is the one the build chose, into the given file. An
/// ahead-of-time cache beside it belongs to the jars of an earlier build: Java tells jars apart by time and
/// size only, and the build gives all of them the same time.
final class NoteBuildJdk {

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file.resolveSibling("noticewright.aot"));
        Files.writeString(file, System.getProperty("java.home") + System.lineSeparator());
    }
}
