package org.platewarden.it.kills;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The stack that is killed, as the launcher started it. */
final class Servers {
  private final Path home = Path.of(Account.env("PLATEWARDEN_HOME"));
  private final Path run = home.resolve("run");

  /** Ends a server with all its processes at once, as a power cut does to a program. */
  void kill(String name) throws IOException, InterruptedException {
    String pid = Files.readString(run.resolve(name + ".pid")).strip().replaceFirst(" .*", "");
    for (ProcessHandle child :
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().descendants().toList()) {
      child.destroyForcibly();
    }
    command("kill", "-KILL", "--", "-" + pid);
  }

  /** Starts whatever is down; comes back when the product says that it is ready. */
  void up() throws IOException, InterruptedException {
    command("bash", home.resolve("start-again").toString());
  }

  private void command(String... words) throws IOException, InterruptedException {
    File log = run.resolve("kills.log").toFile();
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", words) + " failed; see " + log);
    }
  }
}
