package org.platewarden.routes.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.routes.RoutesStarter;

/** Ready when the drop folder can be read and emptied and its route runs. */
@Readiness
@ApplicationScoped
public class DropFolderReady implements HealthCheck {
  @Inject DropFolder drop;
  @Inject RoutesStarter routes;

  @Override
  public HealthCheckResponse call() {
    Path root = drop.root();
    boolean usable = Files.isReadable(root) && Files.isWritable(root);
    return HealthCheckResponse.named("drop-folder")
        .status(usable && routes.running())
        .withData("folder", usable ? "usable" : "not readable and writable")
        .withData("route", routes.running() ? "running" : "stopped")
        .build();
  }
}
