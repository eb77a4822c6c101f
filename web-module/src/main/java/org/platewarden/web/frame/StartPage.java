package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The first page: who has signed in goes on to the work of the duty. */
@Named
@RequestScoped
public class StartPage {
  @Inject Visitor visitor;

  /** Where to go on to; nothing to stay. */
  public @Nullable String forward() {
    if (visitor.isOfficer()) {
      return "/search/index.xhtml?faces-redirect=true";
    }
    if (visitor.isCaseWorker()) {
      return "/cases/index.xhtml?faces-redirect=true";
    }
    if (visitor.isApprover()) {
      return "/approvals/index.xhtml?faces-redirect=true";
    }
    if (visitor.isAuditor()) {
      return "/trail/index.xhtml?faces-redirect=true";
    }
    if (visitor.isCompliance()) {
      return "/retention/index.xhtml?faces-redirect=true";
    }
    return visitor.isCameraKeeper() ? "/cameras/index.xhtml?faces-redirect=true" : null;
  }
}
