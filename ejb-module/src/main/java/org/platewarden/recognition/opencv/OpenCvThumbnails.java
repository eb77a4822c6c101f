package org.platewarden.recognition.opencv;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.Thumbnails;
import org.platewarden.recognition.UnreadableFrame;

/** Small pictures by OpenCV; two frames are worked on at a time, since a decoded one is large. */
@ApplicationScoped
public class OpenCvThumbnails implements Thumbnails {
  private static final int AT_A_TIME = 2;
  private static final int QUALITY = 80;
  private static final int LEAST_MARGIN = 2;

  /** The share of the plate's height that is shown around it. */
  private static final double MARGIN = 0.3;

  private final Semaphore places = new Semaphore(AT_A_TIME);

  /** Thumbnails whose library is loaded at the first one. */
  public OpenCvThumbnails() {}

  @Override
  public byte[] ofFrame(Frame frame, int mostWidth) throws UnreadableFrame {
    places.acquireUninterruptibly();
    try (NativeScope scope = new NativeScope()) {
      Mat picture = FrameDecoder.decodeReduced(frame, mostWidth, scope);
      return encode(narrowed(picture, mostWidth, scope), scope);
    } finally {
      places.release();
    }
  }

  @Override
  public byte[] ofPlate(Frame frame, PlateBox box, int mostWidth) throws UnreadableFrame {
    places.acquireUninterruptibly();
    try (NativeScope scope = new NativeScope()) {
      Mat picture = FrameDecoder.decode(frame, scope);
      Mat plate = scope.keep(picture.submat(withMargin(box, picture)));
      return encode(narrowed(plate, mostWidth, scope), scope);
    } finally {
      places.release();
    }
  }

  private static Rect withMargin(PlateBox box, Mat picture) throws UnreadableFrame {
    int margin = Math.max(LEAST_MARGIN, (int) Math.round(box.height() * MARGIN));
    long left = Math.max(0L, (long) box.x() - margin);
    long top = Math.max(0L, (long) box.y() - margin);
    long right = Math.min(picture.cols(), (long) box.x() + box.width() + margin);
    long bottom = Math.min(picture.rows(), (long) box.y() + box.height() + margin);
    if (box.x() >= picture.cols() || box.y() >= picture.rows()) {
      throw new UnreadableFrame(
          "plate not shown: its box begins at (%d, %d), and the frame has %d x %d pixels; look at the whole frame"
              .formatted(box.x(), box.y(), picture.cols(), picture.rows()));
    }
    return new Rect((int) left, (int) top, (int) (right - left), (int) (bottom - top));
  }

  private static Mat narrowed(Mat picture, int mostWidth, NativeScope scope) {
    if (picture.cols() <= mostWidth) {
      return picture;
    }
    int height = Math.max(1, Math.round((float) picture.rows() * mostWidth / picture.cols()));
    Mat small = scope.keep(new Mat());
    Imgproc.resize(picture, small, new Size(mostWidth, height), 0, 0, Imgproc.INTER_AREA);
    return small;
  }

  private static byte[] encode(Mat picture, NativeScope scope) {
    MatOfByte encoded = scope.keep(new MatOfByte());
    MatOfInt options = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY));
    if (!Imgcodecs.imencode(".jpg", picture, encoded, options)) {
      throw new IllegalStateException("OpenCV cannot write a JPEG; rebuild the application");
    }
    return encoded.toArray();
  }
}
