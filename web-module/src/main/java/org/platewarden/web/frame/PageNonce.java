package org.platewarden.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The page's nonce, which a form must send back when its page is shown again. PrimeFaces adds it by
 * script, but only on pages with components of its own.
 */
@Named
@RequestScoped
public class PageNonce {
  /** The nonce of the present page. */
  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
