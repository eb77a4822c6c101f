package org.platewarden.audit;

/** The log's key is being changed already. */
public final class KeyChangeRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  KeyChangeRefused() {
    super(
        "key-changing",
        "not changed: the log's key is being changed already; that takes some seconds while the log is published");
  }
}
