package org.platewarden.it.kills;

/**
 * One message of a camera.
 *
 * @param id the external id of its read; the same again is the same read
 * @param number names its file; no two have one
 * @param good whether it can be understood
 */
record Message(String id, int number, boolean good) {
  private static final int SPREAD_MILLIS = 1_000;

  /** An {@code alpr_group} of now; a bad one breaks off in the middle. */
  String alprGroup(long epochMillis) {
    String whole =
        """
        {"data_type":"alpr_group","best_uuid":"%s","epoch_start":%d,"best_plate_number":"%s",
         "best_confidence":93.5,"best_region":"us-tx"}"""
            .formatted(id, at(epochMillis), plate());
    return good ? whole : whole.substring(0, whole.length() - 70);
  }

  /** Made of the id: what is sent again is the same in every byte. */
  String plate() {
    return "K" + Integer.toString(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)), 36);
  }

  /** When it was captured, made of the id as well. */
  long at(long epochMillis) {
    return epochMillis + id.hashCode() % SPREAD_MILLIS;
  }
}
