package org.platewarden.review;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.platewarden.identity.CurrentCaller;

/** Lets nobody go on whose reviews have lapsed. */
@ReviewedInTime
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 25)
public class ReviewInterceptor {
  @Inject CurrentCaller caller;
  @Inject LapsedReviews lapsed;

  @AroundInvoke
  @Nullable Object check(InvocationContext call) throws Exception {
    lapsed.mustNotConcern(caller.get().name());
    return call.proceed();
  }
}
