package org.platewarden.reads;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.TimeWindow;

/**
 * Which reads are asked for. It can be made too loose, so that it can stand on the trail when it is
 * refused.
 *
 * @param plate what is known of the plate
 * @param where where, or anywhere
 * @param vehicle what else is known
 * @param window when captured; there is no query without (R5)
 * @param leftOut where reads were made that are not asked for, whatever else fits; it is no part of
 *     the question, and the trail keeps it with the outcome
 */
public record ReadsQuery(
    Optional<PlateTerm> plate,
    Optional<Where> where,
    VehicleSought vehicle,
    TimeWindow window,
    List<Where.Area> leftOut) {
  public ReadsQuery {
    leftOut = List.copyOf(leftOut);
  }

  /** Nothing is left out. */
  public ReadsQuery(
      Optional<PlateTerm> plate, Optional<Where> where, VehicleSought vehicle, TimeWindow window) {
    this(plate, where, vehicle, window, List.of());
  }

  /** A place wider than this, half across, and without a plate, is asked for month by month. */
  public static final double WIDE_METRES = 50_000;

  /** A place wider than this, half across, is never asked for without a plate. */
  public static final double WIDEST_METRES = 200_000;

  /** How long a window over a wide place may be. */
  public static final Duration WIDE_WINDOW = Duration.ofDays(31);

  /** All reads of a plate. */
  public static ReadsQuery of(PlateTerm plate, TimeWindow window) {
    return new ReadsQuery(Optional.of(plate), Optional.empty(), VehicleSought.ANY, window);
  }

  /** All reads of a place. */
  public static ReadsQuery at(Where where, TimeWindow window) {
    return new ReadsQuery(Optional.empty(), Optional.of(where), VehicleSought.ANY, window);
  }

  /** All reads of a camera. */
  public static ReadsQuery at(CameraCode camera, TimeWindow window) {
    return at(Where.AtCameras.of(camera), window);
  }

  /** The same for certain vehicles. */
  public ReadsQuery of(VehicleSought sought) {
    return new ReadsQuery(plate, where, sought, window, leftOut);
  }

  /** The same without the reads that were made there. */
  public ReadsQuery without(List<Where.Area> areas) {
    return new ReadsQuery(plate, where, vehicle, window, areas);
  }

  /**
   * Refuses a query that would be answered with everybody's movements.
   *
   * @throws QuestionRefused with what would make it answerable
   */
  public void requireAnswerable() {
    if (plate.isEmpty() && where.isEmpty()) {
      throw vehicle.isAny() ? QuestionRefused.nothingAsked() : QuestionRefused.vehicleAlone();
    }
    if (plate.isEmpty() && where.orElse(null) instanceof Where.Area area) {
      requireNarrow(area);
    }
  }

  private void requireNarrow(Where.Area area) {
    double radius = area.radiusMetres();
    Duration length = Duration.between(window.from(), window.until());
    if (radius > WIDEST_METRES) {
      throw QuestionRefused.placeTooWide(radius, WIDEST_METRES);
    }
    if (radius > WIDE_METRES && length.compareTo(WIDE_WINDOW) > 0) {
      throw QuestionRefused.placeTooWideForSoLong(radius, length);
    }
  }

  /** The query as the trail keeps it, with nothing left out. */
  public String onTheTrail() {
    return "plate=%s; where=%s; vehicle=%s; from=%s; until=%s"
        .formatted(
            plate.map(PlateTerm::onTheTrail).orElse("-"),
            where.map(Where::onTheTrail).orElse("-"),
            SubjectField.written(vehicle.onTheTrail()),
            window.from(),
            window.until());
  }
}
