package org.platewarden.web.session;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer with one content security policy: PrimeFaces adds a page's, and ours gives way. */
final class OnePolicy extends HttpServletResponseWrapper {
  OnePolicy(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void addHeader(String name, String value) {
    if (SecurityHeaders.POLICY.equalsIgnoreCase(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }
}
