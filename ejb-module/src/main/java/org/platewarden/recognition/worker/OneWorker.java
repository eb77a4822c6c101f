package org.platewarden.recognition.worker;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import java.time.Duration;
import java.util.Optional;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.ModelNotUsable;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.OpenModel;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.WorkerSettings.Limits;
import org.platewarden.recognition.worker.WorkerSettings.Program;

/** A model version that is used beside the one in force: one worker of its own. */
final class OneWorker implements OpenModel {
  private final WorkerPool pool;
  private final PlateRecognizer recognizer;

  private OneWorker(WorkerPool pool) {
    this.pool = pool;
    this.recognizer = new WorkerRecognizer(pool);
  }

  /**
   * Starts it; when this returns, its networks are loaded and have run once.
   *
   * @throws ModelNotUsable if it does not start
   */
  static OneWorker start(ModelVersion version, Program program) throws ModelNotUsable {
    WorkerSettings settings = WorkerSettings.of(1, Limits.USUAL, program);
    WorkerPool pool = new WorkerPool(settings, new Beside(), Runnable::run);
    Optional<String> problem = pool.state().problem();
    if (problem.isPresent()) {
      pool.close();
      throw new ModelNotUsable(
          "the networks of model version %s do not load or have another shape than the shipped ones (%s); have them made anew"
              .formatted(version.name(), problem.get()));
    }
    return new OneWorker(pool);
  }

  @Override
  public Recognition recognize(Frame frame) throws UnreadableFrame {
    return recognizer.recognize(frame);
  }

  @Override
  public void close() {
    pool.close();
  }

  /** The portal counts the workers that frames wait for; of these it is enough to hear of ends. */
  private static final class Beside implements PoolWatch {
    @Override
    public void started(Duration took) {
      // whoever opens it says so
    }

    @Override
    public void notStarted(String reason) {
      // whoever opens it is told
    }

    @Override
    public void ended(String how, String reason) {
      LOG.workerEnded(reason);
    }

    @Override
    public void recycled() {
      // as usual
    }

    @Override
    public void unsurvivable() {
      // its frame is read by the version in force
    }
  }
}
