package org.platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account, with all that whoever certifies it should know.
 *
 * @param member whose
 * @param account how it stands
 * @param offices that its person holds
 * @param rights that are open to its person now
 * @param access what its person has, had and asked for
 */
public record AccountInCare(
    Member member, Account account, List<HeldOffice> offices, List<Right> rights, AccessOf access) {
  /** The grants that go on with the account: they count or rest. */
  public List<UUID> goingOn(Instant now) {
    return Certification.goingOn(access.grants(), now);
  }
}
