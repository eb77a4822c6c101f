import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the database to what the EAR needs: takes db/migration/*.sql out of the EAR's
 * ejb-module.jar and lets Flyway run those that have not run yet, in the schema platewarden.
 *
 * <p>Argument: the EAR. From the environment: PW_URL, PW_USER and PW_PASSWORD (the tables' owner),
 * PW_APP_USER and PW_READER_USER (migrations name them as ${app_role} and ${reader_role}). The last
 * line printed says what was done.
 */
class Migrate {
  private static final String SCHEMA = "platewarden";
  private static final String FOLDER = "db/migration/";

  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  public static void main(String[] arguments) throws IOException {
    FLYWAY.setLevel(Level.WARNING);
    Path scripts = Files.createTempDirectory("platewarden-migrations");
    int status = 0;
    try {
      unpack(Path.of(arguments[0]), scripts);
      System.out.println(migrate(scripts));
    } catch (FlywayException failed) {
      System.out.println(failed.getMessage());
      status = 1;
    } finally {
      remove(scripts);
    }
    System.exit(status);
  }

  private static String migrate(Path scripts) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(
                System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"))
            .locations("filesystem:" + scripts)
            .schemas(SCHEMA)
            .createSchemas(true)
            .placeholders(
                Map.of(
                    "app_role", System.getenv("PW_APP_USER"),
                    "reader_role", System.getenv("PW_READER_USER")))
            .validateMigrationNaming(true)
            .outOfOrder(true) // numbers are given out before the branches that bear them land
            .cleanDisabled(true)
            .load();
    MigrateResult result = flyway.migrate();
    MigrationInfo now = flyway.info().current();
    String version = now == null ? "none" : now.getVersion().toString();
    return result.migrationsExecuted == 0
        ? "already at " + version
        : result.migrationsExecuted + " run, now at " + version;
  }

  private static void unpack(Path ear, Path folder) throws IOException {
    try (ZipFile archive = new ZipFile(ear.toFile())) {
      ZipEntry jar = archive.getEntry("ejb-module.jar");
      if (jar == null) {
        throw new FlywayException(ear + " holds no ejb-module.jar, where the migrations are");
      }
      try (ZipInputStream entries = new ZipInputStream(archive.getInputStream(jar))) {
        copyScripts(entries, folder);
      }
    }
  }

  private static void copyScripts(ZipInputStream entries, Path folder) throws IOException {
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      String name = entry.getName();
      if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
        Files.copy(entries, folder.resolve(Path.of(name).getFileName()));
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
