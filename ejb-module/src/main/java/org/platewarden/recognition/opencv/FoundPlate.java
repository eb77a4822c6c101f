package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Point;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;
import org.platewarden.recognition.PlateCorners.Corner;

/**
 * A plate whose corners our own finder has named.
 *
 * @param quad in pixels of the picture
 * @param score how likely it is one, 0 to 1
 */
record FoundPlate(Quad quad, double score) implements Spot {

  @Override
  public List<Quad> cuts() {
    return List.of(
        part(-0.04, 0.04, 1.04, 0.96),
        part(-0.06, -0.03, 1.06, 1.03),
        part(-0.01, 0.12, 1.01, 0.90));
  }

  @Override
  public boolean looksLikePlate() {
    return true;
  }

  @Override
  public PlateBox box(int frameWidth, int frameHeight) {
    return quad.box(frameWidth, frameHeight);
  }

  @Override
  public Optional<PlateCorners> corners() {
    return Optional.of(
        new PlateCorners(
            corner(quad.upperLeft()),
            corner(quad.upperRight()),
            corner(quad.lowerRight()),
            corner(quad.lowerLeft())));
  }

  /** Whether the middle of a row lies in the box around this plate. */
  boolean bears(TextLine row) {
    return quad.surrounds(new Point(row.x(), row.y()));
  }

  private Quad part(double left, double top, double right, double bottom) {
    return new Quad(
        quad.at(left, top), quad.at(right, top), quad.at(right, bottom), quad.at(left, bottom));
  }

  private static Corner corner(Point point) {
    return new Corner(point.x, point.y);
  }
}
