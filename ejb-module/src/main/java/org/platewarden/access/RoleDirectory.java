package org.platewarden.access;

import java.util.Set;

/** Who has the role of commercial reads at the identity provider; each call may fail and pass. */
public interface RoleDirectory {
  /**
   * Everybody who has the role.
   *
   * @throws RoleDirectoryFailed if it does not answer; asking again may help
   */
  Set<String> holders();

  /**
   * Gives a person the role, or takes it; what is so already stays so.
   *
   * @throws RoleDirectoryFailed if it does not answer, or does not know the person; asking again
   *     may help
   */
  void set(String person, boolean has);
}
