package org.platewarden.recognition.opencv;

import org.opencv.core.Rect;
import org.platewarden.recognition.PlateBox;

/**
 * Where a vehicle's people may be seen, told from its plate alone.
 *
 * <p>The unit is the plate's width, 305 mm in North America. In it a car is 6 wide; the glass in
 * front lies about 1.7 to 3.7 above a plate in front, that behind 0.5 to 2 above one behind, a
 * van's up to 4, and side windows reach out sideways where the vehicle is seen at an angle. The
 * area is generous on purpose: it hides bonnets rather than show a driver. A European plate, 520
 * mm, gives a larger one.
 */
final class Windscreens {
  private static final double BEGINS = 0.4;
  private static final double ENDS = 5.2;
  private static final double ASIDE = 4.5;

  /** Seen at an angle a plate gets narrower, not lower: it is at least so many times as wide. */
  private static final double LEAST_SHAPE = 1.8;

  private static final double NARROWEST = 0.7;
  private static final double WIDEST = 9;
  private static final double MOST_OF_FRAME = 0.8;

  private Windscreens() {}

  /** Whether a box could be a plate's: by its shape, its size and its place. */
  static boolean couldBePlate(PlateBox box, int frameWidth, int frameHeight) {
    double shape = (double) box.width() / box.height();
    return box.x() < frameWidth
        && box.y() < frameHeight
        && shape >= NARROWEST
        && shape <= WIDEST
        && box.width() <= MOST_OF_FRAME * frameWidth
        && box.height() <= MOST_OF_FRAME * frameHeight;
  }

  /** The area above a plate; it may reach beyond the frame. */
  static Rect above(PlateBox plate) {
    double unit = Math.max(plate.width(), LEAST_SHAPE * plate.height());
    double centre = plate.x() + plate.width() / 2.0;
    int left = (int) Math.floor(centre - ASIDE * unit);
    int right = (int) Math.ceil(centre + ASIDE * unit);
    int top = (int) Math.floor(plate.y() - ENDS * unit);
    int bottom = (int) Math.ceil(plate.y() - BEGINS * unit);
    return new Rect(left, top, right - left, bottom - top);
  }
}
