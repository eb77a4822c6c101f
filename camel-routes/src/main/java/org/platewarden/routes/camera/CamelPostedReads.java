package org.platewarden.routes.camera;

import static java.util.Objects.requireNonNull;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.cameras.CameraCredentials;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.PostedMessage;
import org.platewarden.reads.PostedOutcome;
import org.platewarden.reads.PostedReads;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;
import org.platewarden.routes.OpenRoutes;

/**
 * Lets posted messages into their route: only from a camera that is known by its key, and only as
 * many as can be dealt with. No header of the request comes along.
 */
@ApplicationScoped
public class CamelPostedReads implements PostedReads {
  static final String WAY_IN = "http";

  private static final int SOON = 1;
  private static final int LATER = 5;

  @Inject CameraCredentials credentials;
  @Inject OpenRoutes routes;
  @Inject TakeInMessage messages;
  @Inject WaysInCounters counters;
  @Inject WaysIn waysIn;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "platewarden.post.in-flight", defaultValue = "24")
  int most;

  @Inject
  @ConfigProperty(name = "platewarden.post.in-flight-of-camera", defaultValue = "16")
  int mostOfOne;

  @SuppressWarnings("NullAway.Init") // made at start
  private SendersInFlight senders;

  private final AtomicBoolean paused = new AtomicBoolean();

  @PostConstruct
  void open() {
    counters.watch(WAY_IN);
    senders = new SendersInFlight(most, mostOfOne);
  }

  @Override
  public PostedOutcome take(PostedMessage message) {
    Optional<RegisteredCamera> known;
    try {
      known = credentials.authenticate(message.cameraKey());
    } catch (RuntimeException e) {
      return whoIsUnknown(e);
    }
    if (known.isEmpty()) {
      counters.strangerPosted();
      return new PostedOutcome.UnknownCamera();
    }
    CameraCode camera = known.get().code();
    return switch (senders.enter(camera)) {
      case CAMERA_HAS_TOO_MANY -> new PostedOutcome.TooMany(SOON);
      case ALL_ARE_TOO_MANY ->
          new PostedOutcome.NotNow(SOON, "as much as can be taken in at once is under way");
      case COME_IN -> {
        try {
          yield routed(Delivery.posted(camera, CameraSpeech.of(known.get()), message));
        } finally {
          senders.leave(camera);
        }
      }
    };
  }

  /** Keys are in memory for seconds only: with the database down nobody can tell whose one is. */
  private PostedOutcome whoIsUnknown(RuntimeException failure) {
    if (Fault.of(failure) instanceof Fault.Everyones everyones) {
      pause(everyones.because());
      return new PostedOutcome.NotNow(LATER, everyones.because());
    }
    throw failure;
  }

  private PostedOutcome routed(Delivery delivery) {
    Optional<ProducerTemplate> producer = routes.producer();
    if (producer.isEmpty()) {
      return new PostedOutcome.NotNow(LATER, "the ways in are closed");
    }
    try {
      Exchange done =
          producer
              .get()
              .send(PostedReadsRoute.FROM, exchange -> exchange.getMessage().setBody(delivery));
      Exception failure = done.getException();
      if (failure != null) {
        return failed(delivery, failure);
      }
      goOn();
      return requireNonNull(done.getMessage().getBody(PostedOutcome.class));
    } catch (RuntimeException e) {
      return failed(delivery, e);
    }
  }

  private PostedOutcome failed(Delivery delivery, Exception failure) {
    return switch (Fault.of(failure)) {
      case Fault.Everyones everyones -> {
        pause(everyones.because());
        LOG.postedCannotBeKept(delivery.camera().value(), everyones.because());
        yield new PostedOutcome.NotNow(LATER, everyones.because());
      }
      case Fault.ItsOwn own ->
          aside(
              delivery,
              "message not taken in: the server failed at it (%s); report this, and replay it after the next update"
                  .formatted(own.kind()));
      case Fault.Gone _ -> new PostedOutcome.NotNow(SOON, "it was interrupted");
    };
  }

  private PostedOutcome aside(Delivery delivery, String reason) {
    try {
      messages.putAside(delivery, reason);
      return new PostedOutcome.SetAside(reason);
    } catch (UncheckedIOException e) {
      return new PostedOutcome.NotNow(LATER, "what is refused cannot be put aside");
    }
  }

  private void pause(String because) {
    if (paused.compareAndSet(false, true)) {
      waysIn.tell(WAY_IN, new WayInState.Paused(clock.instant(), because));
      LOG.wayInPaused(WAY_IN, because);
    }
  }

  private void goOn() {
    if (paused.compareAndSet(true, false)) {
      waysIn.tell(WAY_IN, new WayInState.Open());
    }
  }
}
