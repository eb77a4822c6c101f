package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.stream.Stream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.opencv.FaceFinder.Face;

/**
 * Which pixels of a picture are hidden, and how: all in one colour, so that nothing of them is left
 * to be recovered. A plate is kept free, but for a face that is found there beyond doubt: a box
 * that a camera sent by mistake uncovers nobody.
 *
 * @param windscreens one above each plate
 * @param faces wherever they may be
 * @param plates what stays to be read
 */
record Mask(List<Rect> windscreens, List<Face> faces, List<PlateBox> plates) {
  /** Blue, green and red of a masked pixel. */
  static final Scalar COLOUR = new Scalar(112, 104, 98);

  private static final double BEYOND_DOUBT = 0.6;

  /** A plate is kept free with this part of its height around it. */
  private static final int RIM = 6;

  private static final Scalar HIDDEN = new Scalar(255);
  private static final Scalar SHOWN = new Scalar(0);

  Mask {
    windscreens = List.copyOf(windscreens);
    faces = List.copyOf(faces);
    plates = List.copyOf(plates);
  }

  /** Hides what is to be hidden, in the picture itself. */
  void hideIn(Mat picture, NativeScope scope) {
    Mat hidden = scope.keep(Mat.zeros(picture.size(), CvType.CV_8UC1));
    Stream<Rect> doubtful = faces.stream().filter(face -> !isSure(face)).map(Face::area);
    Stream.concat(windscreens.stream(), doubtful).forEach(area -> mark(hidden, area, HIDDEN));
    plates.forEach(plate -> mark(hidden, withRim(plate), SHOWN));
    faces.stream().filter(Mask::isSure).forEach(face -> mark(hidden, face.area(), HIDDEN));
    picture.setTo(COLOUR, hidden);
  }

  private static boolean isSure(Face face) {
    return face.likelihood() >= BEYOND_DOUBT;
  }

  private static Rect withRim(PlateBox plate) {
    int rim = plate.height() / RIM;
    return new Rect(
        plate.x() - rim, plate.y() - rim, plate.width() + 2 * rim, plate.height() + 2 * rim);
  }

  private static void mark(Mat hidden, Rect area, Scalar how) {
    int left = Math.max(0, area.x);
    int top = Math.max(0, area.y);
    int right = (int) Math.min(hidden.cols(), (long) area.x + area.width);
    int bottom = (int) Math.min(hidden.rows(), (long) area.y + area.height);
    if (left < right && top < bottom) {
      Mat part = hidden.submat(top, bottom, left, right);
      part.setTo(how);
      part.release();
    }
  }
}
