package org.platewarden.web.aside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.AsideAsked;
import org.platewarden.reads.AsideListing;
import org.platewarden.reads.AsideName;
import org.platewarden.reads.LookAfterAside;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** What was put aside, and the way back. */
@Named
@RequestScoped
public class AsidePage {
  private static final int ROWS = 50;
  private static final long KILO = 1000;

  @Inject LookAfterAside lookAfter;
  @Inject CameraRegister cameras;
  @Inject PutBackLately lately;
  @Inject AsideOutcome outcome;
  @Inject HttpServletRequest request;
  @Inject Language language;
  @Inject Say say;

  private AsideListing listing = new AsideListing(List.of(), 0, new TreeMap<>(), 0, true);
  private @Nullable String refusal;
  private boolean refusedToList;

  /** Lists; first puts back what a button of the page names. */
  public @Nullable String open() {
    if (FacesContext.getCurrentInstance().isPostback() && request.getParameter("back") != null) {
      try {
        lately.keep(lookAfter.replay(wanted(request.getParameter("back"))));
        // a redirect, so that loading again does nothing anew
        return "/aside/index.xhtml?faces-redirect=true&done=1"
            + (getCamera().isEmpty() ? "" : "&c=" + getCamera());
      } catch (Refusal refused) {
        refusal = say.refusal(refused);
      } catch (IllegalArgumentException e) {
        refusal = say.of("refusal.aside-gone");
      }
    }
    // asked first: what no longer waits by now is in the list if it came back
    outcome.getWaiting();
    list();
    return null;
  }

  private void list() {
    try {
      listing = lookAfter.list(new AsideAsked(codeIn(getCamera()), (pageAsked() - 1) * ROWS, ROWS));
    } catch (Refusal refused) {
      refusedToList = true;
      refusal = say.refusal(refused);
    }
  }

  /** {@code camera} for all of it, {@code camera/hash} for one file. */
  private static AsideName wanted(String named) {
    int slash = named.indexOf('/');
    return slash < 0
        ? AsideName.allOf(new CameraCode(named))
        : new AsideName(new CameraCode(named.substring(0, slash)), named.substring(slash + 1));
  }

  private static Optional<CameraCode> codeIn(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(new CameraCode(written));
  }

  /** The code of the camera whose files are shown; empty for all. */
  public String getCamera() {
    String written = Objects.toString(request.getParameter("c"), "");
    return written.matches("[a-z0-9][a-z0-9-]{0,39}") ? written : "";
  }

  /** What was put aside. */
  public AsideListing getListing() {
    return listing;
  }

  /** Cameras that have something aside, and how many. */
  public List<String> getCameras() {
    return List.copyOf(listing.byCamera().keySet());
  }

  /** How many of all cameras. */
  public int getInAll() {
    return listing.byCamera().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How people call a camera; its code if it is not registered. */
  public String nameOf(String code) {
    return cameras.find(new CameraCode(code)).map(RegisteredCamera::name).orElse(code);
  }

  /** Whether a camera is registered. */
  public boolean knows(String code) {
    return cameras.find(new CameraCode(code)).isPresent();
  }

  /** A number of bytes in the unit that fits. */
  public String size(long bytes) {
    NumberFormat figures = NumberFormat.getInstance(language.getLocale());
    figures.setMaximumFractionDigits(1);
    if (bytes < KILO) {
      return say.of("size.bytes", bytes);
    }
    return bytes < KILO * KILO
        ? say.of("size.kilobytes", figures.format(bytes / (double) KILO))
        : say.of("size.megabytes", figures.format(bytes / (double) (KILO * KILO)));
  }

  /** Whether something was put back just now. */
  public boolean isDone() {
    return request.getParameter("done") != null;
  }

  /** Why something was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Whether it is not known what was put aside. */
  public boolean isUnknown() {
    return refusedToList;
  }

  private int pageAsked() {
    String wanted = Objects.toString(request.getParameter("page"), "1");
    return wanted.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wanted) : 1;
  }

  /** Which page this is, from 1. */
  public int getPage() {
    return Math.clamp(pageAsked(), 1, getPages());
  }

  /** How many pages there are. */
  public int getPages() {
    return Math.max(1, Math.ceilDiv(listing.found(), ROWS));
  }

  /** The address of another page of the same list. */
  public String page(int page) {
    return "?" + (getCamera().isEmpty() ? "" : "c=" + getCamera() + "&") + "page=" + page;
  }
}
