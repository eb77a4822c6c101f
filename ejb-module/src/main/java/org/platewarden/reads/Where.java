package org.platewarden.reads;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoBox;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;

/** Where a read that is asked for was made. */
public sealed interface Where extends Serializable {
  /** The place as the trail keeps it, whole. */
  String onTheTrail();

  /**
   * By certain cameras, wherever they were.
   *
   * @param codes at least one
   */
  record AtCameras(Set<CameraCode> codes) implements Where {
    public AtCameras {
      codes = Set.copyOf(codes);
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("place refused: it names no camera; name one or more");
      }
    }

    /** One camera. */
    public static AtCameras of(CameraCode code) {
      return new AtCameras(Set.of(code));
    }

    @Override
    public String onTheTrail() {
      return "cameras "
          + codes.stream()
              .map(CameraCode::value)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(","));
    }
  }

  /** In an area, by the read's own coordinates: a camera may move. */
  sealed interface Area extends Where {
    /** How far a camera's own coordinates may be from its reads', which are kept shorter. */
    double SLACK_METRES = 10;

    /** Whether a read made here is asked for. */
    boolean holds(GeoPoint place);

    /** Whether a camera that stands here can have made reads inside. */
    boolean mayHold(GeoPoint camera);

    /** A box around all cameras that may have. */
    GeoBox box();

    /** Half of how wide it is. */
    double radiusMetres();
  }

  /**
   * Around a point.
   *
   * @param circle in metres along the earth
   */
  record Around(GeoCircle circle) implements Area {
    @Override
    public boolean holds(GeoPoint place) {
      return circle.holds(place);
    }

    @Override
    public boolean mayHold(GeoPoint camera) {
      return circle.centre().metresTo(camera) <= circle.radiusMetres() + SLACK_METRES;
    }

    @Override
    public GeoBox box() {
      double wider = Math.min(circle.radiusMetres() + SLACK_METRES, GeoCircle.MOST_METRES);
      return new GeoCircle(circle.centre(), wider).box();
    }

    @Override
    public double radiusMetres() {
      return circle.radiusMetres();
    }

    @Override
    public String onTheTrail() {
      return "within %s m of %s,%s"
          .formatted(
              circle.radiusMetres(), circle.centre().latitude(), circle.centre().longitude());
    }
  }

  /**
   * Inside corners.
   *
   * @param polygon its edges cross nowhere
   */
  record Inside(GeoPolygon polygon) implements Area {
    /** Refuses what crosses itself: what would be inside? */
    public Inside {
      Shapes.requireSimple(polygon);
    }

    @Override
    public boolean holds(GeoPoint place) {
      return Shapes.holds(polygon, place);
    }

    @Override
    public boolean mayHold(GeoPoint camera) {
      return Shapes.isNear(polygon, camera);
    }

    @Override
    public GeoBox box() {
      return Shapes.wider(polygon.box());
    }

    @Override
    public double radiusMetres() {
      GeoBox box = polygon.box();
      return new GeoPoint(box.south(), box.west()).metresTo(new GeoPoint(box.north(), box.east()))
          / 2;
    }

    @Override
    public String onTheTrail() {
      return "inside "
          + polygon.corners().stream()
              .map(corner -> corner.latitude() + "," + corner.longitude())
              .collect(Collectors.joining(" "))
              .toLowerCase(Locale.ROOT);
    }
  }
}
