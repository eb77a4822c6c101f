package org.platewarden.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.platewarden.identity.CurrentCaller;

/** Lets nobody go on who does not hold the right now: inside the trail, outside the purpose. */
@Entitled(Right.OWN_READS)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 20)
public class EntitledInterceptor {
  @Inject CurrentCaller caller;
  @Inject EntitledNow entitled;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    entitled.require(caller.get().name(), rightOf(call.getMethod()));
    return call.proceed();
  }

  private static Right rightOf(Method method) {
    Entitled onMethod = method.getAnnotation(Entitled.class);
    Entitled binding =
        onMethod == null ? method.getDeclaringClass().getAnnotation(Entitled.class) : onMethod;
    if (binding == null) {
      throw new IllegalStateException("intercepted without @Entitled: " + method.getName());
    }
    return binding.value();
  }
}
