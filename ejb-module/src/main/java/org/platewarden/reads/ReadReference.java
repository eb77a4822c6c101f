package org.platewarden.reads;

import java.io.Serializable;
import java.time.Instant;
import org.platewarden.kernel.Plate;

/**
 * Names one read. It holds the plate's characters, so it never stands in a URL or a log.
 *
 * @param characters as read
 * @param capturedAt when, to the microsecond
 * @param id the read's number among those of that plate and instant
 */
public record ReadReference(String characters, Instant capturedAt, long id)
    implements Serializable {
  @Override
  public String toString() {
    return "ReadReference[" + Plate.normalised(characters).length() + " characters, " + id + "]";
  }
}
