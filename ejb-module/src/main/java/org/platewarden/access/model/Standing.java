package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.platewarden.access.Course;
import org.platewarden.access.Grant;

/**
 * How a person stands at an instant, as the database has it then.
 *
 * @param isHere whether they are in the organisation
 * @param current the courses of which they have a record that counts
 * @param grants all that they were ever granted
 */
public record Standing(boolean isHere, Set<Course> current, List<Grant> grants) {
  /** Where it is asked, anew each time. */
  public interface Source {
    /** How a person stands. */
    Standing of(String person, Instant at);
  }
}
