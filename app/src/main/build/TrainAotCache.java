import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Makes the ahead-of-time cache of a runnable folder (JEP 483, 514, 515): classes loaded and linked, and how
/// often what ran, so that a launch neither reads jars nor starts compiling from nothing. The training is the
/// demo. The cache fits the JDK, the jars and the launcher's options it was made with; for any other, Java
/// starts without it.
final class TrainAotCache {

    private static final String CACHE = "noticewright.aot";

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        var lib = folder.resolve("lib");
        Files.deleteIfExists(lib.resolve(CACHE));
        var scratch = Files.createTempDirectory("noticewright-training");
        try {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            var launcher = folder.resolve("bin").resolve(windows ? "noticewright.bat" : "noticewright");
            var training = new ProcessBuilder(
                            launcher.toString(),
                            "demo",
                            "--no-window",
                            "--tickets",
                            args[1],
                            "--out",
                            scratch.resolve("demo").toString())
                    .directory(lib.toFile()) // The options are split at blanks: a name without a folder has none.
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("training.log").toFile());
            training.environment().put("JAVA_HOME", System.getProperty("java.home"));
            training.environment().put("NOTICEWRIGHT_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + CACHE);
            int outcome = training.start().waitFor();
            if (outcome != 0 || !Files.exists(lib.resolve(CACHE))) {
                Files.deleteIfExists(lib.resolve(CACHE));
                System.err.println(Files.readString(scratch.resolve("training.log")));
                throw new IllegalStateException("The training run ended with " + outcome + ": there is no cache.");
            }
            System.out.println(CACHE + ": " + (Files.size(lib.resolve(CACHE)) >> 20) + " MB");
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
