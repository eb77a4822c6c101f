package org.platewarden.it.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files in a camera's folder: a message counts as handed over once its marker lies beside it. */
final class DropFolderWayIn implements WayIn {
  private final Path folder;
  private final long epochMillis;

  DropFolderWayIn(Path folder, long epochMillis) throws IOException {
    this.folder = folder;
    if (Files.notExists(folder)) {
      // like the other cameras' folders, which the launcher made
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(folder.getParent()));
      Files.setOwner(folder, Files.getOwner(folder.getParent()));
    }
    this.epochMillis = epochMillis;
  }

  @Override
  public String name() {
    return "drop folder";
  }

  @Override
  public void send(List<Message> batch) throws IOException {
    for (Message message : batch) {
      Path file = folder.resolve("kill-%07d.json".formatted(message.number()));
      // the same read comes with the same bytes: its time is made of its id
      Files.writeString(file, message.text(epochMillis + message.id().hashCode() % 1_000));
      Files.createFile(file.resolveSibling(file.getFileName() + ".done"));
    }
  }

  @Override
  public long pending() throws IOException {
    return Math.max(count(folder, "kill-", ".json"), count(folder, "kill-", ".json.done"));
  }

  @Override
  public long putAside() throws IOException {
    Path rejected = folder.resolve("rejected");
    long files = count(rejected, "kill-", ".json");
    long reasons = count(rejected, "kill-", ".json.reason.txt");
    if (files != reasons) {
      throw new AssertionError(files + " files were put aside with " + reasons + " reasons");
    }
    return files;
  }

  private static long count(Path folder, String start, String end) throws IOException {
    if (Files.notExists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(start) && name.endsWith(end))
          .count();
    }
  }
}
