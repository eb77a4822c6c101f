package org.platewarden.routes;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ThreadPoolFactory;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.NotAudited;
import org.platewarden.routes.camera.DropFolder;
import org.platewarden.routes.imports.ImportFolder;

/** Opens the ways in when the server starts and closes them when it stops. */
@Startup
@Singleton
@Lock(LockType.READ)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RoutesStarter {
  @Inject ProductRoutes routes;
  @Inject DropFolder drop;
  @Inject ImportFolder importFolder;
  @Inject OpenRoutes open;
  @Resource ManagedThreadFactory threads;

  private @Nullable CamelContext context;

  @PostConstruct
  void start() {
    try {
      Files.createDirectories(drop.root());
      importFolder.make();
      CamelContext starting = new DefaultCamelContext();
      starting.setApplicationContextClassLoader(RoutesStarter.class.getClassLoader());
      starting
          .getCamelContextExtension()
          .addContextPlugin(ThreadPoolFactory.class, new ServerThreads(threads));
      Properties settings = new Properties();
      settings.setProperty("import.dir", importFolder.root().toString());
      starting.getPropertiesComponent().setInitialProperties(settings);
      routes.addTo(starting);
      starting.start();
      context = starting;
      open.open(starting.createProducerTemplate());
      LOG.routesStarted(starting.getRoutesSize(), drop.root().toString());
    } catch (IOException e) {
      throw new EJBException(
          "the folders of settings platewarden.drop.dir and platewarden.import.dir cannot be made",
          e);
    } catch (Exception e) { // as Camel declares it
      throw new EJBException("the ways in cannot be opened", e);
    }
  }

  @PreDestroy
  void stop() {
    open.close();
    if (context != null) {
      context.stop();
      LOG.routesStopped();
    }
  }

  /** Whether every route runs. */
  @NotAudited(because = "health checks ask it; it reveals nothing about anyone")
  public boolean running() {
    CamelContext now = context;
    return now != null
        && now.getRoutes().stream()
            .allMatch(r -> now.getRouteController().getRouteStatus(r.getRouteId()).isStarted());
  }
}
