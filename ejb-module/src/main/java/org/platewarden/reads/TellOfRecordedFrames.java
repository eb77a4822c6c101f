package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells of recognised frames inside this server, once their transaction is through. */
@ApplicationScoped
class TellOfRecordedFrames implements RecordedFrames {
  @Inject Event<FrameRecorded> recorded;

  @Override
  public void beingRecorded(FrameRecorded frame) {
    recorded.fire(frame);
  }
}
