package org.platewarden.reads.model;

import java.time.Duration;
import java.util.List;
import org.platewarden.reads.ImageUse;

/** What is done with kept images as a whole, and with the keys that lock them. */
public interface ImageUpkeep {
  /**
   * Returns when the folder and its keys are known to fit each other.
   *
   * @throws org.platewarden.runtime.KeysUnavailable if they do not
   */
  void open();

  /** How much room the images take, and how many each key locks. */
  ImageUse use();

  /** The numbers of the keys, oldest first; the last one locks new images. */
  List<Integer> keys();

  /** Makes a new key, which locks new images once this returns. */
  int makeKey();

  /** Begins to lock all images with the newest key; {@link #goOn} does it. */
  void relockAll();

  /**
   * Begins to lock all images with the newest key, to remove an older one when none needs it.
   *
   * @throws org.platewarden.reads.KeyRefused if there is no such key, or new images are locked with
   *     it
   */
  void retire(int key);

  /**
   * Goes on with what was begun, and with counting after an untidy end, for so long at the most.
   */
  void goOn(Duration atMost);

  /** How many of the 65536 folders are still to be locked anew; 0 when nothing was begun. */
  int foldersToRelock();
}
