package org.platewarden.web.camera;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.IssuedKey;

/** Carries a new key from the form that asked for it to the page that shows it, once. */
@SessionScoped
public class ShownOnce implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient @Nullable IssuedKey key;

  /** Keeps a key for the next page. */
  public synchronized void keep(IssuedKey issued) {
    key = issued;
  }

  /** The key, which is forgotten with this. */
  public synchronized @Nullable IssuedKey take() {
    IssuedKey taken = key;
    key = null;
    return taken;
  }
}
