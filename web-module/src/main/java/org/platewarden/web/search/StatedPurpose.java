package org.platewarden.web.search;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why the officer asks, as typed; it stays for the next query of the session. */
@Named
@SessionScoped
public class StatedPurpose implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code = "";
  private String caseNumber = "";
  private boolean forAnother;
  private String onBehalfOf = "";
  private String justification = "";

  /** One of the agency's list. */
  public String getCode() {
    return code;
  }

  /** Typed in the form. */
  public void setCode(@Nullable String code) {
    this.code = Objects.toString(code, "");
  }

  /** The agency's reference. */
  public String getCaseNumber() {
    return caseNumber;
  }

  /** Typed in the form. */
  public void setCaseNumber(@Nullable String caseNumber) {
    this.caseNumber = Objects.toString(caseNumber, "");
  }

  /** Whether somebody else asks. */
  public boolean isForAnother() {
    return forAnother;
  }

  /** Chosen in the form. */
  public void setForAnother(boolean forAnother) {
    this.forAnother = forAnother;
  }

  /** Who asks, if it is somebody else. */
  public String getOnBehalfOf() {
    return onBehalfOf;
  }

  /** Typed in the form. */
  public void setOnBehalfOf(@Nullable String onBehalfOf) {
    this.onBehalfOf = Objects.toString(onBehalfOf, "");
  }

  /** In the asker's own words. */
  public String getJustification() {
    return justification;
  }

  /** Typed in the form. */
  public void setJustification(@Nullable String justification) {
    this.justification = Objects.toString(justification, "");
  }
}
