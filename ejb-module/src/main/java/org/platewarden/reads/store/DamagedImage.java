package org.platewarden.reads.store;

/** A file is not the image that it is named for; it is never served. */
final class DamagedImage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedImage(ImageName name) {
    super(
        "image refused: the file %s is damaged, or stands under another's name; put it back from a backup"
            .formatted(name.hex()));
  }
}
