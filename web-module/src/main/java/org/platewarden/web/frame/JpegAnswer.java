package org.platewarden.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A picture as the whole answer, to be shown in its page. */
public final class JpegAnswer {
  private JpegAnswer() {}

  /**
   * Sends it.
   *
   * @param jpeg a whole JPEG file
   */
  public static void send(byte[] jpeg, HttpServletResponse response) throws IOException {
    response.setContentType("image/jpeg");
    response.setContentLength(jpeg.length);
    response.setHeader("Content-Disposition", "inline");
    response.getOutputStream().write(jpeg);
  }
}
