package org.platewarden.recognition;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one frame gave.
 *
 * @param plates best first; empty when the frame holds none that can be read
 * @param spent how long each stage took, by the clock on the wall; a stage that was not passed is
 *     absent. The same frame gives the same plates, but never quite the same times
 */
public record Recognition(List<RecognizedPlate> plates, Map<Stage, Duration> spent) {

  public Recognition {
    plates = List.copyOf(plates);
    Map<Stage, Duration> inOrder = new EnumMap<>(Stage.class);
    inOrder.putAll(spent);
    spent = Collections.unmodifiableMap(inOrder);
    spent.forEach(
        (stage, time) -> {
          if (time.isNegative()) {
            throw new IllegalArgumentException(
                "recognition refused: its stage %s took %s; give 0 or more".formatted(stage, time));
          }
        });
  }

  /** Of a recognizer that measures no time. */
  public static Recognition of(List<RecognizedPlate> plates) {
    return new Recognition(plates, Map.of());
  }

  /** How long all stages took together. */
  public Duration total() {
    return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
