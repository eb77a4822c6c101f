package org.platewarden.recognition;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Without the model that is to be in force the server does not start. */
@Startup
@Singleton
public class CheckModelInForce {
  @Inject ModelVersions models;

  @PostConstruct
  void check() {
    models.inForce();
  }
}
