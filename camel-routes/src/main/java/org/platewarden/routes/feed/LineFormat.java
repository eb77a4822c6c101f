package org.platewarden.routes.feed;

import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CapturedRead;

/** A file format that tells of one read a line, of any camera. */
public interface LineFormat {
  /** What lines may leave out, by the camera that they name. */
  @FunctionalInterface
  interface CamerasOfLines {
    /**
     * What this camera's lines may leave out.
     *
     * @throws FeedRefused if nothing is taken in from it
     */
    Circumstances of(CameraCode camera) throws FeedRefused;
  }

  /**
   * Understands one line.
   *
   * @throws FeedRefused if it is no read; asking again cannot help
   */
  CapturedRead understand(String line, CamerasOfLines cameras) throws FeedRefused;
}
