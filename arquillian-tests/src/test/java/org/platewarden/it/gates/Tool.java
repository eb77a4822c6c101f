package org.platewarden.it.gates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.platewarden.it.support.ProjectFiles;

/** Runs a program of this JDK with the options that the build gives its own. */
final class Tool {
  private static final long MOST_SECONDS = 120;

  private Tool() {}

  /** How a run ended, and all that it said. */
  record Outcome(int status, String output) {}

  /** The Java compiler, with the virtual machine's options from .mvn/jvm.config. */
  static Outcome javac(List<String> arguments) throws IOException, InterruptedException {
    return run("javac", accesses().map(option -> "-J" + option).toList(), arguments);
  }

  /** A main class on the test's class path. */
  static Outcome java(String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> options = Stream.concat(accesses(), Stream.of("-cp", classPath(), main)).toList();
    return run("java", options, arguments);
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static Outcome run(String program, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(options);
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(program + " did not end within " + MOST_SECONDS + " s");
    }
    return new Outcome(process.exitValue(), output);
  }

  private static Stream<String> accesses() {
    return ProjectFiles.textOf(".mvn/jvm.config").lines().filter(line -> line.startsWith("--add-"));
  }
}
