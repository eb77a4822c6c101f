package org.platewarden.recognition.opencv;

import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.UnreadableFrame;

/** Turns a frame into pixels, and only after its header has been held against the limits. */
final class FrameDecoder {
  private FrameDecoder() {}

  /**
   * The frame upright, as 8-bit blue, green, red.
   *
   * @throws UnreadableFrame if the header is refused, or the decoder gives up or disagrees with it
   */
  static Mat decode(Frame frame, NativeScope scope) throws UnreadableFrame {
    FrameHeader header = FrameHeader.of(frame);
    Model.OpenCv.ensureLoaded();
    MatOfByte encoded = scope.keep(new MatOfByte(frame.encoded()));
    Mat picture;
    try {
      picture = scope.keep(Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR));
    } catch (CvException e) {
      throw undecoded(header);
    }
    if (picture.empty() || picture.type() != CvType.CV_8UC3) {
      throw undecoded(header);
    }
    boolean asClaimed = picture.cols() == header.width() && picture.rows() == header.height();
    boolean turned = picture.cols() == header.height() && picture.rows() == header.width();
    if (!asClaimed && !turned) {
      throw new UnreadableFrame(
          "frame refused: its header says %d x %d pixels, its content is %d x %d; send the camera's original file"
              .formatted(header.width(), header.height(), picture.cols(), picture.rows()));
    }
    return picture;
  }

  private static UnreadableFrame undecoded(FrameHeader header) {
    return new UnreadableFrame(
        "frame refused: its header says %d x %d pixels, but the rest does not decode; send the camera's whole file"
            .formatted(header.width(), header.height()));
  }
}
