package org.platewarden.web.board;

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
import org.platewarden.cases.CaseName;
import org.platewarden.evidence.EvidenceName;
import org.platewarden.evidence.LookAtEvidence;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.web.frame.JpegAnswer;

/** The picture of a read that was saved to a case; every look is on the trail. */
@WebServlet("/cases/board/picture")
public class BoardPicture extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LookAtEvidence look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<CaseNumber> number = BoardPage.numberIn(request.getParameter("n"));
    String saved = Objects.toString(request.getParameter("i"), "");
    if (number.isEmpty() || !saved.matches("[0-9]{1,18}")) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      JpegAnswer.send(
          look.picture(new CaseName(number.get()), new EvidenceName(Long.parseLong(saved))),
          response);
    } catch (TrailUnavailable e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Refusal e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
