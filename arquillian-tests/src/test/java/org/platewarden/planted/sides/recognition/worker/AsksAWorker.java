package org.platewarden.planted.sides.recognition.worker;

import org.platewarden.planted.sides.recognition.opencv.Decoder;

class AsksAWorker {
  Decoder decoder() {
    return new Decoder();
  }
}
