package org.platewarden.reads.store;

import java.util.List;
import java.util.Optional;

/**
 * A query's names as the numbers and texts that reads have.
 *
 * @param plates the plates that fit; empty if none is asked for, or too many fit
 * @param cameras the cameras that can have made such reads; empty if any can
 * @param vehicle numbers of what is asked for
 */
record Sought(Optional<List<String>> plates, Optional<List<Integer>> cameras, VehicleIds vehicle) {
  /**
   * A vehicle by its numbers; 0 if it does not matter, {@value #UNHEARD_OF} if no camera ever told
   * it.
   *
   * @param make 0 or a number
   * @param model 0 or a number
   * @param colour 0 or a number
   */
  record VehicleIds(short make, short model, short colour) {
    static final short UNHEARD_OF = -1;

    boolean isUnheardOf() {
      return make == UNHEARD_OF || model == UNHEARD_OF || colour == UNHEARD_OF;
    }
  }

  /** Whether no read can fit. */
  boolean isNothing() {
    return plates.filter(List::isEmpty).isPresent()
        || cameras.filter(List::isEmpty).isPresent()
        || vehicle.isUnheardOf();
  }

  /** Whether reads are gathered camera by camera, which gives them in no order. */
  boolean isGathered() {
    return plates.isEmpty() && cameras.filter(many -> many.size() > 1).isPresent();
  }

  /** The SQL that finds them, with a place for more conditions. */
  String sql() {
    if (plates.isPresent()) {
      return ReadsSql.BY_PLATE;
    }
    return isGathered() ? ReadsSql.BY_CAMERAS : ReadsSql.BY_TIME;
  }
}
