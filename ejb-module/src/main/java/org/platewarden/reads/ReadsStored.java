package org.platewarden.reads;

import java.util.List;

/** Reads that were not known before are stored. */
record ReadsStored(List<Stored> reads) {
  /** Which read, and of which camera. */
  record Stored(ReadReference reference, int cameraId) {}
}
