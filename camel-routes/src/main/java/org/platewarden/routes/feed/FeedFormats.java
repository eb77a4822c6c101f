package org.platewarden.routes.feed;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  private static final Map<String, FeedFormat> BY_NAME =
      ALL.stream().collect(toUnmodifiableMap(FeedFormat::name, Function.identity()));

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
    FeedFormat format = BY_NAME.get(name);
    if (format == null) {
      throw new InputRefused(
          "message refused: its camera is registered with the format \"%s\"; there are %s"
              .formatted(name, String.join(", ", names())));
    }
    return format;
  }
}
