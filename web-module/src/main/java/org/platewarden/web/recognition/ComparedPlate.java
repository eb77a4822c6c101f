package org.platewarden.web.recognition;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.evaluation.ComparedRead;
import org.platewarden.evaluation.ReviewShadow;
import org.platewarden.web.frame.JpegAnswer;

/**
 * The plate of a read that this session's page of differences has shown; each look is on record.
 */
@WebServlet("/recognition/plate")
public class ComparedPlate extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ShownDifferences shown;
  @Inject transient ReviewShadow review;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ComparedRead> read = shown.find(Objects.toString(request.getParameter("d"), ""));
    if (read.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      JpegAnswer.send(review.plate(read.get()), response);
    } catch (TrailUnavailable e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Refusal e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
