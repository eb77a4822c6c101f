package org.platewarden.reads;

import org.platewarden.audit.Refusal;

/** A key of images is not retired as it was asked. */
public final class KeyRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private KeyRefused(String code, String message) {
    super(code, message);
  }

  /** There is no key of this number. */
  public static KeyRefused unknown(int key) {
    return new KeyRefused(
        "no-such-key",
        "key %d not retired: there is none; ./platewarden images keys lists them".formatted(key));
  }

  /** New images are locked with it. */
  public static KeyRefused active(int key) {
    return new KeyRefused(
        "key-in-use",
        "key %d not retired: new images are locked with it; ./platewarden images rotate makes the next one first"
            .formatted(key));
  }
}
