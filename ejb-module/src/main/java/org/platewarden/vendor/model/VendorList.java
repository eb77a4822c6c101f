package org.platewarden.vendor.model;

import java.time.LocalDate;
import java.util.List;
import org.platewarden.vendor.Vendor;

/** The agency's vendors, and how often each was asked. */
public interface VendorList {
  /** All of them, by name. */
  List<Vendor> list();

  /**
   * Counts one lookup, durably.
   *
   * @param day UTC
   * @return false if the vendor's quota of that day is used up; then nothing is counted
   */
  boolean count(Vendor vendor, LocalDate day);
}
