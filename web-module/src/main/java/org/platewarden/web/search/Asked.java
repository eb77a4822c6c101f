package org.platewarden.web.search;

import java.io.Serializable;
import org.platewarden.reads.VehicleSought;

/**
 * A query as it stands in the form.
 *
 * @param plate as typed, or empty
 * @param closeness {@code LOOK_ALIKES}, {@code ONE_MISREAD}, or empty for exactly as typed
 * @param place where
 * @param vehicle what else is known
 * @param from date and time of day, by the clocks of {@code zone}: 2026-03-01T12:00
 * @param until likewise
 * @param zone the time zone of both, IANA
 * @param vendors whether vendors are to be asked too
 */
public record Asked(
    String plate,
    String closeness,
    Place place,
    VehicleSought vehicle,
    String from,
    String until,
    String zone,
    boolean vendors)
    implements Serializable {
  /** A query over our own reads. */
  Asked(
      String plate,
      String closeness,
      Place place,
      VehicleSought vehicle,
      String from,
      String until,
      String zone) {
    this(plate, closeness, place, vehicle, from, until, zone, false);
  }

  /**
   * A place as it stands in the form.
   *
   * @param camera a camera's code, or empty for any
   * @param kilometres around the camera or the coordinates, as typed, or empty
   * @param coordinates latitude and longitude as typed, or empty
   * @param sensitive whether sensitive places are asked for too
   */
  public record Place(String camera, String kilometres, String coordinates, boolean sensitive)
      implements Serializable {
    /** Without sensitive places. */
    Place(String camera, String kilometres, String coordinates) {
      this(camera, kilometres, coordinates, false);
    }

    /** Anywhere. */
    public static final Place ANYWHERE = new Place("", "", "");
  }
}
