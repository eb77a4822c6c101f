package org.platewarden.routes.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where cameras put their frames: a folder for each camera, named by its code. */
@ApplicationScoped
public class DropFolder {
  @Inject
  @ConfigProperty(name = "platewarden.drop.dir")
  String root;

  /** The folder that holds the cameras' folders. */
  public Path root() {
    return Path.of(root);
  }
}
