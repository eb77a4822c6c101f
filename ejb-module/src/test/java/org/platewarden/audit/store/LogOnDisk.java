package org.platewarden.audit.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.InclusionProof;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.Tile;

/** A log of made-up leaves, its tiles in files that are not forced to the disk. */
record LogOnDisk(Path below) {
  private static final int BATCH = 4096;
  private static final int PROOFS = 300;
  private static final double NANOS = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Appends so many and proves some, each out of the files, verified. */
  String measured(long size) throws IOException {
    Path folder = Files.createTempDirectory(below, "log");
    long began = System.nanoTime();
    RightEdge edge = appended(folder, size);
    double seconds = (System.nanoTime() - began) / NANOS;
    LogFolder log = new LogFolder(folder);
    Hash root = edge.root();
    Random random = new Random(size);
    List<Double> millis = new ArrayList<>();
    for (int proof = 0; proof < PROOFS; proof++) {
      long index = random.nextLong(size);
      long start = System.nanoTime();
      InclusionProof shown = log.tree(size).inclusion(index);
      millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
      if (!shown.shows(leaf(index), root)) {
        throw new IllegalStateException("entry %d of %d is not proven".formatted(index, size));
      }
    }
    List<Double> sorted = millis.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%12d %16.0f %16.2f %16.2f",
        size,
        size / seconds,
        sorted.get(PROOFS / 2),
        sorted.get(PROOFS * 99 / 100));
  }

  private static RightEdge appended(Path folder, long size) throws IOException {
    RightEdge edge = RightEdge.EMPTY;
    for (long from = 0; from < size; from += BATCH) {
      List<Hash> leaves = new ArrayList<>(BATCH);
      for (long index = from; index < Math.min(size, from + BATCH); index++) {
        leaves.add(leaf(index));
      }
      RightEdge.Growth growth = edge.grow(leaves);
      for (Tile tile : growth.filled()) {
        write(folder, tile);
      }
      edge = growth.edge();
    }
    for (Tile tile : edge.partial()) {
      write(folder, tile);
    }
    return edge;
  }

  private static void write(Path folder, Tile tile) throws IOException {
    Path file = folder.resolve(tile.name().path());
    Files.createDirectories(file.getParent());
    Files.write(file, tile.bytes());
  }

  private static Hash leaf(long index) {
    return Hash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
  }
}
