package org.platewarden.reads.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.platewarden.synthetic.Passage;
import org.platewarden.synthetic.SyntheticWorld;

/** Messages of one read each, dropped all at once: how fast the folder is emptied. */
final class DropLoad {
  private static final double NANOS = 1e9;
  private static final long FIRST_TRIP = 50_000_000;

  private final Path root;
  private final SyntheticWorld world;
  private long trip = FIRST_TRIP;

  DropLoad(Path root, SyntheticWorld world) {
    this.root = root;
    this.world = world;
  }

  /** Reads a second, from the markers lying there until the last file is gone. */
  double messages(int cameras, int number) throws IOException {
    Path staged = Files.createDirectories(root.resolveSibling("bench-staged"));
    List<Path> folders = new ArrayList<>();
    for (int camera = 0; camera < cameras; camera++) {
      folders.add(Files.createDirectories(root.resolve("bench-" + camera)));
    }
    int written = 0;
    while (written < number) {
      for (Passage passage : world.trip(trip++)) {
        String name = "m" + trip + "-" + passage.stop() + ".reads.json";
        Files.writeString(staged.resolve(name), SenderLoad.json(passage));
        Path place = folders.get(written % cameras).resolve(name);
        Files.move(staged.resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
        written++;
      }
    }
    for (Path folder : folders) {
      mark(folder);
    }
    long began = System.nanoTime();
    for (Path folder : folders) {
      while (holdsFiles(folder)) {
        LockSupport.parkNanos(2_000_000);
      }
    }
    return written / ((System.nanoTime() - began) / NANOS);
  }

  private static void mark(Path folder) throws IOException {
    List<Path> messages;
    try (var files = Files.list(folder)) {
      messages = files.filter(file -> file.toString().endsWith(".reads.json")).toList();
    }
    for (Path message : messages) {
      Files.createFile(message.resolveSibling(message.getFileName() + ".done"));
    }
  }

  private static boolean holdsFiles(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      return files.iterator().hasNext();
    }
  }
}
