package org.platewarden.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a page answers whose address names nothing that the visitor may see. */
public final class NotFound {
  private NotFound() {}

  /** Answers the present request with 404; the page is not made. */
  public static void answer() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
    faces.responseComplete();
  }
}
