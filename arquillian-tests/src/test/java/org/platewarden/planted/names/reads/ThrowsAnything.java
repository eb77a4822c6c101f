package org.platewarden.planted.names.reads;

class ThrowsAnything {
  void fail() {
    throw new RuntimeException("planted");
  }
}
