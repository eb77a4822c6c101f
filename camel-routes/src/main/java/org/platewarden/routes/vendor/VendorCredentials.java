package org.platewarden.routes.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Vendors' secrets, by setting; the database knows only what they are called. */
@ApplicationScoped
public class VendorCredentials {
  private static final String SETTING = "platewarden.vendor.credential.";

  @Inject Config settings;

  /** The secret of this name. */
  Optional<String> find(String name) {
    return settings
        .getOptionalValue(SETTING + name, String.class)
        .filter(secret -> !secret.isBlank());
  }
}
