package org.platewarden.routes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The way into the routes for what calls them from inside the server; empty while they are closed.
 */
@ApplicationScoped
public class OpenRoutes {
  private volatile @Nullable ProducerTemplate producer;

  /** Sends to routes, while they are open. */
  public Optional<ProducerTemplate> producer() {
    return Optional.ofNullable(producer);
  }

  void open(ProducerTemplate opened) {
    producer = opened;
  }

  void close() {
    producer = null;
  }
}
