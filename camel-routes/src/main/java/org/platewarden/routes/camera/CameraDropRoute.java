package org.platewarden.routes.camera;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.TakenIn;
import org.platewarden.reads.WaysIn;
import org.platewarden.routes.OutsideHeaders;

/**
 * Frames, and messages about reads, that cameras drop: {@code <drop>/<camera>/<name>}, complete
 * once {@code <name>.done} lies beside it or, where so set, once it has not changed for a while.
 * What was taken in disappears; what cannot be is put aside with its reason; what could not be this
 * time stays and is tried again.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class CameraDropRoute extends RouteBuilder {
  static final String ID = "camera-drop";

  /** How long a picture without a marker waits for the message that names it. */
  static final Duration PICTURE_WAITS = Duration.ofSeconds(60);

  @Inject CameraGateway gateway;
  @Inject TakeInMessage messages;
  @Inject PutAside putAside;
  @Inject DropFolder drop;
  @Inject WaysIn waysIn;
  @Inject WaysInCounters counters;
  @Inject Clock clock;
  LongSupplier nanos = System::nanoTime;

  @Override
  public void configure() {
    Path root = drop.root().toAbsolutePath();
    Settling settling = new Settling(drop.settled(), nanos);
    SetBehind behind = new SetBehind(nanos);
    LastTried lastTried = new LastTried(root);
    Outcomes outcomes =
        new Outcomes(
            new Pause(DropFolder.WAY_IN, clock, nanos, waysIn),
            behind,
            settling,
            putAside,
            lastTried);
    DropScan scan = new DropScan(root, settling, behind);
    DropEndpoint endpoint =
        new DropEndpoint(
            getContext(),
            (itself, processor) -> new DropConsumer(itself, processor, scan, outcomes));

    // outcomes judge every failure; Camel's own retries would hold the other files meanwhile
    errorHandler(noErrorHandler());
    counters.watch(DropFolder.WAY_IN);
    from(endpoint)
        .routeId(ID)
        .process(new OutsideHeaders())
        .process(exchange -> takeIn(fileOf(exchange), settling, lastTried));
  }

  private void takeIn(DroppedFile file, Settling settling, LastTried lastTried) throws NotYet {
    try {
      if (lastTried.endsAt(file) >= LastTried.MOST_ENDS) {
        throw new InputRefused(
            "file refused: the server ended %d times in a row while it took this file in; report this and keep the file"
                .formatted(lastTried.endsAt(file)));
      }
      if (file.isFrame()) {
        frame(file, settling);
      } else {
        message(file, settling);
      }
      file.takeAway();
    } catch (InputRefused e) {
      putAside.putAside(file, e.reason());
    }
  }

  private void frame(DroppedFile file, Settling settling) throws InputRefused, NotYet {
    if (!file.marked() && !gateway.speechOf(file.camera()).format().isEmpty()) {
      // this camera sends messages: without a marker it is the picture of one that is to come
      if (settling.unchanged(file.path(), file.looks()).compareTo(PICTURE_WAITS) < 0) {
        throw new NotYet();
      }
      throw new InputRefused(
          "picture refused: no message named it within %d s, and its camera sends messages; replay takes it in as a frame"
              .formatted(PICTURE_WAITS.toSeconds()));
    }
    gateway.ingest(new CapturedFrame(file.camera(), file.read(), file.modified()));
  }

  private void message(DroppedFile file, Settling settling) throws InputRefused, NotYet {
    CameraSpeech speech = gateway.speechOf(file.camera());
    DroppedMessage message = DroppedMessage.of(file, file.camera(), speech, settling);
    TakenIn takenIn = messages.take(message.delivery(), message.told());
    if (!takenIn.refused().isEmpty() && !messages.putPartsAside(message.delivery(), takenIn)) {
      // the reads that could be kept are; put back after a fix, the message adds the rest
      throw new InputRefused(takenIn.refused().getFirst().reason());
    }
    message.takePicturesAway();
  }

  private static DroppedFile fileOf(Exchange exchange) {
    return requireNonNull(exchange.getMessage().getBody(DroppedFile.class));
  }
}
