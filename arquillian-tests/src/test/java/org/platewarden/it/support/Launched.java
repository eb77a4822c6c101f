package org.platewarden.it.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher said, run for the tests' own installation.
 *
 * @param code its exit code
 * @param words what it printed
 */
public record Launched(int code, String words) {
  /** Runs {@code ./platewarden} with these words. */
  public static Launched platewarden(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(ProjectFiles.at("platewarden").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(TestStack.launcherEnvironment());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launched(process.waitFor(), said);
  }
}
