package org.platewarden.kernel;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Says on an entity's face how long its rows may live. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
public @interface RetainedUnder {
  RetentionClass value();
}
