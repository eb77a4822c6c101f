package org.platewarden.recognition.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.platewarden.recognition.FrameHeader;

/** How a worker process is started, and what it may have. */
final class WorkerCommand {
  private static final int HEAP_AT_START = 32;

  /**
   * Bounds the address space, leaves no core file (there may be people on the picture), keeps
   * signals that are meant for the portal's whole process group away (the worker ends when the
   * portal does), and moves answers from standard output to a descriptor of their own, since native
   * libraries print.
   */
  private static final String SHELL =
      "ulimit -c 0; ulimit -v \"$1\" || exit 70; trap '' TERM INT HUP; shift; exec 3>&1 1>&2; exec \"$@\"";

  /** Keeps its process number, so that it is ended as any other. */
  private static final List<String> BEHIND = List.of("nice", "-n", "10");

  private WorkerCommand() {}

  /** A process that is still to be started; its folder is made. */
  static ProcessBuilder of(WorkerSettings settings) throws IOException {
    Files.createDirectories(settings.program().folder());
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                SHELL,
                "recognition-worker",
                Long.toString(settings.limits().memoryMegabytes() * 1024L)));
    if (settings.program().behind()) {
      command.addAll(BEHIND);
    }
    command.add(settings.program().java().toString());
    command.addAll(options(settings));
    settings
        .program()
        .networks()
        .ifPresent(networks -> command.add("-D" + Worker.NETWORKS + "=" + networks));
    command.addAll(List.of("-cp", settings.program().classPath(), Worker.class.getName()));
    ProcessBuilder process =
        new ProcessBuilder(command).directory(settings.program().folder().toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("LANG", "C.UTF-8");
    // the second door: no decoder goes beyond what the header's check let through
    environment.put("OPENCV_IO_MAX_IMAGE_PIXELS", Long.toString(FrameHeader.MAX_PIXELS));
    environment.put("OPENBLAS_NUM_THREADS", "1");
    environment.put("MALLOC_ARENA_MAX", "2");
    return process;
  }

  private static List<String> options(WorkerSettings settings) {
    return List.of(
        "-Xms" + HEAP_AT_START + "m",
        "-Xmx" + settings.limits().heapMegabytes() + "m",
        "-XX:MaxMetaspaceSize=64m",
        "-XX:CompressedClassSpaceSize=32m",
        "-XX:ReservedCodeCacheSize=48m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", // most is native; what is Java should be fast at once
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        // the report of a crash holds pieces of memory
        "-XX:+SuppressFatalErrorMessage",
        "-XX:-CreateCoredumpOnCrash",
        "-Djdk.serialFilter=!*",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + settings.program().folder(),
        "-Duser.home=" + settings.program().folder(),
        "-Dorg.bytedeco.javacpp.cachedir=" + settings.program().folder().resolve("javacpp"),
        "--enable-native-access=ALL-UNNAMED",
        "-D" + Worker.THREADS + "=" + settings.threads(),
        "-D" + Worker.ORDEALS + "=" + settings.program().ordeals());
  }
}
