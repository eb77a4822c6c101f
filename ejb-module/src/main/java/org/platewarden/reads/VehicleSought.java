package org.platewarden.reads;

import java.io.Serializable;

/**
 * What is known of a vehicle besides its plate; each empty if it does not matter.
 *
 * @param make as cameras tell it, lower case
 * @param model likewise
 * @param colour likewise
 */
public record VehicleSought(String make, String model, String colour) implements Serializable {
  /** Any vehicle. */
  public static final VehicleSought ANY = new VehicleSought("", "", "");

  public VehicleSought {
    Vehicle tidy = new Vehicle(make, model, colour);
    make = tidy.make();
    model = tidy.model();
    colour = tidy.colour();
  }

  /** Whether nothing is known. */
  public boolean isAny() {
    return make.isEmpty() && model.isEmpty() && colour.isEmpty();
  }

  /** Whether a vehicle is one that is asked for. */
  public boolean fits(Vehicle vehicle) {
    return (make.isEmpty() || make.equals(vehicle.make()))
        && (model.isEmpty() || model.equals(vehicle.model()))
        && (colour.isEmpty() || colour.equals(vehicle.colour()));
  }

  /** As the trail keeps it: make/model/colour. */
  public String onTheTrail() {
    return isAny() ? "-" : make + "/" + model + "/" + colour;
  }
}
