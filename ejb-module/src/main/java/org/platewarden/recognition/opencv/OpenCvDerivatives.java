package org.platewarden.recognition.opencv;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.dnn.Net;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivative.Masked;
import org.platewarden.recognition.Derivatives;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.opencv.FaceFinder.Face;

/**
 * Masked pictures by OpenCV. Pixels are hidden before anything is made smaller or encoded, so none
 * of them can shine through. Two frames are worked on at a time, since a decoded one is large; the
 * face network looks at one at a time.
 */
public class OpenCvDerivatives implements Derivatives {
  private static final int AT_A_TIME = 2;
  private static final int QUALITY_WHOLE = 90;
  private static final int QUALITY_SMALL = 80;
  private static final int LEAST_MARGIN = 2;

  /** The share of the plate's height that is shown around it. */
  private static final double MARGIN = 0.3;

  PlateRecognizer recognizer;

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final ReentrantLock oneFinder = new ReentrantLock();
  private final Supplier<Net> network;
  private @Nullable FaceFinder finder;

  /**
   * Derivatives whose library and network are loaded at the first one.
   *
   * @param recognizer finds plates where none is known
   */
  public OpenCvDerivatives(PlateRecognizer recognizer) {
    this(Model.FACE_FINDER::load);
    this.recognizer = recognizer;
  }

  @SuppressWarnings("NullAway.Init") // the recognizer is set by whoever makes it
  OpenCvDerivatives(Supplier<Net> network) {
    this.network = network;
  }

  @Override
  public Derivative make(Frame frame, List<PlateBox> plates, Cut cut) throws UnreadableFrame {
    places.acquireUninterruptibly();
    try (NativeScope scope = new NativeScope()) {
      Mat picture = FrameDecoder.decode(frame, scope);
      Rect shown = shown(cut, picture);
      Mask mask = maskOf(picture, believable(frame, plates, picture), shown);
      mask.hideIn(picture, scope);
      byte[] jpeg = encode(sized(scope.keep(picture.submat(shown)), cut, scope), cut, scope);
      return new Derivative(
          jpeg,
          mask.plates().isEmpty() ? Masked.FACES_NO_VEHICLE_KNOWN : Masked.FACES_AND_WINDSCREENS);
    } finally {
      places.release();
    }
  }

  /** The given plates that could be plates; if none could, those that are found. */
  private List<PlateBox> believable(Frame frame, List<PlateBox> plates, Mat picture)
      throws UnreadableFrame {
    List<PlateBox> given = couldBe(plates, picture);
    return given.isEmpty()
        ? couldBe(
            recognizer.recognize(frame).plates().stream().map(RecognizedPlate::box).toList(),
            picture)
        : given;
  }

  private static List<PlateBox> couldBe(List<PlateBox> plates, Mat picture) {
    return plates.stream()
        .filter(box -> Windscreens.couldBePlate(box, picture.cols(), picture.rows()))
        .toList();
  }

  private Mask maskOf(Mat picture, List<PlateBox> plates, Rect shown) {
    List<Rect> windscreens = plates.stream().map(Windscreens::above).toList();
    return new Mask(windscreens, faces(picture, shown), plates);
  }

  private List<Face> faces(Mat picture, Rect within) {
    oneFinder.lock();
    try {
      FaceFinder kept = finder;
      if (kept == null) {
        kept = new FaceFinder(network.get());
        finder = kept;
      }
      return kept.find(picture, within);
    } finally {
      oneFinder.unlock();
    }
  }

  private static Rect shown(Cut cut, Mat picture) throws UnreadableFrame {
    return switch (cut) {
      case Cut.Whole _, Cut.Small _ -> new Rect(0, 0, picture.cols(), picture.rows());
      case Cut.PlateAlone(PlateBox box, int _) -> withMargin(box, picture);
    };
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

  private static Mat sized(Mat picture, Cut cut, NativeScope scope) {
    return switch (cut) {
      case Cut.Whole _ -> picture;
      case Cut.Small(int mostWidth) -> narrowed(picture, mostWidth, scope);
      case Cut.PlateAlone(PlateBox _, int mostWidth) -> narrowed(picture, mostWidth, scope);
    };
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

  private static byte[] encode(Mat picture, Cut cut, NativeScope scope) {
    MatOfByte encoded = scope.keep(new MatOfByte());
    int quality = cut instanceof Cut.Whole ? QUALITY_WHOLE : QUALITY_SMALL;
    MatOfInt options = scope.keep(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    if (!Imgcodecs.imencode(".jpg", picture, encoded, options)) {
      throw new IllegalStateException("OpenCV cannot write a JPEG; rebuild the application");
    }
    return encoded.toArray();
  }
}
