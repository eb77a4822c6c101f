package org.platewarden.routes.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.platewarden.cases.CaseSystem;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.routes.OpenRoutes;

/** Lets questions about cases into their route. */
@ApplicationScoped
public class CamelCaseSystem implements CaseSystem {
  @Inject OpenRoutes routes;
  @Inject CaseSystemSettings settings;

  @Override
  public boolean isNamed() {
    return settings.base().isPresent();
  }

  @Override
  public Standing ask(CaseNumber number) {
    Optional<ProducerTemplate> producer = routes.producer();
    if (producer.isEmpty()) {
      return Standing.UNANSWERED;
    }
    Exchange done =
        producer
            .get()
            .send(CaseSystemRoute.FROM, exchange -> exchange.getMessage().setBody(number));
    Standing standing = done.getMessage().getBody(Standing.class);
    return done.getException() != null || standing == null ? Standing.UNANSWERED : standing;
  }
}
