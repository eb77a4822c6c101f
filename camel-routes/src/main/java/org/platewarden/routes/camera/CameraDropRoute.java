package org.platewarden.routes.camera;

import static java.util.Objects.requireNonNull;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.InputRefused;

/**
 * Frames, and messages about reads, that cameras drop: {@code <drop>/<camera>/<name>}, complete
 * once {@code <name>.done} lies beside it. What was taken in disappears; what cannot be is put
 * aside with its reason; what could not be this time stays and is tried again.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class CameraDropRoute extends RouteBuilder {
  static final String ID = "camera-drop";

  private static final int TRIES = 2;
  private static final long RETRY_MILLIS = 2_000;

  @Inject CameraGateway gateway;
  @Inject PutAside putAside;
  @Inject DropFolder drop;

  @Override
  public void configure() {
    errorHandler(
        defaultErrorHandler()
            .maximumRedeliveries(TRIES)
            .redeliveryDelay(RETRY_MILLIS)
            .logRetryAttempted(false)
            .logExhausted(false)
            .onExceptionOccurred(this::tell));
    // trying again cannot help: the frame goes aside, and only then counts as dealt with
    onException(InputRefused.class).maximumRedeliveries(0).handled(true).process(this::putAside);

    from("file:{{camera.drop.dir}}?recursive=true&minDepth=2&maxDepth=2"
            + "&doneFileName=${file:name}.done&readLock=none&delete=true"
            + "&delay=250&initialDelay=250&sortBy=file:modified&maxMessagesPerPoll=50")
        .routeId(ID)
        .process(this::ingest);
  }

  private void ingest(Exchange exchange) throws InputRefused {
    DroppedFile file = fileOf(exchange);
    if (file.isFrame()) {
      gateway.ingest(new CapturedFrame(file.camera(), file.read(), file.modified()));
      return;
    }
    DroppedMessage message =
        DroppedMessage.of(file, file.camera(), gateway.speechOf(file.camera()));
    if (!message.submitted().reads().isEmpty()) {
      gateway.ingest(message.submitted());
    }
    message.clearPictures();
  }

  private void putAside(Exchange exchange) {
    InputRefused refused =
        requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, InputRefused.class));
    putAside.putAside(fileOf(exchange), refused.reason());
  }

  private DroppedFile fileOf(Exchange exchange) {
    GenericFile<?> file = requireNonNull(exchange.getMessage().getBody(GenericFile.class));
    return DroppedFile.below(drop.root().toAbsolutePath(), Path.of(file.getAbsoluteFilePath()));
  }

  private void tell(Exchange exchange) {
    Exception failure =
        requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    if (!(failure instanceof InputRefused)) {
      LOG.frameWaits(fileOf(exchange).folder(), failure.getClass().getSimpleName());
    }
  }
}
