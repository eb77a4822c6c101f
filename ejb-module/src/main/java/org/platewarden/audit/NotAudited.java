package org.platewarden.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The only way past the trail, with its reason. */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface NotAudited {
  String because();
}
