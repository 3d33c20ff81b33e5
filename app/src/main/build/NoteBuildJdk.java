import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the home of the JDK it runs on, which is the one the build chose, into the given file.
final class NoteBuildJdk {

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, System.getProperty("java.home") + System.lineSeparator());
    }
}
