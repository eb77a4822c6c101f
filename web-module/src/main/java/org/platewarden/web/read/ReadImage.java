package org.platewarden.web.read;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.reads.ImageView;
import org.platewarden.search.OpenRead;
import org.platewarden.web.frame.JpegAnswer;
import org.platewarden.web.frame.Say;

/**
 * The picture of a read that an answer of this session has shown, its people masked: whole, small
 * ({@code v=small}) or its plate alone ({@code v=plate}); every look is on the trail. A picture
 * that cannot be masked is not shown; that is said in words.
 */
@WebServlet("/read/image")
public class ReadImage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient RevealedReads revealedReads;
  @Inject transient OpenRead openRead;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Revealed> revealed =
        Optional.ofNullable(request.getParameter("r")).flatMap(revealedReads::find);
    Optional<ImageView> view = viewOf(request.getParameter("v"));
    if (revealed.isEmpty() || view.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      JpegAnswer.send(
          openRead.image(revealed.get().read(), view.get(), revealed.get().purpose()), response);
    } catch (TrailUnavailable e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (Refusal e) {
      refuse(e, response);
    }
  }

  private static Optional<ImageView> viewOf(@Nullable String parameter) {
    return switch (parameter) {
      case null -> Optional.of(ImageView.WHOLE);
      case "small" -> Optional.of(ImageView.SMALL);
      case "plate" -> Optional.of(ImageView.PLATE);
      default -> Optional.empty();
    };
  }

  private void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(say.refusal(refusal));
  }
}
