package org.platewarden.audit;

/** A page is for other duties than the caller's. */
public final class PageRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  PageRefused() {
    super("page-refused", "page refused: it is for other duties; ask your supervisor");
  }
}
