package org.platewarden.routes.camera;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.SubmittedReads;
import org.platewarden.reads.TakenIn;
import org.platewarden.reads.TakenIn.RefusedRead;
import org.platewarden.routes.feed.FeedMessage;
import org.platewarden.routes.feed.FeedRefused;
import org.platewarden.routes.feed.PlatewardenJson;

/**
 * Messages that cameras post. What is acknowledged is durable: the reads, and what was put aside. A
 * failure is the sender's to hear, who sends again.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class PostedReadsRoute extends RouteBuilder {
  static final String FROM = "direct:posted-reads";

  @Inject CameraGateway gateway;
  @Inject PutAside putAside;

  @Override
  public void configure() {
    errorHandler(noErrorHandler());
    from(FROM).routeId("posted-reads").process(this::takeIn);
  }

  private void takeIn(Exchange exchange) {
    PostedDelivery delivery = requireNonNull(exchange.getMessage().getBody(PostedDelivery.class));
    exchange.getMessage().setBody(outcomeOf(delivery));
  }

  private PostedOutcome outcomeOf(PostedDelivery delivery) {
    try {
      FeedMessage.Reads told = delivery.told();
      SubmittedReads submitted = delivery.submitted(told);
      TakenIn takenIn = submitted.reads().isEmpty() ? new TakenIn(0, 0) : gateway.ingest(submitted);
      List<RefusedRead> refused = refused(told, takenIn);
      if (refused.isEmpty()) {
        return new PostedOutcome.Kept(takenIn);
      }
      return setAside(delivery, told, takenIn, refused);
    } catch (InputRefused e) {
      putAside.putAside(
          delivery.camera(), delivery.fileName(), delivery.message().body(), e.reason());
      return new PostedOutcome.SetAside(e.reason());
    }
  }

  /**
   * Those that were not understood and those that cannot be kept, by their places in the message.
   */
  private static List<RefusedRead> refused(FeedMessage.Reads told, TakenIn takenIn) {
    List<RefusedRead> refused = new ArrayList<>();
    told.refused().forEach(each -> refused.add(new RefusedRead(each.position(), each.reason())));
    takenIn
        .refused()
        .forEach(
            each -> refused.add(new RefusedRead(told.positionOf(each.position()), each.reason())));
    return refused;
  }

  /** In our format each refused read goes aside by itself; else the message does, whole. */
  private PostedOutcome setAside(
      PostedDelivery delivery, FeedMessage.Reads told, TakenIn takenIn, List<RefusedRead> refused)
      throws InputRefused {
    byte[] message = delivery.message().body();
    int all = told.reads().size() + told.refused().size();
    if (!delivery.isInOurFormat() || refused.size() == all) {
      putAside.putAside(
          delivery.camera(), delivery.fileName(), message, refused.getFirst().reason());
    } else {
      for (RefusedRead each : refused) {
        putAside.putAside(
            delivery.camera(),
            delivery.fileName(each.position()),
            item(message, each.position()),
            each.reason());
      }
    }
    return refused.size() == all
        ? new PostedOutcome.SetAside(refused.getFirst().reason())
        : new PostedOutcome.Kept(new TakenIn(all, takenIn.fresh(), refused));
  }

  private static byte[] item(byte[] message, int position) throws InputRefused {
    try {
      return PlatewardenJson.item(message, position);
    } catch (FeedRefused e) {
      throw new InputRefused(e.reason());
    }
  }
}
