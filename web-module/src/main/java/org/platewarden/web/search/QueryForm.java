package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.VehicleSought;

/** What stands in the fields of the query form. */
@Named
@RequestScoped
public class QueryForm {
  private String plate = "";
  private String closeness = "";
  private String camera = "";
  private String kilometres = "";
  private String coordinates = "";
  private boolean sensitive;
  private String make = "";
  private String model = "";
  private String colour = "";
  private String from = "";
  private String until = "";
  private String zone = "";
  private boolean vendors;

  /** All of it. */
  Asked asked() {
    return new Asked(
        plate,
        closeness,
        new Asked.Place(camera, kilometres, coordinates, sensitive),
        new VehicleSought(make, model, colour),
        from,
        until,
        zone,
        vendors);
  }

  /** Puts a query back as it was asked. */
  void fill(Asked asked) {
    plate = asked.plate();
    closeness = asked.closeness();
    camera = asked.place().camera();
    kilometres = asked.place().kilometres();
    coordinates = asked.place().coordinates();
    sensitive = asked.place().sensitive();
    make = asked.vehicle().make();
    model = asked.vehicle().model();
    colour = asked.vehicle().colour();
    from = asked.from();
    until = asked.until();
    zone = asked.zone();
    vendors = asked.vendors();
  }

  /** Whether the fields that are seldom needed say anything. */
  public boolean isNarrowed() {
    return sensitive || !(kilometres + coordinates + make + model + colour).isBlank();
  }

  /** Whole or partly known. */
  public String getPlate() {
    return plate;
  }

  /** From the form. */
  public void setPlate(@Nullable String plate) {
    this.plate = Objects.toString(plate, "");
  }

  /** How close a plate must be: a reach, or empty for exactly as typed. */
  public String getCloseness() {
    return closeness;
  }

  /** From the form. */
  public void setCloseness(@Nullable String closeness) {
    this.closeness = Objects.toString(closeness, "");
  }

  /** A camera's code, or nothing for any. */
  public String getCamera() {
    return camera;
  }

  /** From the form. */
  public void setCamera(@Nullable String camera) {
    this.camera = Objects.toString(camera, "");
  }

  /** How far around. */
  public String getKilometres() {
    return kilometres;
  }

  /** From the form. */
  public void setKilometres(@Nullable String kilometres) {
    this.kilometres = Objects.toString(kilometres, "");
  }

  /** Around which point. */
  public String getCoordinates() {
    return coordinates;
  }

  /** From the form. */
  public void setCoordinates(@Nullable String coordinates) {
    this.coordinates = Objects.toString(coordinates, "");
  }

  /** Whether sensitive places are asked for too. */
  public boolean isSensitive() {
    return sensitive;
  }

  /** From the form. */
  public void setSensitive(boolean sensitive) {
    this.sensitive = sensitive;
  }

  /** A vehicle's make. */
  public String getMake() {
    return make;
  }

  /** From the form. */
  public void setMake(@Nullable String make) {
    this.make = Objects.toString(make, "");
  }

  /** A vehicle's model. */
  public String getModel() {
    return model;
  }

  /** From the form. */
  public void setModel(@Nullable String model) {
    this.model = Objects.toString(model, "");
  }

  /** A vehicle's colour. */
  public String getColour() {
    return colour;
  }

  /** From the form. */
  public void setColour(@Nullable String colour) {
    this.colour = Objects.toString(colour, "");
  }

  /** When the window begins. */
  public String getFrom() {
    return from;
  }

  /** From the form. */
  public void setFrom(@Nullable String from) {
    this.from = Objects.toString(from, "");
  }

  /** When the window ends. */
  public String getUntil() {
    return until;
  }

  /** From the form. */
  public void setUntil(@Nullable String until) {
    this.until = Objects.toString(until, "");
  }

  /** By whose clocks the window is stated. */
  public String getZone() {
    return zone;
  }

  /** From the form. */
  public void setZone(@Nullable String zone) {
    this.zone = Objects.toString(zone, "");
  }

  /** Whether vendors are asked too. */
  public boolean isVendors() {
    return vendors;
  }

  /** From the form. */
  public void setVendors(boolean vendors) {
    this.vendors = vendors;
  }
}
