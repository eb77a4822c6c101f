package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;

/** Frames are looked at beside the server, and no end of a recognizer is the server's. */
class RecognitionWorkersIT {
  private static final String CAMERA = "cam-otay-1";

  @Test
  @DisplayName("4.5 a recognizer that is killed is replaced, and the next frame is taken in")
  void a_killed_recognizer_is_replaced_and_the_next_frame_taken_in() throws Exception {
    double before = ended();
    Wait.until("workers", () -> !workers().isEmpty());
    List<ProcessHandle> killed = workers();
    killed.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle worker : killed) {
      Wait.until("end of a worker", () -> !worker.isAlive());
    }

    String name = "killed-" + UUID.randomUUID() + ".jpg";
    DropFolder folder = DropFolder.of(CAMERA);
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), "RecognitionWorkersIT " + name);
    folder.drop(name, frame, Instant.now());

    Path dropped = TestStack.dropFolderOf(CAMERA).resolve(name);
    Wait.until("frame to be taken in", () -> Files.notExists(dropped));
    assertThat(Files.exists(dropped.resolveSibling("rejected").resolve(name))).isFalse();
    assertThat(ended()).isGreaterThan(before);
    assertThat(Web.get(TestStack.portal().resolve("health/ready")).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("4.5 the server's own process never loads the library that decodes pictures")
  void the_server_itself_has_no_opencv() throws Exception {
    Wait.until("workers", () -> !workers().isEmpty());
    ProcessHandle worker = workers().getFirst();
    ProcessHandle server = worker.parent().orElseThrow();
    assertThat(loadedBy(worker)).contains("opencv"); // the control
    assertThat(loadedBy(server)).contains("libjvm").doesNotContain("opencv");
  }

  private static String loadedBy(ProcessHandle process) throws Exception {
    return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "maps"));
  }

  /** The workers of this stack's server, which say where they may write. */
  private static List<ProcessHandle> workers() {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(process -> commandOf(process).contains(TestStack.recognitionFolder() + "/work"))
        .filter(process -> commandOf(process).contains("platewarden.worker.threads"))
        .toList();
  }

  private static String commandOf(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private static double ended() throws Exception {
    String metrics = Web.get(TestStack.management("/metrics")).body();
    Matcher count =
        Pattern.compile(
                "(?m)^platewarden_recognition_workers_ended(?:_total)?\\{[^}]*how=\"crashed\"[^}]*} (\\S+)$")
            .matcher(metrics);
    assertThat(count.find()).as("a counter of ends in the metrics").isTrue();
    return Double.parseDouble(count.group(1));
  }
}
