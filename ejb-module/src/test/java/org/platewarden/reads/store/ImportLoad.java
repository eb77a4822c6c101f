package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.platewarden.reads.model.PlateRead;

/**
 * Adds reads as an import does: chunk by chunk, each plate belongs to one part, and the parts of a
 * chunk are written at once.
 */
final class ImportLoad implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final List<PartWriter> writers = new ArrayList<>();
  private final ExecutorService threads;
  private long stored;
  private long spent;

  ImportLoad(BenchDatabase database, int parts) throws SQLException {
    for (int part = 0; part < parts; part++) {
      writers.add(PartWriter.on(database.anotherApplication()));
    }
    threads = Executors.newFixedThreadPool(parts);
  }

  /** Adds one chunk; durable when this returns. */
  void add(List<PlateRead> chunk) throws InterruptedException, ExecutionException {
    long began = System.nanoTime();
    List<Future<Integer>> running = new ArrayList<>();
    for (int part = 0; part < writers.size(); part++) {
      List<PlateRead> own = ofPart(chunk, part);
      PartWriter writer = writers.get(part);
      running.add(threads.submit(() -> writer.write(own)));
    }
    for (Future<Integer> each : running) {
      stored += each.get();
    }
    spent += System.nanoTime() - began;
  }

  private List<PlateRead> ofPart(List<PlateRead> reads, int part) {
    return reads.stream()
        .filter(read -> Math.floorMod(read.key().plate().hashCode(), writers.size()) == part)
        .toList();
  }

  /** How many were new. */
  long stored() {
    return stored;
  }

  /** New reads a second, of the time spent on adding. */
  double rate() {
    return stored / (spent / NANOS);
  }

  @Override
  public void close() throws SQLException {
    threads.close();
    for (PartWriter writer : writers) {
      writer.connection().close();
    }
  }

  /** Writes the chunks of one part, a transaction each. */
  private record PartWriter(Connection connection, CopiedReads archive) {
    static PartWriter on(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      CopiedReads archive = new CopiedReads();
      archive.database = BenchDatabase.poolOf(connection);
      return new PartWriter(connection, archive);
    }

    int write(List<PlateRead> reads) throws SQLException {
      int added = archive.addIfNew(reads);
      connection.commit();
      return added;
    }
  }
}
