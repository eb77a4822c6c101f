package org.platewarden.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The synthetic frames that come with the product (R38): no real plate is used in a test. */
public final class DemoFrames {
  /** Where they lie. */
  public static final String FOLDER = "wildfly-config/demo/frames";

  private static final int START_OF_IMAGE = 2;
  private static final int COMMENT = 0xFE;

  private DemoFrames() {}

  /** Those that are no camera's, sorted by name. */
  public static List<Path> all() {
    List<Path> frames =
        ProjectFiles.below(FOLDER, ".jpg").stream()
            .filter(frame -> ProjectFiles.at(FOLDER).equals(frame.getParent()))
            .toList();
    assertThat(frames).as("synthetic frames in " + FOLDER).isNotEmpty();
    return frames;
  }

  /**
   * The same picture in bytes that no one has sent before: a comment is added to the JPEG, which no
   * decoder looks at.
   */
  public static byte[] fresh(Path frame, String comment) throws IOException {
    byte[] picture = Files.readAllBytes(frame);
    byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, START_OF_IMAGE);
    out.write(0xFF);
    out.write(COMMENT);
    out.write((text.length + 2) >> 8);
    out.write((text.length + 2) & 0xFF);
    out.write(text);
    out.write(picture, START_OF_IMAGE, picture.length - START_OF_IMAGE);
    return out.toByteArray();
  }
}
