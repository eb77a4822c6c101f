package org.platewarden.cameras;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.platewarden.kernel.GeoPoint;

/**
 * Jurisdictions by simplified outlines, which are about half a kilometre off; nearer to a border
 * than that, nobody can tell from them, and they do not guess.
 */
@ApplicationScoped
class JurisdictionsByOutline implements Jurisdictions {
  private static final String OUTLINES = "jurisdictions.wkt";

  /** Half a kilometre, in degrees of latitude. */
  private static final double TOO_NEAR = 0.005;

  private final GeometryFactory geometry = new GeometryFactory();
  private final STRtree index = read();

  /**
   * The outline of a state or country.
   *
   * @param code ISO 3166
   * @param shape ready for many questions
   */
  private record Outline(String code, PreparedGeometry shape) {}

  @Override
  public String of(GeoPoint place) {
    Point point = geometry.createPoint(new Coordinate(place.longitude(), place.latitude()));
    Envelope around = point.getEnvelopeInternal();
    around.expandBy(TOO_NEAR);
    List<Outline> near = candidates(around, point);
    boolean within = near.size() == 1 && near.getFirst().shape().covers(point);
    return within ? near.getFirst().code() : PlaceOfCapture.UNKNOWN;
  }

  @SuppressWarnings("unchecked") // the index holds nothing else
  private List<Outline> candidates(Envelope around, Point point) {
    Geometry circle = point.buffer(TOO_NEAR);
    return ((List<Outline>) index.query(around))
        .stream().filter(outline -> outline.shape().intersects(circle)).toList();
  }

  private STRtree read() {
    STRtree outlines = new STRtree();
    WKTReader reader = new WKTReader(geometry);
    try (InputStream in = requireNonNull(getClass().getResourceAsStream(OUTLINES));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        String[] parts = line.split("\t", 2);
        Geometry shape = reader.read(parts[1]);
        outlines.insert(
            shape.getEnvelopeInternal(),
            new Outline(parts[0], PreparedGeometryFactory.prepare(shape)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(OUTLINES + " cannot be read", e);
    } catch (ParseException e) {
      throw new IllegalStateException(OUTLINES + " holds something else than outlines", e);
    }
    outlines.build();
    return outlines;
  }
}
