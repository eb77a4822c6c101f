package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.reads.ReadsStored.Stored;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.PlateReadKey;

/** Tells of new reads inside this server, once their transaction is through. */
@ApplicationScoped
class TellOfNewReads implements NewReads {
  @Inject Event<ReadsStored> stored;

  @Override
  public void beingStored(List<PlateRead> fresh) {
    if (!fresh.isEmpty()) {
      stored.fire(storedOf(fresh));
    }
  }

  static ReadsStored storedOf(List<PlateRead> reads) {
    return new ReadsStored(reads.stream().map(TellOfNewReads::named).toList());
  }

  private static Stored named(PlateRead read) {
    PlateReadKey key = read.key();
    return new Stored(new ReadReference(key.plate(), key.capturedAt(), key.id()), read.cameraId());
  }
}
