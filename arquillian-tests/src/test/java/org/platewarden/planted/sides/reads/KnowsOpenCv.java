package org.platewarden.planted.sides.reads;

import org.opencv.core.Mat;

class KnowsOpenCv {
  int columns(Mat picture) {
    return picture.cols();
  }
}
