package org.platewarden.web.auditlog;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.platewarden.audit.PublishedTrail;
import org.platewarden.audit.PublishedTrail.PublishedFile;

/**
 * The trail's log for whoever verifies it, without signing in: {@code /audit-log/checkpoint} and
 * {@code /audit-log/tile/...}, as C2SP tlog-tiles says. What will never change may be kept for
 * ever, everything else for a moment.
 */
@WebServlet("/audit-log/*")
public class AuditLogFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_MOMENT = "public, max-age=1";

  @Inject transient PublishedTrail trail;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<PublishedFile> found = path == null ? Optional.empty() : trail.find(path.substring(1));
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PublishedFile file = found.get();
    byte[] bytes = file.bytes();
    response.setHeader("Cache-Control", file.isFinal() ? FOR_EVER : FOR_A_MOMENT);
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setContentType(
        file.isText() ? "text/plain; charset=utf-8" : "application/octet-stream");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
