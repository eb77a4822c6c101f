package org.platewarden.web.takein;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.platewarden.reads.PostedMessage;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.PostedReads;

/**
 * {@code POST /api/reads}: one read or a batch, as JSON, as the camera's maker has it, or with
 * pictures as multipart. The camera shows its key in {@code X-Camera-Key}. An answer of 200 means
 * that every read it does not name as refused is durable; the same again changes nothing.
 */
@WebServlet("/api/reads")
@MultipartConfig(
    maxFileSize = PostReads.MOST_BYTES,
    maxRequestSize = PostReads.MOST_BYTES,
    fileSizeThreshold = (int) PostReads.MOST_BYTES)
public class PostReads extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The server's own limit on a request (docs/operations/settings.md) is usually less. */
  static final long MOST_BYTES = 64L << 20;

  static final String KEY = "X-Camera-Key";

  @Inject transient PostedReads reads;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Objects.toString(request.getHeader(KEY), "");
    if (key.isEmpty()) {
      Reply.of(new PostedOutcome.UnknownCamera()).write(response);
      return;
    }
    try {
      PostedMessage message = PostedBody.of(request).message(key);
      Reply.of(reads.take(message)).write(response);
    } catch (UnusableBody e) {
      Reply.unusable(e).write(response);
    } catch (ServletException | IllegalStateException e) {
      Reply.unusable(new UnusableBody(400, "its multipart body is broken or too large"))
          .write(response);
    }
  }
}
