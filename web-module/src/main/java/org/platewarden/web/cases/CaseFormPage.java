package org.platewarden.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.cases.CaseOpening;
import org.platewarden.cases.OffenceClass;
import org.platewarden.cases.OpenCase;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.web.frame.Say;

/** The form that opens a case. */
@Named
@RequestScoped
public class CaseFormPage {
  @Inject OpenCase openCase;
  @Inject Say say;

  private String number = "";
  private String offence = "";
  private String title = "";
  private String agency = "";
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String refusal;

  /** Opens what stands in the form; says what keeps it from being done. */
  public @Nullable String save() {
    Optional<CaseNumber> typed = CasePage.numberIn(number);
    faultIf(typed.isEmpty(), "number");
    faultIf(offence.isEmpty(), "offence");
    faultIf(!CaseOpening.isTitle(title), "title");
    faultIf(!CaseOpening.isAgency(agency), "agency");
    if (typed.isEmpty() || !faults.isEmpty()) {
      return null;
    }
    try {
      openCase.open(new CaseOpening(typed.get(), OffenceClass.valueOf(offence), title, agency));
      return CasePage.addressOf(typed.get());
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, say.of("fault.case." + field));
    }
  }

  /** The offence classes to choose from: what people call them, and their codes. */
  public Map<String, String> getOffences() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (OffenceClass each : OffenceClass.values()) {
      choices.put(say.of("offence." + each.name()), each.name());
    }
    return choices;
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** The agency's reference. */
  public String getNumber() {
    return number;
  }

  /** Typed in the form. */
  public void setNumber(@Nullable String number) {
    this.number = Objects.toString(number, "");
  }

  /** By name, or empty. */
  public String getOffence() {
    return offence;
  }

  /** Chosen in the form. */
  public void setOffence(@Nullable String offence) {
    this.offence = Objects.toString(offence, "");
  }

  /** What it is about. */
  public String getTitle() {
    return title;
  }

  /** Typed in the form. */
  public void setTitle(@Nullable String title) {
    this.title = Objects.toString(title, "");
  }

  /** Whose it is. */
  public String getAgency() {
    return agency;
  }

  /** Typed in the form. */
  public void setAgency(@Nullable String agency) {
    this.agency = Objects.toString(agency, "");
  }
}
