package org.platewarden.routes.camera;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;

/** Makes the folder of each camera that was registered since, so that it can be dropped into. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CameraFolders {
  /** Whoever drops is of the folder's group, which what is dropped keeps: rwxrwsr-x. */
  private static final int RIGHTS = 0_2775;

  @Inject DropFolder drop;
  @Inject CameraRegister cameras;

  private boolean failing;

  @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
  void make() {
    try {
      for (RegisteredCamera camera : cameras.list()) {
        Path folder = drop.root().resolve(camera.code().value());
        if (camera.inService() && !Files.exists(folder)) {
          Files.createDirectories(folder);
          Files.setAttribute(folder, "unix:mode", RIGHTS);
        }
      }
      failing = false;
    } catch (IOException | RuntimeException e) {
      if (!failing) {
        failing = true; // said once, not every five seconds
        LOG.cameraFoldersNotMade(e);
      }
    }
  }
}
