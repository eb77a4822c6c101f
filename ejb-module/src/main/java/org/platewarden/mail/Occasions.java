package org.platewarden.mail;

import java.time.Instant;
import java.util.List;

/**
 * Knows what people are to be told. It is asked again and again and may tell the same again: an
 * occasion is written of once. So nothing is lost by a restart, and nothing has to be remembered.
 */
interface Occasions {
  /** All that there is to tell at an instant, as of the last days. */
  List<Letter> at(Instant now);
}
