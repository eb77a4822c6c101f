package org.platewarden.routes.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;
import org.platewarden.routes.RoutesStarter;

/** Ready when the drop folder can be read and emptied, and its route runs and is not paused. */
@Readiness
@ApplicationScoped
public class DropFolderReady implements HealthCheck {
  @Inject DropFolder drop;
  @Inject RoutesStarter routes;
  @Inject WaysIn waysIn;

  @Override
  public HealthCheckResponse call() {
    Path root = drop.root();
    boolean usable = Files.isReadable(root) && Files.isWritable(root);
    WayInState state = waysIn.stateOf(DropFolder.WAY_IN);
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("drop-folder")
            .status(usable && routes.running() && state instanceof WayInState.Open)
            .withData("folder", usable ? "usable" : "not readable and writable")
            .withData("route", routes.running() ? "running" : "stopped");
    if (state instanceof WayInState.Paused paused) {
      answer.withData("paused-since", paused.since().toString());
      answer.withData("paused-because", paused.because());
    }
    return answer.build();
  }
}
