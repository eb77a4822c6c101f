package org.platewarden.recognition;

/** A model version that is loaded; what it takes is given back when it is shut. */
public interface OpenModel extends PlateRecognizer, AutoCloseable {
  @Override
  void close();
}
