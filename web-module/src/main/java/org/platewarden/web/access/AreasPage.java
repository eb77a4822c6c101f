package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessWords;
import org.platewarden.access.AgencyNow;
import org.platewarden.access.AgencyToAdd;
import org.platewarden.access.AreaNow;
import org.platewarden.access.AreaToAdd;
import org.platewarden.access.KeepAreas;
import org.platewarden.access.Transfer;
import org.platewarden.access.TransferPeople;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** Agencies and areas, who works there and under whom, and who goes elsewhere. */
@Named
@RequestScoped
public class AreasPage {
  @Inject KeepAreas areas;
  @Inject TransferPeople transfer;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private List<AgencyNow> agencies = List.of();
  private @Nullable String refusal;

  /** Known before the forms are read, else they would not be there. */
  @PostConstruct
  void know() {
    agencies = areas.look();
  }

  /** Transfers the person in the form. */
  public @Nullable String move() {
    String supervisor = typed("supervisor");
    boolean usable =
        AccessWords.isUserName(typed("person"))
            && AccessWords.isCode(typed("area"))
            && (supervisor.isEmpty() || AccessWords.isUserName(supervisor));
    return done(
        usable,
        () ->
            transfer.transfer(
                new Transfer(
                    typed("person"),
                    typed("area"),
                    Optional.of(supervisor).filter(name -> !name.isEmpty()))));
  }

  /** Adds the agency in the form. */
  public @Nullable String addAgency() {
    return done(
        isNamed("agencyCode", "agencyName"),
        () -> areas.addAgency(new AgencyToAdd(typed("agencyCode"), typed("agencyName"))));
  }

  /** Adds the area in the form. */
  public @Nullable String addArea() {
    return done(
        isNamed("areaCode", "areaName") && AccessWords.isCode(typed("areaAgency")),
        () ->
            areas.addArea(
                new AreaToAdd(typed("areaCode"), typed("areaAgency"), typed("areaName"))));
  }

  private boolean isNamed(String code, String name) {
    return AccessWords.isCode(typed(code))
        && AccessWords.fits(typed(name), AgencyToAdd.LEAST, AgencyToAdd.MOST);
  }

  private @Nullable String done(boolean usable, Runnable act) {
    if (!usable) {
      refusal = say.of("areas.fault");
      return null;
    }
    try {
      act.run();
      return "/organisation/areas.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /** All agencies, by name. */
  public List<AgencyNow> getAgencies() {
    return agencies;
  }

  /** All areas to go to, by agency and name. */
  public List<AreaNow> getAreas() {
    return agencies.stream().flatMap(each -> each.areas().stream()).toList();
  }

  /** Who manages an area, in words. */
  public String managers(AreaNow area) {
    return area.managers().isEmpty()
        ? say.of("areas.manager.none")
        : say.of("areas.manager", String.join(", ", area.managers()));
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
