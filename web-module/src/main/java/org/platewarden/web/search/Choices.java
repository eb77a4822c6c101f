package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.CaseSummary;
import org.platewarden.cases.LookAtCases;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.reads.CameraName;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ListVehicleTerms;
import org.platewarden.web.frame.Say;

/** What the form's lists offer: what people call it, and its code. */
@Named
@RequestScoped
public class Choices {
  @Inject ListPurposes listPurposes;
  @Inject LookAtCases lookAtCases;
  @Inject FindReads findReads;
  @Inject ListVehicleTerms listVehicleTerms;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private @Nullable List<CaseSummary> open;
  private @Nullable Map<String, String> cases;

  /** The agency's purposes, in its order. */
  public Map<String, String> getPurposes() {
    Map<String, String> choices = new LinkedHashMap<>();
    listPurposes.list().forEach(code -> choices.put(purpose(code), code));
    return choices;
  }

  /**
   * The officer's open cases: number and title. What was chosen stays among them while it is taken
   * up, so that a case that was closed meanwhile is refused in words.
   */
  public Map<String, String> getCases() {
    if (cases == null) {
      cases = casesNow();
    }
    return cases;
  }

  private Map<String, String> casesNow() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (CaseSummary open : open()) {
      choices.put(open.number().value() + " · " + open.title(), open.number().value());
    }
    String chosen = Objects.toString(request.getParameter("caseNumber"), "");
    if (!chosen.isBlank() && !choices.containsValue(chosen)) {
      choices.put(chosen, chosen);
    }
    return choices;
  }

  private List<CaseSummary> open() {
    if (open == null) {
      open = lookAtCases.openToAsk();
    }
    return open;
  }

  /** Whether a case is open and lists the officer. */
  boolean isOpen(CaseNumber number) {
    return open().stream().anyMatch(each -> each.number().equals(number));
  }

  /** The cameras, by name. */
  public Map<String, String> getCameras() {
    Map<String, String> choices = new LinkedHashMap<>();
    findReads.cameras().forEach(camera -> choices.put(camera.name(), camera.code()));
    return choices;
  }

  /** Where a camera stands, if there is one of this code. */
  Optional<GeoPoint> placeOf(String camera) {
    return findReads.cameras().stream()
        .filter(known -> known.code().equals(camera))
        .map(CameraName::place)
        .findFirst();
  }

  /** Makes that cameras have told. */
  public List<String> getMakes() {
    return listVehicleTerms.makes();
  }

  /** Models that cameras have told. */
  public List<String> getModels() {
    return listVehicleTerms.models();
  }

  /** Colours that cameras have told. */
  public List<String> getColours() {
    return listVehicleTerms.colours();
  }

  /** A purpose in words; its code where the agency has one that we have no words for. */
  public String purpose(String code) {
    return say.orElse("purpose." + code, code);
  }
}
