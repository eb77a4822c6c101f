package org.platewarden.routes.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.TakenIn;
import org.platewarden.reads.TakenIn.RefusedRead;
import org.platewarden.routes.feed.FeedMessage;

/**
 * Takes in a message, whichever way it came. A read that cannot be kept does not hold up the
 * others.
 */
@ApplicationScoped
class TakeInMessage {
  @Inject CameraGateway gateway;
  @Inject PutAside putAside;

  /**
   * Takes in what can be; durable when this returns.
   *
   * @return how many there were, and which were refused, by their places in the message
   * @throws InputRefused if none can be, whatever they are
   */
  TakenIn take(Delivery delivery, FeedMessage.Reads told) throws InputRefused {
    int all = told.reads().size() + told.refused().size();
    TakenIn takenIn = all == 0 ? new TakenIn(0, 0) : gateway.ingest(delivery.submitted(told));
    List<RefusedRead> refused = new ArrayList<>();
    told.refused().forEach(each -> refused.add(new RefusedRead(each.position(), each.reason())));
    takenIn
        .refused()
        .forEach(
            each -> refused.add(new RefusedRead(told.positionOf(each.position()), each.reason())));
    return new TakenIn(all, takenIn.fresh(), refused);
  }

  /**
   * Puts aside those that were refused, each by itself, where the others were kept and the format
   * allows it.
   *
   * @return whether it did; if not, the message should go aside whole
   */
  boolean putPartsAside(Delivery delivery, TakenIn takenIn) throws InputRefused {
    if (!delivery.inOurFormat() || takenIn.refused().size() == takenIn.reads()) {
      return false;
    }
    for (RefusedRead each : takenIn.refused()) {
      AsidePart file = AsidePart.read(delivery, each.position());
      putAside.putAside(delivery.camera(), file.name(), file.content(), each.reason());
    }
    return true;
  }

  /** Puts aside the message with its pictures. */
  void putAside(Delivery delivery, String reason) {
    AsidePart file = AsidePart.whole(delivery);
    putAside.putAside(delivery.camera(), file.name(), file.content(), reason);
  }
}
