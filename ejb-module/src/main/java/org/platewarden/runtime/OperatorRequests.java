package org.platewarden.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the operator at this machine asks of the running server: a file {@code
 * <topic>-<number>.request} in a folder that only the server's account can write, answered by
 * {@code <topic>-<number>.answer} beside it. Whoever can put a file there could read the server's
 * keys as well.
 */
@ApplicationScoped
public class OperatorRequests {
  private static final Pattern NAME = Pattern.compile("([a-z]{1,20}-[0-9a-f]{16})\\.request");

  @Inject
  @ConfigProperty(name = "platewarden.requests.dir")
  String folder;

  @Inject Clock clock;

  /**
   * Answers what waits on one topic.
   *
   * @param answer gives the answer to a request's words
   */
  public void answer(String topic, Function<List<String>, String> answer) {
    try (Stream<Path> found = Files.list(Path.of(folder))) {
      for (Path file : found.sorted().toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches() && name.group(1).startsWith(topic + "-")) {
          answer(file, file.resolveSibling(name.group(1) + ".answer"), answer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "what the operator asks cannot be read: see to the folder " + folder, e);
    }
  }

  private void answer(Path request, Path reply, Function<List<String>, String> answer)
      throws IOException {
    List<String> words = List.of(Files.readString(request).strip().split("\\s+"));
    // gone before it is done: after a crash nothing is done twice
    Files.delete(request);
    DurableFiles.write(
        reply.toAbsolutePath(),
        answer.apply(words).getBytes(StandardCharsets.UTF_8),
        clock.instant());
  }
}
