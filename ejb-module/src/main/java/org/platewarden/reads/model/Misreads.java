package org.platewarden.reads.model;

import java.util.List;
import java.util.Optional;
import org.platewarden.reads.Misread;

/** Reads that people corrected and that have a picture with the plate marked on it. */
public interface Misreads {
  /**
   * The latest corrected ones, from after one of them; each read once, by its latest correction.
   */
  List<Misread> page(Optional<Misread> after, int most);
}
