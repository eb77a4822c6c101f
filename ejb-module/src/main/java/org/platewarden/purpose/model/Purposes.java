package org.platewarden.purpose.model;

import java.util.List;
import java.util.Optional;

/** The agency's list of purposes. */
public interface Purposes {
  /** The purpose with this code, if it is in use. */
  Optional<AgencyPurpose> find(String code);

  /** Those in use, in the agency's order. */
  List<AgencyPurpose> list();
}
