package org.platewarden.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;

/** An archive for tests that need no database. */
final class InMemoryReads implements ReadsArchive {
  final Map<String, TakenFrame> frames = new LinkedHashMap<>();
  final List<PlateRead> reads = new ArrayList<>();

  @Override
  public boolean addIfNew(TakenFrame frame) {
    return frames.putIfAbsent(frame.cameraId() + "/" + frame.image().hex(), frame) == null;
  }

  @Override
  public int addIfNew(List<PlateRead> fresh) {
    int before = reads.size();
    for (PlateRead read : fresh) {
      if (reads.stream().noneMatch(known -> known.key().equals(read.key()))) {
        reads.add(read);
      }
    }
    return reads.size() - before;
  }

  @Override
  public int makeMonths(LocalDate firstDay, int months) {
    return 0;
  }

  @Override
  public ReadPage find(ReadsQuery query) {
    throw new UnsupportedOperationException("these tests record, they do not search");
  }

  @Override
  public Optional<PlateRead> find(ReadReference reference) {
    return reads.stream().filter(read -> read.key().id() == reference.id()).findFirst();
  }
}
