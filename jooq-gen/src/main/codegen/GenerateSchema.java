import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Migrates a throw-away SQLite file with the hand-written scripts, then lets jOOQ generate the classes from
/// it. Arguments: folder of the scripts, the throw-away file, the folder for the generated sources.
final class GenerateSchema {

    /// The names under which the migrations declare what is sealed.
    private static final String SEALED_COLUMNS = ".*\\.(payload|value|person|who|detail|state|wrapped)";

    public static void main(String[] args) throws Exception {
        var scripts = Path.of(args[0]);
        var database = Path.of(args[1]);
        Files.createDirectories(database.getParent());
        Files.deleteIfExists(database);
        var url = "jdbc:sqlite:" + database;
        migrate(scripts, url);
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                .withExcludes("sqlite_.*")
                                // SQLite's INTEGER has 64 bits: row ids and times need them all.
                                .withForcedTypes(
                                        new ForcedType().withName("BIGINT").withIncludeTypes("INTEGER"),
                                        new ForcedType()
                                                .withUserType("org.noticewright.schema.Sealed")
                                                .withConverter("org.noticewright.schema.SealedConverter")
                                                .withIncludeExpression(SEALED_COLUMNS)
                                                .withIncludeTypes("BLOB")))
                        .withGenerate(new Generate().withRecords(true).withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("org.noticewright.store.generated")
                                .withDirectory(args[2]))));
    }

    private static void migrate(Path scripts, String url) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var files = Files.list(scripts)) {
            for (var script : files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                statement.executeUpdate(Files.readString(script));
            }
        }
    }
}
