package org.platewarden.purpose.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A purpose that the agency accepts, and how much it wants said. */
@Entity
@Table(name = "agency_purpose")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class AgencyPurpose {
  @Id private String code;

  private short position;

  @Column(name = "in_use")
  private boolean inUse;

  @Column(name = "least_justification")
  private short leastJustification;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected AgencyPurpose() {}

  /** A purpose in use. */
  public static AgencyPurpose of(String code, int position, int leastJustification) {
    AgencyPurpose purpose = new AgencyPurpose();
    purpose.code = code;
    purpose.position = (short) position;
    purpose.inUse = true;
    purpose.leastJustification = (short) leastJustification;
    return purpose;
  }

  /** The stable code, such as {@code STOLEN_VEHICLE}. */
  public String code() {
    return code;
  }

  /** Where it stands on the list, from 1. */
  public int position() {
    return position;
  }

  /** Whether it may still be chosen. */
  public boolean inUse() {
    return inUse;
  }

  /** The least number of characters of a justification. */
  public int leastJustification() {
    return leastJustification;
  }
}
