package org.platewarden.reads;

import org.platewarden.audit.Refusal;

/** A file that is not put back. */
public final class ReplayRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private ReplayRefused(String code, String message) {
    super(code, message);
  }

  static ReplayRefused gone() {
    return new ReplayRefused(
        "aside-gone",
        "nothing put back: no such file was put aside, or it is gone meanwhile; load the page again");
  }

  static ReplayRefused folderUnreadable() {
    return new ReplayRefused(
        "aside-unreadable",
        "refused: the drop folder cannot be read or written now; an administrator must look at it");
  }
}
