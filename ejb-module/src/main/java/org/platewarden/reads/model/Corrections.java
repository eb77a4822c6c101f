package org.platewarden.reads.model;

import java.util.List;
import org.platewarden.reads.Correction;
import org.platewarden.reads.ReadReference;

/** What people said that reads should say: added to, never taken from. */
public interface Corrections {
  /** Puts one beside a read. */
  void add(ReadReference read, Correction correction);

  /** Those of a read, the latest first. */
  List<Correction> of(ReadReference read);
}
