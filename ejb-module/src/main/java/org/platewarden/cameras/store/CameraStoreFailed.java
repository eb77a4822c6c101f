package org.platewarden.cameras.store;

/** The database did not do what was asked; asking again may help. */
final class CameraStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CameraStoreFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
