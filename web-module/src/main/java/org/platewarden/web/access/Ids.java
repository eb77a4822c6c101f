package org.platewarden.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names of requests and offices as they stand in addresses and forms. */
final class Ids {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private Ids() {}

  static Optional<UUID> named(HttpServletRequest request, String parameter) {
    String name = Objects.toString(request.getParameter(parameter), "");
    return name.matches(ID) ? Optional.of(UUID.fromString(name)) : Optional.empty();
  }
}
