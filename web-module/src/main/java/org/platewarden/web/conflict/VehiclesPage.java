package org.platewarden.web.conflict;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.conflict.Household;
import org.platewarden.conflict.NameVehicles;
import org.platewarden.conflict.NamedVehicle;
import org.platewarden.conflict.VehicleName;
import org.platewarden.conflict.VehicleToGuard;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** A member of staff's own vehicles. */
@Named
@RequestScoped
public class VehiclesPage {
  private static final String DONE = "/vehicles/index.xhtml?faces-redirect=true&done=1";

  @Inject NameVehicles vehicles;
  @Inject HttpServletRequest request;
  @Inject Zones zones;
  @Inject Say say;

  private List<NamedVehicle> mine = List.of();
  private String plate = "";
  private Household household = Household.OWN;
  private @Nullable String refusal;

  /** Known before a form of the page is read. */
  @PostConstruct
  void know() {
    try {
      mine = vehicles.mine();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Names the vehicle in the form. */
  public @Nullable String name() {
    try {
      vehicles.name(new VehicleToGuard(plate, household));
      return DONE;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** Says that one is theirs no longer. */
  public @Nullable String giveUp(UUID vehicle) {
    try {
      vehicles.giveUp(new VehicleName(vehicle));
      return DONE;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** What the visitor named, the latest first. */
  public List<NamedVehicle> getMine() {
    return mine;
  }

  /** When one was named. */
  public String namedAt(NamedVehicle vehicle) {
    return say.local(vehicle.namedAt(), zones.getBrowsers());
  }

  /** Whether one is theirs still. */
  public boolean isTheirs(NamedVehicle vehicle) {
    return vehicle.guardedUntil().isEmpty();
  }

  /** How one stands. */
  public String state(NamedVehicle vehicle) {
    return vehicle
        .guardedUntil()
        .map(until -> say.of("vehicles.guarded-until", say.local(until, zones.getBrowsers())))
        .orElseGet(() -> say.of("vehicles.guarded"));
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why nothing was done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Never sent back: what was typed is not shown again. */
  public String getPlate() {
    return "";
  }

  /** Typed in the form. */
  public void setPlate(@Nullable String plate) {
    this.plate = Objects.toString(plate, "");
  }

  /** Whose the vehicle is. */
  public Household getHousehold() {
    return household;
  }

  /** Chosen in the form. */
  public void setHousehold(@Nullable Household household) {
    this.household = household == null ? Household.OWN : household;
  }

  /** What may be chosen. */
  public Household[] getHouseholds() {
    return Household.values();
  }
}
