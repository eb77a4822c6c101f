package org.platewarden.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All that programs may ask. */
@ApplicationPath("/api")
public class Api extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        Purposes.class,
        Queries.class,
        Opened.class,
        Trainings.class,
        Description.class,
        AnyFailure.class);
  }
}
