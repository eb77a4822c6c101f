package org.platewarden.recognition;

/**
 * Where a plate stands in its frame.
 *
 * <p>Units: pixels of the upright picture, that is, with the orientation that its metadata asks for
 * already applied, as a browser shows it. The origin is its upper left corner.
 *
 * @param x left edge, 0 or more
 * @param y upper edge, 0 or more
 * @param width 1 or more
 * @param height 1 or more
 */
public record PlateBox(int x, int y, int width, int height) {

  public PlateBox {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "plate box refused: %d x %d pixels at (%d, %d); give a corner inside the frame and a size"
              .formatted(width, height, x, y));
    }
  }

  /** Whether the two share more than a fifth of the smaller one, and so mean one plate. */
  public boolean overlaps(PlateBox other) {
    long across = Math.min(right(), other.right()) - Math.max(x, other.x);
    long down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    return across > 0 && down > 0 && 5 * across * down > Math.min(area(), other.area());
  }

  /**
   * About where the vehicle is that has this plate: a passenger car is some six plates wide and ten
   * high, of which two are below it. It may reach beyond the frame to the right and below.
   */
  public PlateBox ofVehicle() {
    int left = Math.max(0, x - width * 5 / 2);
    int top = Math.max(0, y - height * 8);
    return new PlateBox(left, top, x + width * 7 / 2 - left, y + height * 3 - top);
  }

  private long right() {
    return (long) x + width;
  }

  private long bottom() {
    return (long) y + height;
  }

  private long area() {
    return (long) width * height;
  }
}
