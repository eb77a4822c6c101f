package org.platewarden.purpose;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

/** Asks the agency's list about the purpose of a call; unknown is refused. */
@PurposeBound
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 30)
public class PurposeInterceptor {
  @Inject Purposes purposes;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    Purpose purpose = statedIn(call).orElseThrow(PurposeRefused::missing);
    AgencyPurpose known = purposes.find(purpose.code()).orElseThrow(PurposeRefused::unknown);
    int length = purpose.justification().strip().length();
    if (length < known.leastJustification()) {
      throw PurposeRefused.tooShort(length, known.leastJustification());
    }
    return call.proceed();
  }

  private static Optional<Purpose> statedIn(InvocationContext call) {
    return Arrays.stream(call.getParameters())
        .filter(Purpose.class::isInstance)
        .map(Purpose.class::cast)
        .findFirst();
  }
}
