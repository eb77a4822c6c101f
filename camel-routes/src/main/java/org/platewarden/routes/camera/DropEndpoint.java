package org.platewarden.routes.camera;

import java.util.function.BiFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Where Camel gets dropped files from. Nothing can be sent to it. */
final class DropEndpoint extends ScheduledPollEndpoint {
  private static final String URI = "drop:cameras";
  private static final long LOOK_MILLIS = 250;

  private final BiFunction<Endpoint, Processor, DropConsumer> consumers;

  DropEndpoint(CamelContext camel, BiFunction<Endpoint, Processor, DropConsumer> consumers) {
    super(URI, null);
    setCamelContext(camel);
    this.consumers = consumers;
    setInitialDelay(LOOK_MILLIS);
    setDelay(LOOK_MILLIS);
    setGreedy(true); // where some were found, more may wait
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    DropConsumer consumer = consumers.apply(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("nothing is sent to the drop folder");
  }

  @Override
  protected String createEndpointUri() {
    return URI;
  }

  @Override
  public boolean isSingleton() {
    return true;
  }
}
