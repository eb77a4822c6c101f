package org.platewarden.it.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Asks the running server as {@code ./platewarden images} does. */
public final class Operator {
  private Operator() {}

  /** The server's answer, its first line {@code done} or {@code refused}. */
  public static String ask(String words) throws Exception {
    return ask("images", words);
  }

  /** The same, on another topic. */
  public static String ask(String topic, String words) throws Exception {
    String name = topic + "-%016x".formatted(ThreadLocalRandom.current().nextLong());
    Path folder = TestStack.requestsFolder();
    Path half = Files.writeString(folder.resolve(name + ".new"), words + "\n");
    Files.move(half, folder.resolve(name + ".request"), StandardCopyOption.ATOMIC_MOVE);
    Path answer = folder.resolve(name + ".answer");
    String said =
        Wait.forThe(
            "answer to " + words,
            () -> Files.exists(answer) ? Optional.of(Files.readString(answer)) : Optional.empty());
    Files.delete(answer);
    return said;
  }
}
