package org.platewarden.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to do, and not to do, with our answers. */
@Named
@ApplicationScoped
public class SecurityHeaders {
  static final String POLICY = "Content-Security-Policy";

  /** For everything that is no page: nothing may be loaded, run or framed from it. */
  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String NO_FEATURES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

  @Inject IdentityProvider provider;

  private String pagePolicy = NOTHING;

  @PostConstruct
  void know() {
    // Signing in and out begins with a form of ours and is sent on to the identity provider, and
    // Chromium holds that against form-action too.
    pagePolicy =
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self';"
            + " font-src 'self'; form-action 'self' "
            + provider.origin()
            + "; img-src 'self' data:; style-src 'self'; script-src 'self'";
  }

  /** The policy of pages; PrimeFaces puts the page's nonce behind it, so script-src stands last. */
  public String getPagePolicy() {
    return pagePolicy;
  }

  /** Sets the headers of one answer; pages replace the policy when they are rendered. */
  void applyTo(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(POLICY, NOTHING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NO_FEATURES);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!request.getServletPath().startsWith("/jakarta.faces.resource")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}
