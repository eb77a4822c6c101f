package org.platewarden.cases;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.platewarden.identity.CurrentCaller;

/** Lets a call run only for those who may see its case; a call without one is refused. */
@CaseBound
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 30)
public class CaseInterceptor {
  @Inject KnownCases cases;
  @Inject CurrentCaller caller;
  @Resource SessionContext context;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    CaseName name =
        Arrays.stream(call.getParameters())
            .filter(CaseName.class::isInstance)
            .map(CaseName.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("a call that is @CaseBound has no case"));
    if (cases.find(name.number()).filter(this::isSeen).isEmpty()) {
      throw CaseRefused.unknown(name.number());
    }
    return call.proceed();
  }

  private boolean isSeen(CaseFile file) {
    return isSupervisor() || file.lists(caller.get().name());
  }

  boolean isSupervisor() {
    return context.isCallerInRole("supervisor");
  }
}
