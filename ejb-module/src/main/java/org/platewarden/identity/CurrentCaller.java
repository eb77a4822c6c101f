package org.platewarden.identity;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Tells who calls the session bean that is running now. */
@ApplicationScoped
public class CurrentCaller {
  /** How the trail names our own ways in, whose threads have no user. */
  public static final String WAYS_IN = "ways-in";

  /** How the trail names what the server does by itself, or for the operator at its machine. */
  public static final String MAINTENANCE = "maintenance";

  private static final String NO_USER = "anonymous";

  @Inject CallOrigin origin;

  /**
   * The caller of the session bean that is running now.
   *
   * @throws IllegalStateException outside a session bean's method
   */
  @SuppressWarnings("BanJNDI") // a fixed name in this server's own registry
  public Caller get() {
    try {
      return of(InitialContext.doLookup("java:comp/EJBContext"));
    } catch (NamingException e) {
      throw new IllegalStateException("the caller is known only inside a session bean", e);
    }
  }

  /**
   * The same, of a session bean that has its own context at hand, since asking for it takes long.
   */
  public Caller of(EJBContext bean) {
    String principal = bean.getCallerPrincipal().getName();
    return new Caller(nameOf(principal, bean), origin.session(), origin.address());
  }

  /**
   * Which of these roles the caller of the session bean has that is running now.
   *
   * @throws IllegalStateException outside a session bean's method
   */
  @SuppressWarnings("BanJNDI") // a fixed name in this server's own registry
  public Set<String> rolesAmong(Collection<String> roles) {
    try {
      EJBContext bean = InitialContext.doLookup("java:comp/EJBContext");
      return roles.stream().filter(bean::isCallerInRole).collect(Collectors.toUnmodifiableSet());
    } catch (NamingException e) {
      throw new IllegalStateException("the caller is known only inside a session bean", e);
    }
  }

  private static String nameOf(String principal, EJBContext bean) {
    if (!NO_USER.equals(principal)) {
      return principal;
    }
    if (bean.isCallerInRole("camera")) {
      return WAYS_IN;
    }
    return bean.isCallerInRole(MAINTENANCE) ? MAINTENANCE : principal;
  }
}
