package org.platewarden.it.kills;

/**
 * One message of a camera.
 *
 * @param id the external id of its read; the same again is the same read
 * @param number names its file; no two have one
 * @param good whether it can be understood
 */
record Message(String id, int number, boolean good) {
  /** An {@code alpr_group} of now; a bad one breaks off in the middle. */
  String text(long epochMillis) {
    String whole =
        """
        {"data_type":"alpr_group","epoch_start":%d,"best_plate_number":"K%s","best_confidence":93.5,
         "best_region":"us-tx","best_uuid":"%s"}"""
            .formatted(epochMillis, plate(), id);
    return good ? whole : whole.substring(0, 60);
  }

  /** Made of the id: what is sent again is the same in every byte. */
  private String plate() {
    return Integer.toString(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)), 36);
  }
}
