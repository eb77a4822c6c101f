package org.platewarden.cases;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Runs only when the case among the parameters, a {@link CaseName}, lists the caller, or the caller
 * is a supervisor; without one it is refused. For looks at what a case has already; what is asked
 * anew takes a purpose.
 */
@Documented
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface CaseBound {}
