package org.platewarden.reads.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;

/** Where reads live: once each, found by plate, camera and time. */
public interface ReadsArchive {
  /** Notes a frame; false if this camera's frame is known already. */
  boolean addIfNew(TakenFrame frame);

  /** Adds reads with their plates' dictionary; gives how many were new. */
  int addIfNew(List<PlateRead> reads);

  /** Makes room for the reads of months that have none yet; gives how many were made. */
  int makeMonths(LocalDate firstDay, int months);

  /** A page, newest first. */
  ReadPage find(ReadsQuery query);

  /** One read. */
  Optional<PlateRead> find(ReadReference reference);
}
