package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The first page: officers who have signed in go on to their work. */
@Named
@RequestScoped
public class StartPage {
  @Inject Visitor visitor;

  /** Where to go on to; nothing to stay. */
  public @Nullable String forward() {
    return visitor.isOfficer() ? "/search/index.xhtml?faces-redirect=true" : null;
  }
}
