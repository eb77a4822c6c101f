package org.platewarden.reads;

/** People in a picture cannot be masked, so it is not shown. */
public final class PictureNotMasked extends Exception {
  private static final long serialVersionUID = 1L;

  PictureNotMasked(String reason, Throwable cause) {
    super("picture not shown: %s; a picture is never shown unmasked".formatted(reason), cause);
  }
}
