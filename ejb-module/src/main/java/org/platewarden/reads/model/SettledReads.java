package org.platewarden.reads.model;

import java.util.List;
import org.platewarden.audit.SettledAttempt;

/** Records reads together with the entries of their messages on the trail. */
public interface SettledReads {
  /**
   * Adds reads with their plates' dictionary and these entries, all or none, in a commit of its
   * own; durable when this returns.
   *
   * @return the reads that were new
   */
  List<PlateRead> addIfNew(List<PlateRead> reads, List<SettledAttempt> attempts);
}
