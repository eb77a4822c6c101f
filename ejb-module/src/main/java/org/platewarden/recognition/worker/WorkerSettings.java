package org.platewarden.recognition.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How workers are run.
 *
 * @param workers how many, and so how many frames are under way at most; 1 to 64
 * @param waiting how many callers may wait for a worker, beyond which they are sent away
 * @param limits what each may have
 * @param program what each runs
 */
public record WorkerSettings(int workers, int waiting, Limits limits, Program program) {
  private static final int MOST_WORKERS = 64;
  private static final int FEWEST_THAT_FIT = 2;
  private static final int WAITING = 256;

  /**
   * What one worker may have.
   *
   * @param answersWithin how long one frame may take, after which its worker is ended
   * @param startsWithin how long it may take to load
   * @param framesEach after how many frames it is replaced by a fresh one
   * @param heapMegabytes of its Java; a frame's bytes are there, its pixels are not
   * @param memoryMegabytes the most address space; a picture is decoded there
   */
  public record Limits(
      Duration answersWithin,
      Duration startsWithin,
      int framesEach,
      int heapMegabytes,
      int memoryMegabytes) {
    /** What fits frames of up to 50 million pixels. */
    public static final Limits USUAL =
        new Limits(Duration.ofSeconds(60), Duration.ofMinutes(2), 5000, 256, 4096);

    public Limits {
      if (!answersWithin.isPositive() || framesEach < 1 || memoryMegabytes < 1) {
        throw new IllegalArgumentException(
            "recognition refused: a worker has %s for a frame, %d frames and %d MB; give more than none of each (platewarden.recognition.timeout.seconds, .recycle.frames, .memory.mb)"
                .formatted(answersWithin, framesEach, memoryMegabytes));
      }
    }

    /** The same with other bounds of time, frames and memory. */
    public Limits with(Duration within, int frames, int megabytes) {
      return new Limits(within, startsWithin, frames, heapMegabytes, megabytes);
    }
  }

  /**
   * What a worker runs.
   *
   * @param java the program
   * @param classPath where its classes and models are
   * @param folder which it may write: native libraries are unpacked there
   * @param ordeals whether it does harm to itself when asked, as tests and benches do
   * @param networks a folder with networks to read with in place of those that ship
   * @param behind whether other processes go first
   */
  public record Program(
      Path java,
      String classPath,
      Path folder,
      boolean ordeals,
      Optional<Path> networks,
      boolean behind) {
    /** On the Java that runs here. */
    public static Program of(String classPath, Path folder) {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      return new Program(java, classPath, folder, false, Optional.empty(), false);
    }

    /** The same, which comes to harm when asked. */
    public Program withOrdeals() {
      return new Program(java, classPath, folder, true, networks, behind);
    }

    /** The same, which reads with the networks of a folder. */
    public Program reading(Path other) {
      return new Program(java, classPath, folder, ordeals, Optional.of(other), behind);
    }

    /** The same, which lets others go first: it is to hold up none of them. */
    public Program goingBehind() {
      return new Program(java, classPath, folder, ordeals, networks, true);
    }
  }

  public WorkerSettings {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "recognition refused: %d workers; give 1 to %d (platewarden.recognition.workers)"
              .formatted(workers, MOST_WORKERS));
    }
  }

  /**
   * So many workers, 0 for as many as fit: one for each processor, two at least, so that a frame
   * which takes its time does not stop all others.
   */
  public static WorkerSettings of(int workers, Limits limits, Program program) {
    int fitting = Math.clamp(processors(), FEWEST_THAT_FIT, MOST_WORKERS);
    return new WorkerSettings(workers == 0 ? fitting : workers, WAITING, limits, program);
  }

  /**
   * How many threads one worker uses for a frame: the processors are shared out, but two each where
   * there are two, since the drop folder hands in one frame after another; who lets others go first
   * has no more than these.
   */
  int threads() {
    int few = Math.min(2, processors());
    return program.behind() ? few : Math.max(few, processors() / workers);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
