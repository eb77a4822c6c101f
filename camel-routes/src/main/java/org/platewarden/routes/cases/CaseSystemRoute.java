package org.platewarden.routes.cases;

import static java.util.Objects.requireNonNull;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.platewarden.cases.CaseSystem.Standing;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.routes.OutsideHeaders;

/** Questions about one case each, to the agency's case system. */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class CaseSystemRoute extends RouteBuilder {
  static final String FROM = "direct:case-system";

  @Inject CaseSystemHttp http;
  @Inject CaseSystemSettings settings;

  @Override
  public void configure() {
    settings.base(); // one that cannot be meant keeps the routes closed
    errorHandler(noErrorHandler());
    from(FROM).routeId("case-system").process(new OutsideHeaders()).process(this::ask);
  }

  private void ask(Exchange exchange) {
    CaseNumber number = requireNonNull(exchange.getMessage().getBody(CaseNumber.class));
    Standing standing = http.ask(number);
    if (standing == Standing.UNANSWERED) {
      LOG.caseSystemSilent();
    }
    exchange.getMessage().setBody(standing);
  }
}
