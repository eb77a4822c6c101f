package org.platewarden.routes;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Takes away the headers with which someone outside could steer Camel itself. First in every route
 * whose messages come with headers from outside. Components have filters of their own, which looked
 * at the usual letter case alone (CVE-2025-27636 and its kin): this one looks at any.
 */
public final class OutsideHeaders implements Processor {
  /** Whether Camel would take a header of this name for its own. */
  public static boolean isCamels(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("camel") || plain.startsWith("org.apache.camel");
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().getHeaders().keySet().removeIf(OutsideHeaders::isCamels);
  }
}
