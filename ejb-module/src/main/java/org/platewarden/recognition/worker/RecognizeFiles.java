package org.platewarden.recognition.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizerUnavailable;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.worker.WorkerSettings.Limits;
import org.platewarden.recognition.worker.WorkerSettings.Program;

/**
 * The program behind {@code ./platewarden recognize}: reads pictures on the command line, by the
 * same workers as the portal's, and says what it saw, one line of JSON a file.
 */
public final class RecognizeFiles {
  private static final int AHEAD = 4; // of each worker, so that none waits for an order to be kept

  private final WorkerRecognizer recognizer;
  private final Optional<Path> drawings;

  private RecognizeFiles(WorkerRecognizer recognizer, Optional<Path> drawings) {
    this.recognizer = recognizer;
    this.drawings = drawings;
  }

  /** What became of one file. */
  private record Told(String line, boolean answered) {}

  /**
   * Started by the launcher.
   *
   * @param arguments the folder that workers may write, the folder for drawings or an empty text,
   *     whether to show progress, and files and folders
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Path work = Path.of(arguments[0]).toAbsolutePath();
    Optional<Path> drawings = Optional.of(arguments[1]).filter(d -> !d.isEmpty()).map(Path::of);
    boolean progress = Boolean.parseBoolean(arguments[2]);
    List<Path> files = files(List.of(arguments).subList(3, arguments.length));
    WorkerSettings settings =
        WorkerSettings.of(0, Limits.USUAL, Program.of(System.getProperty("java.class.path"), work));
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    if (drawings.isPresent()) {
      Files.createDirectories(drawings.get());
    }
    int answered = 0;
    try (WorkerPool pool = new WorkerPool(settings, new SaidAloud(err), RecognizeFiles::start);
        ExecutorService threads = Executors.newFixedThreadPool(settings.workers())) {
      RecognizeFiles task = new RecognizeFiles(new WorkerRecognizer(pool), drawings);
      Deque<Future<Told>> underWay = new ArrayDeque<>();
      int done = 0;
      for (int next = 0; done < files.size(); ) {
        if (next < files.size() && underWay.size() < AHEAD * settings.workers()) {
          Path file = files.get(next++);
          underWay.add(threads.submit(() -> task.look(file)));
          continue;
        }
        Told told = underWay.remove().get();
        out.println(told.line());
        answered += told.answered() ? 1 : 0;
        done++;
        if (progress) {
          err.printf("\r%d of %d ", done, files.size());
        }
      }
      if (progress) {
        err.print("\r\u001b[K");
      }
    }
    System.exit(answered > 0 ? 0 : 1);
  }

  private Told look(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      long started = System.nanoTime();
      Frame frame = new Frame(Files.readAllBytes(file));
      Recognition recognition = recognizer.recognize(frame);
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      if (drawings.isPresent()) {
        Path drawing = drawings.get().resolve(name + ".jpg");
        new DrawnPlates(recognizer).draw(frame, recognition.plates(), drawing);
      }
      return new Told(FileAsJson.of(name, recognition, took), true);
    } catch (UnreadableFrame e) {
      return new Told(FileAsJson.refused(name, e.reason()), false);
    } catch (IOException e) {
      return new Told(FileAsJson.refused(name, "file not read: " + e), false);
    } catch (RecognizerUnavailable e) {
      return new Told(FileAsJson.refused(name, String.valueOf(e.getMessage())), false);
    }
  }

  /** Files as they are named; of a folder all that are in it and end like pictures, by name. */
  private static List<Path> files(List<String> named) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : named) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(RecognizeFiles::looksLikePicture).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean looksLikePicture(Path file) {
    return Files.isRegularFile(file)
        && String.valueOf(file.getFileName())
            .toLowerCase(java.util.Locale.ROOT)
            .matches(".*\\.(jpe?g|png)");
  }

  private static void start(Runnable task) {
    Thread.ofPlatform().daemon().start(task);
  }

  /** A program on the command line speaks to its caller, and has no log. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Says what goes wrong with workers, and nothing of what goes well. */
  private record SaidAloud(PrintStream err) implements PoolWatch {
    @Override
    public void started(Duration took) {}

    @Override
    public void notStarted(String reason) {
      err.println(reason);
    }

    @Override
    public void ended(String how, String reason) {
      err.println("the recognizer " + reason + "; its process is replaced");
    }

    @Override
    public void recycled() {}

    @Override
    public void unsurvivable() {}
  }
}
