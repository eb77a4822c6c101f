package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platewarden.identity.CurrentCaller;

/** Writes the attempt, lets the call run, writes the outcome. The outermost of our interceptors. */
@Audited(AuditAction.QUERY_READS)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class AuditInterceptor {
  @Inject Trail trail;
  @Inject CurrentCaller caller;
  @Inject TrailCondition condition;
  @Inject CurrentAttempt current;

  @AroundInvoke
  @Nullable Object audit(InvocationContext call) throws Exception {
    Attempt attempt = attempted(call);
    Attempt outer = current.begin(attempt);
    try {
      if (attempt.action().showsReads()) {
        condition.mustBeWell();
      }
      Object result = call.proceed();
      trail.done(attempt, Noted.written(countOf(result), Noted.with(call)));
      return result;
    } catch (Refusal refusal) {
      trail.refused(attempt, Noted.written(refusal.code(), Noted.with(call)));
      throw refusal;
    } catch (Exception failure) {
      failed(attempt, Noted.written(failure.getClass().getSimpleName(), Noted.with(call)));
      throw failure;
    } finally {
      current.end(outer);
    }
  }

  private static String countOf(@Nullable Object result) {
    return result instanceof CountedResult counted ? counted.countOnTheTrail() : "";
  }

  private Attempt attempted(InvocationContext call) {
    AuditAction action = actionOf(call.getMethod());
    try {
      return trail.attempted(action, caller.get(), subjectOf(call));
    } catch (RuntimeException e) {
      LOG.trailNotWritable(action.name(), e);
      throw new TrailUnavailable();
    }
  }

  private void failed(Attempt attempt, String kind) {
    try {
      trail.failed(attempt, kind);
    } catch (RuntimeException e) {
      // the first failure is the one to report; an attempt without outcome is itself a finding
      LOG.outcomeNotWritten(attempt.action().name(), attempt.id().toString(), e);
    }
  }

  private static AuditAction actionOf(Method method) {
    Audited onMethod = method.getAnnotation(Audited.class);
    Audited audited =
        onMethod == null ? method.getDeclaringClass().getAnnotation(Audited.class) : onMethod;
    if (audited == null) {
      throw new IllegalStateException("intercepted without @Audited: " + method.getName());
    }
    return audited.value();
  }

  private static String subjectOf(InvocationContext call) {
    return Arrays.stream(call.getParameters())
        .filter(AuditSubject.class::isInstance)
        .map(parameter -> ((AuditSubject) parameter).onTheTrail())
        .collect(Collectors.joining("; "));
  }
}
