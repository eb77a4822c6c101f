package org.platewarden.reads.model;

import java.util.List;

/** Reads by the thousand, for imports; stands or falls with the caller's transaction. */
public interface BulkReads {
  /** Adds reads with their plates' dictionary; gives how many were new. */
  int addIfNew(List<PlateRead> reads);
}
