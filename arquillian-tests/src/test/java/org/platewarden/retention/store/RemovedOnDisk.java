package org.platewarden.retention.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.platewarden.retention.CarriedOut;
import org.platewarden.retention.model.RemovalLists;
import org.platewarden.retention.model.RemovedTree;
import org.platewarden.retention.model.Runs;

/** Lists of removals as the product keeps and heeds them, in a folder of a test. */
public final class RemovedOnDisk {
  private RemovedOnDisk() {}

  /** The lists in a folder. */
  public static RemovalLists in(Path folder, Runs runs) {
    FolderOfRemovals lists = new FolderOfRemovals();
    lists.settings = CarriedOut.settings(10, folder);
    lists.runs = runs;
    return lists;
  }

  /** Runs the launcher's program; gives its exit code and its last line. */
  public static String removeAgain(Path folder, Map<String, String> owner) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        RemoveAgainProgram.run(
            List.of(folder.toString()), owner, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8).strip();
  }

  /** The root over what a run is said to have removed, reckoned anew. */
  public static String rootOf(UUID run, Runs runs) {
    return HexFormat.of().formatHex(RemovedTree.of(run, runs).root().bytes());
  }
}
