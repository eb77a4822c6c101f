package org.platewarden.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom or what a case is to be about, as it stands in the forms. */
@Named
@RequestScoped
public class TypedSubject {
  private String plate = "";
  private String issuer = "";
  private String evidence = "";
  private String person = "";
  private String personEvidence = "";

  /** A whole plate. */
  public String getPlate() {
    return plate;
  }

  /** Typed in the form. */
  public void setPlate(@Nullable String plate) {
    this.plate = Objects.toString(plate, "");
  }

  /** Who issued it; empty if that is not known. */
  public String getIssuer() {
    return issuer;
  }

  /** Typed in the form. */
  public void setIssuer(@Nullable String issuer) {
    this.issuer = Objects.toString(issuer, "");
  }

  /** What ties the vehicle to the case. */
  public String getEvidence() {
    return evidence;
  }

  /** Typed in the form. */
  public void setEvidence(@Nullable String evidence) {
    this.evidence = Objects.toString(evidence, "");
  }

  /** A person's reference. */
  public String getPerson() {
    return person;
  }

  /** Typed in the form. */
  public void setPerson(@Nullable String person) {
    this.person = Objects.toString(person, "");
  }

  /** What ties the person to the case. */
  public String getPersonEvidence() {
    return personEvidence;
  }

  /** Typed in the form. */
  public void setPersonEvidence(@Nullable String evidence) {
    this.personEvidence = Objects.toString(evidence, "");
  }
}
