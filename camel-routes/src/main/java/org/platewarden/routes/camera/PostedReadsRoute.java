package org.platewarden.routes.camera;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.TakenIn;
import org.platewarden.routes.OutsideHeaders;

/**
 * Messages that cameras post. What is acknowledged is durable: the reads, and what was put aside. A
 * failure is the sender's to hear, who sends again.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class PostedReadsRoute extends RouteBuilder {
  static final String FROM = "direct:posted-reads";

  @Inject TakeInMessage messages;

  @Override
  public void configure() {
    errorHandler(noErrorHandler());
    from(FROM).routeId("posted-reads").process(new OutsideHeaders()).process(this::takeIn);
  }

  private void takeIn(Exchange exchange) {
    Delivery delivery = requireNonNull(exchange.getMessage().getBody(Delivery.class));
    exchange.getMessage().setBody(outcomeOf(delivery));
  }

  private PostedOutcome outcomeOf(Delivery delivery) {
    try {
      TakenIn takenIn = messages.take(delivery, delivery.told());
      if (takenIn.refused().isEmpty() || messages.putPartsAside(delivery, takenIn)) {
        return new PostedOutcome.Kept(takenIn);
      }
      String reason = takenIn.refused().getFirst().reason();
      messages.putAside(delivery, reason);
      return takenIn.refused().size() == takenIn.reads()
          ? new PostedOutcome.SetAside(reason)
          : new PostedOutcome.Kept(takenIn);
    } catch (InputRefused e) {
      messages.putAside(delivery, e.reason());
      return new PostedOutcome.SetAside(e.reason());
    }
  }
}
