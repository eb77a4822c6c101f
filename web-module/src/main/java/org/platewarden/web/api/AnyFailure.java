package org.platewarden.web.api;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.platewarden.audit.Refusal;
import org.platewarden.reads.StoreFailed;
import org.platewarden.web.read.Handle;

/** Answers whatever a call ends with that is no answer. */
@Provider
@ApplicationScoped
public class AnyFailure implements ExceptionMapper<Throwable> {
  private static final int NUMBER_LENGTH = 8;
  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;

  @Inject Problems problems;

  @Override
  public Response toResponse(Throwable thrown) {
    return problemOf(thrown).response();
  }

  private Problem problemOf(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiRefused refused) {
        return problems.of(refused);
      }
      if (cause instanceof Refusal refusal) {
        return problems.of(refusal);
      }
      if (cause instanceof EJBAccessException) {
        return problems.ofStatus(FORBIDDEN);
      }
      if (cause instanceof WebApplicationException web) {
        return problems.ofStatus(web.getResponse().getStatus());
      }
    }
    return failed(thrown);
  }

  private Problem failed(Throwable thrown) {
    String incident =
        Handle.random()
            .replaceAll("[^A-Za-z0-9]", "")
            .substring(0, NUMBER_LENGTH)
            .toUpperCase(Locale.ROOT);
    LOG.callFailed(incident, thrown);
    return StoreFailed.isStoreDown(thrown)
        ? problems.ofStatus(UNAVAILABLE).with("incident", incident)
        : problems.failed(incident);
  }
}
