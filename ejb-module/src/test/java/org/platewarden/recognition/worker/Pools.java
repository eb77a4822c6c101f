package org.platewarden.recognition.worker;

import java.nio.file.Path;
import java.time.Duration;
import org.platewarden.recognition.worker.WorkerSettings.Limits;
import org.platewarden.recognition.worker.WorkerSettings.Program;

/** Pools of real workers that run on the class path of the test. */
final class Pools {
  static final Path FOLDER = Path.of("target", "recognition").toAbsolutePath();
  static final Program PROGRAM = Program.of(System.getProperty("java.class.path"), FOLDER);

  private Pools() {}

  static WorkerSettings settings(int workers) {
    return WorkerSettings.of(workers, Limits.USUAL, PROGRAM);
  }

  /** Workers whose time does not run out on a machine that has much else to do. */
  static WorkerSettings patient(int workers) {
    Limits limits = Limits.USUAL.with(Duration.ofMinutes(5), 5000, 4096);
    return WorkerSettings.of(workers, limits, PROGRAM);
  }

  /** One worker that comes to harm when asked, and must answer within three seconds. */
  static WorkerSettings harmed(int framesEach) {
    Limits limits = Limits.USUAL.with(Duration.ofSeconds(3), framesEach, 4096);
    return WorkerSettings.of(1, limits, PROGRAM.withOrdeals());
  }

  static WorkerPool pool(WorkerSettings settings, PoolWatch watch) {
    return new WorkerPool(
        settings, watch, task -> Thread.ofPlatform().daemon().name("pool").start(task));
  }
}
