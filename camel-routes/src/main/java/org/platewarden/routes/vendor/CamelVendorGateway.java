package org.platewarden.routes.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.platewarden.routes.OpenRoutes;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorGateway;
import org.platewarden.vendor.VendorQuestion;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorReply.Fault;
import org.platewarden.vendor.VendorReply.Reason;

/** Lets lookups into the route of their vendor's shape. */
@ApplicationScoped
public class CamelVendorGateway implements VendorGateway {
  @Inject OpenRoutes routes;
  @Inject AllowedAddresses addresses;
  @Inject VendorCredentials credentials;

  @Override
  public Optional<Reason> obstacle(Vendor vendor) {
    if (!addresses.allows(vendor.baseUrl())) {
      return Optional.of(Reason.ADDRESS_NOT_ALLOWED);
    }
    if (credentials.find(vendor.credential()).isEmpty()) {
      return Optional.of(Reason.NO_CREDENTIAL);
    }
    return routes.producer().isEmpty() ? Optional.of(Reason.CLOSED) : Optional.empty();
  }

  @Override
  public VendorReply ask(Vendor vendor, VendorQuestion question) {
    Optional<ProducerTemplate> producer = routes.producer();
    Optional<String> credential = credentials.find(vendor.credential());
    if (producer.isEmpty() || credential.isEmpty()) {
      return new VendorReply.NotAsked(producer.isEmpty() ? Reason.CLOSED : Reason.NO_CREDENTIAL);
    }
    VendorCall call = VendorCall.of(vendor, question, credential.get());
    Exchange done =
        producer.get().send(wayTo(vendor), exchange -> exchange.getMessage().setBody(call));
    VendorReply reply = done.getMessage().getBody(VendorReply.class);
    return done.getException() != null || reply == null
        ? new VendorReply.Failed(Fault.CONNECTION)
        : reply;
  }

  private static String wayTo(Vendor vendor) {
    return switch (vendor.shape()) {
      case PAGES -> PagesRoute.FROM;
      case RESULTS -> ResultsRoute.FROM;
    };
  }
}
