package org.platewarden.routes.camera;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;

/** Sends whole files through the route, one after the other, while the way in is not paused. */
final class DropConsumer extends ScheduledPollConsumer {
  private final DropScan scan;
  private final Outcomes outcomes;

  DropConsumer(Endpoint endpoint, Processor processor, DropScan scan, Outcomes outcomes) {
    super(endpoint, processor);
    this.scan = scan;
    this.outcomes = outcomes;
  }

  @Override
  protected int poll() throws Exception {
    if (!outcomes.mayTry()) {
      return 0;
    }
    Optional<List<DroppedFile>> found = found();
    if (found.isPresent() && found.get().isEmpty()) {
      outcomes.nothingWaits();
    }
    int dealtWith = 0;
    for (DroppedFile file : found.orElse(List.of())) {
      if (!isPollAllowed()) {
        break;
      }
      Exchange exchange = createExchange(false);
      exchange.getMessage().setBody(file);
      outcomes.begins(file);
      getProcessor().process(exchange);
      @Nullable Throwable failure = exchange.getException();
      releaseExchange(exchange, false);
      if (outcomes.note(file, failure)) {
        dealtWith++;
      }
      if (outcomes.paused()) {
        break;
      }
    }
    return dealtWith;
  }

  private Optional<List<DroppedFile>> found() {
    try {
      return Optional.of(scan.whole());
    } catch (UncheckedIOException e) {
      outcomes.cannotLook(e);
      return Optional.empty();
    }
  }
}
