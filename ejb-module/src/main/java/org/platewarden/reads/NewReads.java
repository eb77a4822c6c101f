package org.platewarden.reads;

import java.util.List;
import org.platewarden.reads.model.PlateRead;

/** Hears of reads that were not known before. */
@FunctionalInterface
interface NewReads {
  /** These are being stored; should their transaction come to nothing, they never were. */
  void beingStored(List<PlateRead> fresh);
}
