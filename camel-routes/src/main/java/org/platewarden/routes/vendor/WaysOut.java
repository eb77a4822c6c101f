package org.platewarden.routes.vendor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;

/** The routes to vendors. */
@Dependent
public class WaysOut {
  @Inject PagesRoute pages;
  @Inject ResultsRoute results;

  /** Adds them to a context that is about to start. */
  public void open(CamelContext context) throws Exception { // as Camel declares it
    context.addRoutes(pages);
    context.addRoutes(results);
  }
}
