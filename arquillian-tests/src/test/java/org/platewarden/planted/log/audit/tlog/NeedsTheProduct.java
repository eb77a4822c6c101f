package org.platewarden.planted.log.audit.tlog;

import jakarta.inject.Inject;

/** Runs inside the server only. */
public class NeedsTheProduct {
  @Inject String setting;

  void print() {
    System.out.println(setting);
  }
}
