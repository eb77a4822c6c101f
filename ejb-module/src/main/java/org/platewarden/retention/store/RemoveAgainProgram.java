package org.platewarden.retention.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Removes again, before the portal opens, what runs had removed and a backup brought back: {@code
 * java -cp ejb-module.jar:postgresql.jar org.platewarden.retention.store.RemoveAgainProgram
 * FOLDER_OF_REMOVALS}. From the environment: PW_URL, PW_USER and PW_PASSWORD of the tables' owner.
 * The last line says what was done. Exit code 0: nothing that a listed run removed is there but
 * what a hold keeps; 1: a list is damaged or cannot be read, and the portal must not open; 2: wrong
 * call, or the database does not do it.
 */
public final class RemoveAgainProgram {
  private static final int DONE = 0;
  private static final int DAMAGED = 1;
  private static final int WRONG_CALL = 2;

  private RemoveAgainProgram() {}

  /** Runs it. */
  public static void main(String[] words) {
    System.exit(run(List.of(words), System.getenv(), System.out));
  }

  static int run(List<String> words, Map<String, String> environment, PrintStream terminal) {
    if (words.size() != 1 || !Files.isDirectory(Path.of(words.getFirst()))) {
      terminal.println("the folder of removals is wanted");
      return WRONG_CALL;
    }
    try (Connection owner =
        DriverManager.getConnection(
            environment.getOrDefault("PW_URL", ""),
            environment.getOrDefault("PW_USER", ""),
            environment.getOrDefault("PW_PASSWORD", ""))) {
      owner.setSchema("platewarden");
      RestoredDatabase.Done done =
          new RestoredDatabase(owner).removeAgain(Path.of(words.getFirst()));
      terminal.println(
          done.runs() == 0
              ? "nothing that a run removed is back"
              : "%d runs are in it again: %d rows removed again, %d held"
                  .formatted(done.runs(), done.removed(), done.held()));
      return DONE;
    } catch (IOException unreadable) {
      terminal.println(unreadable.getMessage());
      return DAMAGED;
    } catch (SQLException | RetentionStoreFailed refused) {
      terminal.println("the database does not do it: " + refused.getMessage());
      return WRONG_CALL;
    }
  }
}
