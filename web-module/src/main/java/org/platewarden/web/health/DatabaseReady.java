package org.platewarden.web.health;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.reads.CheckReads;

/** Ready when the database answers a question about our own tables. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  @Inject CheckReads checkReads;

  @Override
  public HealthCheckResponse call() {
    try {
      int cameras = checkReads.cameras();
      return HealthCheckResponse.named("database").up().withData("cameras", cameras).build();
    } catch (EJBException e) {
      return HealthCheckResponse.named("database")
          .down()
          .withData("reason", "the database did not answer; the log says why")
          .build();
    }
  }
}
