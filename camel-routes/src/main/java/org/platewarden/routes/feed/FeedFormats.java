package org.platewarden.routes.feed;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.platewarden.reads.InputRefused;

/** The formats that there are. */
public final class FeedFormats {
  private static final List<FeedFormat> ALL =
      List.of(
          new OpenAlprJson(),
          new PlateRecognizerJson(),
          new PlateRecognizerCsv(),
          new HikvisionXml(),
          new AxisJson(),
          new GenetecJson(),
          new PlatewardenJson());

  private FeedFormats() {}

  /** The names by which a camera's registration chooses one. */
  static List<String> names() {
    return ALL.stream().map(FeedFormat::name).toList();
  }

  /**
   * The format of this name.
   *
   * @throws InputRefused if there is none; the camera's registration must be mended
   */
  public static FeedFormat named(String name) throws InputRefused {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputRefused(
                    "message refused: its camera is registered with the format \"%s\"; there are %s"
                        .formatted(
                            name, ALL.stream().map(FeedFormat::name).collect(joining(", ")))));
  }
}
