package org.platewarden.planted.sides.reads;

import org.platewarden.planted.sides.recognition.opencv.Decoder;

class DecodesHere {
  Decoder decoder() {
    return new Decoder();
  }
}
