package org.platewarden.routes.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where cameras put their frames: a folder for each camera, named by its code. */
@ApplicationScoped
public class DropFolder {
  /** Its name among the ways in. */
  public static final String WAY_IN = "drop-folder";

  @Inject
  @ConfigProperty(name = "platewarden.drop.dir")
  String root;

  @Inject
  @ConfigProperty(name = "platewarden.drop.settled.seconds", defaultValue = "0")
  int settledSeconds;

  /** The folder that holds the cameras' folders. */
  public Path root() {
    return Path.of(root);
  }

  /** How long a file without a marker must stay as it is to be whole; zero if it never is. */
  public Duration settled() {
    return Duration.ofSeconds(settledSeconds);
  }
}
