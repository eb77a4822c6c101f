package org.platewarden.routes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.platewarden.routes.camera.CameraDropRoute;
import org.platewarden.routes.camera.PostedReadsRoute;
import org.platewarden.routes.cases.CaseSystemRoute;
import org.platewarden.routes.imports.ImportRoute;
import org.platewarden.routes.vendor.PagesRoute;
import org.platewarden.routes.vendor.ResultsRoute;

/** All routes, in and out. */
@Dependent
public class ProductRoutes {
  @Inject CameraDropRoute cameraDrop;
  @Inject PostedReadsRoute postedReads;
  @Inject ImportRoute imports;
  @Inject PagesRoute vendorPages;
  @Inject ResultsRoute vendorResults;
  @Inject CaseSystemRoute caseSystem;

  /** Adds them to a context that is about to start. */
  void addTo(CamelContext context) throws Exception { // as Camel declares it
    context.addRoutes(cameraDrop);
    context.addRoutes(postedReads);
    context.addRoutes(imports);
    context.addRoutes(vendorPages);
    context.addRoutes(vendorResults);
    context.addRoutes(caseSystem);
  }
}
