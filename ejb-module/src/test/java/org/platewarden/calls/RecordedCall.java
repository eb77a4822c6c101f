package org.platewarden.calls;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** A call as an interceptor sees it, which counts how often it ran. */
public final class RecordedCall implements InvocationContext {
  private final Method method;
  private final Callable<Object> body;
  private final Map<String, Object> contextData = new HashMap<>();
  private Object[] parameters;
  private int runs;

  private RecordedCall(Method method, Callable<Object> body, Object... parameters) {
    this.method = method;
    this.body = body;
    this.parameters = parameters;
  }

  /** A call that gives {@code answer}. */
  public static RecordedCall of(Object answer, Object... parameters) {
    return new RecordedCall(RecordedCall.class.getDeclaredMethods()[0], () -> answer, parameters);
  }

  /** A call of {@code method}. */
  public static RecordedCall of(Method method, Callable<Object> body, Object... parameters) {
    return new RecordedCall(method, body, parameters);
  }

  /** How often it ran. */
  public int runs() {
    return runs;
  }

  @Override
  public Object proceed() throws Exception {
    runs++;
    return body.call();
  }

  @Override
  public Object getTarget() {
    return this;
  }

  @Override
  public Object getTimer() {
    throw new UnsupportedOperationException("no timer called");
  }

  @Override
  public Method getMethod() {
    return method;
  }

  @Override
  public Constructor<?> getConstructor() {
    throw new UnsupportedOperationException("no constructor called");
  }

  @Override
  public Object[] getParameters() {
    return parameters;
  }

  @Override
  public void setParameters(Object[] changed) {
    parameters = changed;
  }

  @Override
  public Map<String, Object> getContextData() {
    return contextData;
  }
}
