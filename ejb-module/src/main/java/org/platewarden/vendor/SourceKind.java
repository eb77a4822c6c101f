package org.platewarden.vendor;

/** Whose cameras a vendor's reads come from (R3). */
public enum SourceKind {
  /** Lots, malls, toll roads. */
  PRIVATE_BUSINESS,
  /** A city or a county. */
  LOCAL_GOVERNMENT,
  /** Other agencies. */
  LAW_ENFORCEMENT,
  /** Contractors who take vehicles back for lenders. */
  FINANCIAL
}
