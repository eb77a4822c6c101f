package org.platewarden.reads;

import java.io.Serializable;

/** One character of a read that is not the one asked for. */
public sealed interface Bent extends Serializable {
  /** Where in the read's characters, from 0; a lost one is missed before this place. */
  int position();

  /**
   * Another character that looks alike.
   *
   * @param position from 0
   * @param asked what was asked
   * @param read what was read
   */
  record LooksAlike(int position, char asked, char read) implements Bent {}

  /**
   * Any other character.
   *
   * @param position from 0
   * @param asked what was asked
   * @param read what was read
   */
  record Other(int position, char asked, char read) implements Bent {}

  /**
   * A character more than was asked.
   *
   * @param position from 0
   * @param read what was read
   */
  record Gained(int position, char read) implements Bent {}

  /**
   * A character less than was asked.
   *
   * @param position before which it is missed, from 0; the read's length if at its end
   * @param asked what was asked
   */
  record Lost(int position, char asked) implements Bent {}
}
