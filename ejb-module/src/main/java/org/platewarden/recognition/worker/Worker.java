package org.platewarden.recognition.worker;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.opencv.ModelFiles;
import org.platewarden.recognition.opencv.OpenCvDerivatives;
import org.platewarden.recognition.opencv.OpenCvEngine;
import org.platewarden.recognition.opencv.OpenCvPlateRecognizer;

/**
 * The program of a worker process: it answers one request after another, and ends when the portal
 * does. Nothing of the portal is in its memory but the frame that it looks at.
 */
public final class Worker {
  /** The file descriptor of answers; standard output is left to whatever prints. */
  static final String ANSWERS = "/dev/fd/3";

  /** System property: how many threads one frame may use. */
  static final String THREADS = "platewarden.worker.threads";

  /** System property: whether it does as an {@link Request.Ordeal} says. */
  static final String ORDEALS = "platewarden.worker.ordeals";

  /** System property: a folder with networks to read with in place of those that ship, if any. */
  static final String NETWORKS = "platewarden.worker.networks";

  private final OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer(networks());
  private final OpenCvDerivatives derivatives = new OpenCvDerivatives(recognizer);
  private final OutputStream answers;

  private Worker(OutputStream answers) {
    this.answers = answers;
  }

  /** Started by the portal alone, with requests on standard input. */
  public static void main(String[] none) throws IOException, InterruptedException {
    try (var answers = new FileOutputStream(ANSWERS)) {
      Worker worker = new Worker(answers);
      SynchronousQueue<Request> requests = new SynchronousQueue<>();
      Thread.ofPlatform().daemon().name("requests").start(() -> listen(System.in, requests));
      worker.send(worker.loaded());
      while (true) {
        worker.send(worker.answer(requests.take()));
      }
    }
  }

  /**
   * Hands requests on. When the portal is gone there is nobody to answer, so all ends at once, even
   * in the middle of a picture.
   */
  private static void listen(InputStream in, SynchronousQueue<Request> requests) {
    try {
      while (true) {
        requests.put(Wire.receive(in, Wire.MOST_REQUEST, RequestForm::read));
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static ModelFiles networks() {
    String folder = System.getProperty(NETWORKS);
    return folder == null ? ModelFiles.SHIPPED : ModelFiles.in(Path.of(folder));
  }

  /** Loads library and networks, and runs them once, so that the first frame does not wait. */
  private Answer loaded() {
    try {
      OpenCvEngine.useThreads(Integer.getInteger(THREADS, 1));
      recognizer.prove();
      recognizer.recognize(OpenCvEngine.plainFrame());
      return new Answer.Ready(Wire.build());
    } catch (UnreadableFrame | RuntimeException | LinkageError e) {
      return new Answer.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Answer answer(Request request) {
    try {
      return switch (request) {
        case Request.Recognize(var frame) -> new Answer.Recognized(recognizer.recognize(frame));
        case Request.MakeDerivative(var frame, var plates, var cut) ->
            new Answer.Made(derivatives.make(frame, plates, cut));
        case Request.Ordeal(Request.Harm harm) -> undergo(harm);
      };
    } catch (UnreadableFrame e) {
      return new Answer.Refused(e.reason());
    } catch (Exception e) { // the library's own reach us as bare exceptions
      return new Answer.Failed(e.getClass().getSimpleName());
    }
  }

  private void send(Answer answer) throws IOException {
    Wire.send(answers, Wire.MOST_ANSWER, out -> AnswerForm.write(answer, out));
  }

  @SuppressWarnings("restricted") // writing where nothing is, is the purpose
  private Answer undergo(Request.Harm harm) throws IOException {
    if (!Boolean.getBoolean(ORDEALS)) {
      return new Answer.Refused("ordeal refused: this worker was not started for one");
    }
    switch (harm) {
      case CRASH ->
          MemorySegment.ofAddress(Long.BYTES)
              .reinterpret(Long.BYTES)
              .set(ValueLayout.JAVA_LONG_UNALIGNED, 0, 1);
      case END -> Runtime.getRuntime().halt(7);
      case HANG -> {
        while (true) {
          LockSupport.park();
        }
      }
      case GREED -> {
        List<byte[]> taken = new ArrayList<>();
        while (!taken.isEmpty() || taken.add(new byte[1])) {
          taken.add(new byte[1 << 20]);
        }
      }
      case BABBLE -> {
        answers.write(new byte[] {(byte) 0x7F, 1, 2, 3, 4});
        answers.flush();
      }
    }
    return new Answer.Failed("it came to no harm");
  }
}
