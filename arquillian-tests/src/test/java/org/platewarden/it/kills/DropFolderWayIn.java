package org.platewarden.it.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files in a camera's folder: a message counts as handed over once its marker lies beside it. */
final class DropFolderWayIn implements WayIn {
  private final Path folder;
  private final String run;
  private final long epochMillis;

  DropFolderWayIn(Path folder, String run, long epochMillis) throws IOException {
    this.folder = folder;
    this.run = run;
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
      Path file = folder.resolve("%s-%07d.json".formatted(run, message.number()));
      Files.writeString(file, message.alprGroup(epochMillis));
      Files.createFile(file.resolveSibling(file.getFileName() + ".done"));
    }
  }

  @Override
  public long pending() throws IOException {
    return Math.max(count(".json"), count(".json.done"));
  }

  @Override
  public Map<String, Integer> putAside() throws IOException {
    return new RejectedFolder(folder.resolve("rejected"), run).ids();
  }

  private long count(String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(run) && name.endsWith(end))
          .count();
    }
  }
}
