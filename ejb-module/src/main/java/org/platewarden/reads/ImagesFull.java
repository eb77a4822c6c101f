package org.platewarden.reads;

import jakarta.ejb.ApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** There is no room for an image now; asking again helps once there is. */
@ApplicationException(rollback = true)
public final class ImagesFull extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * No room.
   *
   * @param reason which values clash, what to do
   */
  public ImagesFull(String reason) {
    super(reason, new IOException(reason));
  }
}
