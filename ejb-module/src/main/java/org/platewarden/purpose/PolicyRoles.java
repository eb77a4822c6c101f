package org.platewarden.purpose;

import java.util.List;

/** The roles for which a row of the policy may speak: people by duty. */
public final class PolicyRoles {
  /** In the order of the glossary. */
  public static final List<String> ALL =
      List.of(
          "officer",
          "supervisor",
          "agency-manager",
          "privacy-officer",
          "compliance",
          "auditor",
          "administrator",
          "operator");

  private PolicyRoles() {}
}
