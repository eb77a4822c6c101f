package org.platewarden.cameras;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.cameras.model.ActivityCount;
import org.platewarden.cameras.model.ActivityStore;

/** Writes every five seconds what came from cameras, and once more when the server stops. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // it is one statement, whole by itself
public class KeepCameraActivity {
  @Inject ActivityInMemory activity;
  @Inject ActivityStore store;

  private boolean failing;

  @PreDestroy
  @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
  void write() {
    List<ActivityCount> counts = activity.drain();
    if (counts.isEmpty()) {
      return;
    }
    try {
      store.add(counts);
      failing = false;
    } catch (RuntimeException e) {
      activity.takeBack(counts);
      if (!failing) {
        failing = true; // said once, not every five seconds
        LOG.cameraActivityNotWritten(e);
      }
    }
  }
}
