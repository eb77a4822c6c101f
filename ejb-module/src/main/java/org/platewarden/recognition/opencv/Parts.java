package org.platewarden.recognition.opencv;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Parts of a picture at another size. */
final class Parts {
  private Parts() {}

  /** The part of a frame in which a plate is so wide when the part is seen in the given size. */
  static Rect around(Quad plate, double wide, Size size) {
    double scale = wide / Math.max(1, plate.width());
    int width = (int) Math.ceil(size.width / scale);
    int height = (int) Math.ceil(size.height / scale);
    Point middle = plate.middle();
    return new Rect((int) (middle.x - width / 2.0), (int) (middle.y - height / 2.0), width, height);
  }

  /** A part that may reach beyond the picture, where the picture's edge goes on. */
  static Mat of(Mat picture, Rect part, Size size, NativeScope scope) {
    int left = Math.max(0, part.x);
    int top = Math.max(0, part.y);
    int right = Math.min(picture.cols(), part.x + part.width);
    int bottom = Math.min(picture.rows(), part.y + part.height);
    Mat inside = scope.keep(picture.submat(new Rect(left, top, right - left, bottom - top)));
    if (right - left < part.width || bottom - top < part.height) {
      Mat whole = scope.keep(new Mat());
      Core.copyMakeBorder(
          inside,
          whole,
          top - part.y,
          part.y + part.height - bottom,
          left - part.x,
          part.x + part.width - right,
          Core.BORDER_REPLICATE);
      inside = whole;
    }
    Mat resized = new Mat();
    int way = size.width < part.width ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
    Imgproc.resize(inside, resized, size, 0, 0, way);
    return resized;
  }
}
