package org.platewarden.reads.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many images there are and what they take, without looking at the disk each time. The figures
 * are noted in the folder; after an untidy end the folder is counted again, shelf by shelf.
 */
@ApplicationScoped
class ImageCounter {
  private static final String NOTE = ".count";
  private static final String TIDY = "tidy";

  @Inject ImageFolder folder;

  private final List<Tally> shelves =
      IntStream.range(0, ImageFolder.SHELVES).mapToObj(i -> new Tally()).toList();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean changed = new AtomicBoolean();
  private int nextToCount;

  /** What lies on one shelf. */
  private static final class Tally {
    private final Map<Integer, Long> files = new TreeMap<>();
    private long bytes;
  }

  @PostConstruct
  void open() {
    List<String> lines = folder.note(NOTE).map(note -> note.lines().toList()).orElse(List.of());
    if (lines.size() == ImageFolder.SHELVES + 1) {
      for (int shelf = 0; shelf < ImageFolder.SHELVES; shelf++) {
        read(shelf, lines.get(shelf + 1));
      }
      nextToCount = lines.getFirst().equals(TIDY) ? ImageFolder.SHELVES : 0;
    }
    changed.set(true);
    try {
      write("running");
    } catch (UncheckedIOException e) {
      forget(); // on a full disk nothing can be noted, and the server is to start all the same
    }
  }

  private void forget() {
    try {
      folder.removeNote(NOTE);
    } catch (IOException e) {
      throw new UncheckedIOException("the count of images cannot be removed", e);
    }
  }

  @PreDestroy
  void close() {
    changed.set(true);
    write(isCounted() ? TIDY : "uncounted");
  }

  /** Notes the figures, if they have changed. */
  void note() {
    write("running");
  }

  private void write(String state) {
    if (!changed.getAndSet(false)) {
      return;
    }
    StringBuilder text = new StringBuilder(state);
    for (Tally tally : shelves) {
      synchronized (tally) {
        text.append('\n').append(tally.bytes);
        tally.files.forEach((key, files) -> text.append(' ').append(key).append(':').append(files));
      }
    }
    try {
      folder.writeNote(NOTE, text.append('\n').toString());
    } catch (IOException e) {
      changed.set(true);
      throw new UncheckedIOException("the count of images cannot be noted", e);
    }
  }

  private void read(int shelf, String line) {
    String[] words = line.split(" ", -1);
    Tally tally = shelves.get(shelf);
    tally.bytes = Long.parseLong(words[0]);
    bytes.addAndGet(tally.bytes);
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split(":", 2);
      tally.files.put(Integer.valueOf(pair[0]), Long.valueOf(pair[1]));
    }
  }

  /** Counts a file that was made (1) or removed (-1). */
  void add(int shelf, int key, long size, int times) {
    Tally tally = shelves.get(shelf);
    synchronized (tally) {
      tally.files.merge(key, (long) times, Long::sum);
      tally.bytes += size * times;
      bytes.addAndGet(size * times);
    }
    changed.set(true);
  }

  /** Whether the figures are of a whole count. */
  synchronized boolean isCounted() {
    return nextToCount == ImageFolder.SHELVES;
  }

  /** Counts the next shelf of those that are still to be counted. */
  synchronized void countNext() throws IOException {
    if (!isCounted()) {
      count(nextToCount, file -> {});
      nextToCount++;
    }
  }

  /**
   * Counts one shelf, and tells each of its files. What is made on it or removed meanwhile may be
   * missed, until the next time.
   */
  void count(int shelf, Consumer<ImageFile> listener) throws IOException {
    Tally fresh = new Tally();
    folder.visit(
        shelf,
        file -> {
          fresh.files.merge(file.key(), 1L, Long::sum);
          fresh.bytes += file.size();
          listener.accept(file);
        });
    Tally tally = shelves.get(shelf);
    synchronized (tally) {
      bytes.addAndGet(fresh.bytes - tally.bytes);
      tally.bytes = fresh.bytes;
      tally.files.clear();
      tally.files.putAll(fresh.files);
    }
    changed.set(true);
  }

  /** What all files take. */
  long bytes() {
    return bytes.get();
  }

  /** How many files each key locks. */
  SortedMap<Integer, Long> filesByKey() {
    return shelves.stream()
        .flatMap(
            tally -> {
              synchronized (tally) {
                return Map.copyOf(tally.files).entrySet().stream();
              }
            })
        .filter(entry -> entry.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }
}
