package org.platewarden.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** The server has closed a page to somebody before anything of ours ran; here it is told. */
@Stateless
@PermitAll
public class RefusePage {
  /**
   * Tells of it.
   *
   * @throws PageRefused always
   */
  @Audited(AuditAction.OPEN_PAGE)
  public void refuse(PageAsked page) {
    throw new PageRefused();
  }
}
