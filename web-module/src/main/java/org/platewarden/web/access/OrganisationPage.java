package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
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
import org.platewarden.access.AccessWords;
import org.platewarden.access.Appointment;
import org.platewarden.access.KeepOrganisation;
import org.platewarden.access.KeepTraining;
import org.platewarden.access.Office;
import org.platewarden.access.OrganisationNow;
import org.platewarden.access.PersonNamed;
import org.platewarden.access.PersonToKeep;
import org.platewarden.access.Reference;
import org.platewarden.access.TrainingFile;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** Who belongs to the organisation, who is in office, and what they learned. */
@Named
@RequestScoped
public class OrganisationPage {
  private static final int MOST_CHARACTERS = 200_000;

  @Inject KeepOrganisation keep;
  @Inject KeepTraining training;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private OrganisationNow now = new OrganisationNow(List.of(), List.of(), List.of());
  private @Nullable String refusal;
  private @Nullable String told;
  private String lines = "";

  @PostConstruct
  void know() {
    now = keep.look();
  }

  /** Adds or changes the person in the form. */
  public void keepPerson() {
    String supervisor = typed("supervisor");
    if (!AccessWords.isUserName(typed("person"))
        || !AccessWords.isCode(typed("area"))
        || !(supervisor.isEmpty() || AccessWords.isUserName(supervisor))) {
      refusal = say.of("refusal.organisation-unknown");
      return;
    }
    done(
        () ->
            keep.keep(
                new PersonToKeep(
                    typed("person"),
                    typed("area"),
                    Optional.of(supervisor).filter(name -> !name.isEmpty()))));
  }

  /** Puts the person in the form in office. */
  public void appoint() {
    Optional<Office> office =
        List.of(Office.values()).stream()
            .filter(each -> each.name().equals(typed("office")))
            .findFirst();
    if (office.isEmpty() || !AccessWords.isUserName(typed("holder"))) {
      refusal = say.of("refusal.organisation-unknown");
      return;
    }
    Optional<String> area =
        Optional.of(typed("officeArea"))
            .filter(code -> office.get() == Office.AGENCY_MANAGER && AccessWords.isCode(code));
    done(() -> keep.appoint(new Appointment(typed("holder"), office.get(), area)));
  }

  /** Ends the office that the form names. */
  public void endOffice() {
    Ids.named(request, "o").ifPresent(id -> done(() -> keep.endOffice(new Reference(id))));
  }

  /** Notes that the person in the form left. */
  public void leaves() {
    if (AccessWords.isUserName(typed("leaver"))) {
      done(() -> keep.leaves(new PersonNamed(typed("leaver"))));
    }
  }

  /** Takes in the lines in the form. */
  public void takeIn() {
    if (lines.isBlank() || lines.length() > MOST_CHARACTERS) {
      refusal = say.of("training.none");
      return;
    }
    done(
        () -> {
          int fresh = training.takeIn(new TrainingFile(lines));
          told = say.of("training.taken", fresh);
        });
  }

  private void done(Runnable act) {
    try {
      act.run();
      told = Objects.requireNonNullElseGet(told, () -> say.of("access.done"));
      now = keep.look();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /** The organisation as it is. */
  public OrganisationNow getNow() {
    return now;
  }

  /** The offices to choose from. */
  public Map<String, String> getOffices() {
    Map<String, String> offices = new LinkedHashMap<>();
    for (Office each : Office.values()) {
      offices.put(each.name(), say.of("office." + each));
    }
    return offices;
  }

  /** What was done. */
  public @Nullable String getTold() {
    return told;
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Lines of a training system. */
  public String getLines() {
    return lines;
  }

  /** Pasted in the form. */
  public void setLines(@Nullable String lines) {
    this.lines = Objects.toString(lines, "");
  }
}
