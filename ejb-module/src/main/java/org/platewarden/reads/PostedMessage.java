package org.platewarden.reads;

import java.util.List;

/**
 * What a camera posts. The bytes are not copied: whoever makes one gives them away.
 *
 * @param cameraKey the credential it came with, or empty
 * @param mediaType of the body, lower case, without parameters
 * @param body a message about one read or many
 * @param pictures the images that came along, each with the name that the message may call it by
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares messages by equals
public record PostedMessage(
    String cameraKey, String mediaType, byte[] body, List<PostedPicture> pictures) {
  public PostedMessage {
    pictures = List.copyOf(pictures);
  }

  /**
   * An image that came along.
   *
   * @param name its file name, or empty
   * @param encoded JPEG or PNG
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record PostedPicture(String name, byte[] encoded) {}

  /** Never shows the credential. */
  @Override
  public String toString() {
    return "PostedMessage[%s, %d bytes, %d pictures]"
        .formatted(mediaType, body.length, pictures.size());
  }
}
