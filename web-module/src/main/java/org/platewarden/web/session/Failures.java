package org.platewarden.web.session;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.platewarden.web.read.Handle;

/** What becomes of a request that fails: a page that says so, and a number to find it by. */
@Named
@RequestScoped
public class Failures {
  private static final int NUMBER_LENGTH = 8;

  @Inject HttpServletRequest request;

  private @Nullable String incident;

  /** The number of this failure, in the log too. */
  public String getIncident() {
    if (incident == null) {
      // the container failed, not a page of ours
      note(
          request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t
              ? t
              : null);
    }
    return String.valueOf(incident);
  }

  /** Answers a request that failed with {@code thrown}, unless an answer is on its way already. */
  void answer(Exception thrown, HttpServletResponse response) throws IOException {
    int status = statusFor(thrown);
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      note(thrown);
    }
    if (!response.isCommitted()) {
      response.sendError(status);
    }
  }

  private void note(@Nullable Throwable thrown) {
    incident =
        Handle.random()
            .replaceAll("[^A-Za-z0-9]", "")
            .substring(0, NUMBER_LENGTH)
            .toUpperCase(Locale.ROOT);
    LOG.pageFailed(incident, thrown == null ? new IllegalStateException("no cause known") : thrown);
  }

  private static int statusFor(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException) {
        return HttpServletResponse.SC_CONFLICT;
      }
      if (cause instanceof EJBAccessException) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
