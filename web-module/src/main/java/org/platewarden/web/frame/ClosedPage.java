package org.platewarden.web.frame;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.platewarden.audit.PageAsked;
import org.platewarden.audit.PageRefused;
import org.platewarden.audit.RefusePage;
import org.platewarden.audit.TrailUnavailable;

/** A page that the visitor's duties do not open: that they asked for it is on the trail. */
@Named
@RequestScoped
public class ClosedPage {
  @Inject HttpServletRequest request;
  @Inject RefusePage refuse;

  private boolean told;

  @PostConstruct
  void tell() {
    String address =
        Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    if (address.isEmpty()) {
      return; // the page that says so was itself asked for
    }
    try {
      refuse.refuse(new PageAsked(address.substring(request.getContextPath().length())));
    } catch (PageRefused refused) {
      told = true;
    } catch (TrailUnavailable e) {
      LOG.trailNotWritable("OPEN_PAGE", e); // the page stays closed all the same
    }
  }

  /** Whether it is on the trail. */
  public boolean isTold() {
    return told;
  }
}
