package org.platewarden.web.live;

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
import org.platewarden.reads.ShowWatchedPlate;
import org.platewarden.reads.WatchedRead;
import org.platewarden.web.frame.JpegAnswer;

/**
 * The plate of a read that a live page of this session has shown lately, cut out of its picture;
 * every look is on the trail, and no more of the picture is shown.
 */
@WebServlet("/live/plate")
public class LivePlate extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Watches watches;
  @Inject transient ShowWatchedPlate show;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<WatchedRead> read =
        watches.find(parameter(request, "w")).flatMap(watch -> watch.find(parameter(request, "r")));
    if (read.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      JpegAnswer.send(show.plate(read.get()), response);
    } catch (TrailUnavailable e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Refusal e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "");
  }
}
