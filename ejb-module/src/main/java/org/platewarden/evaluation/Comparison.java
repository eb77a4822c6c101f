package org.platewarden.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.reads.FrameRecorded;
import org.platewarden.reads.FrameRecorded.RecordedPlate;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.RecognizedPlate;

/**
 * What two versions made of one frame. Plates are one where their boxes overlap; each is paired
 * once.
 *
 * @param plates how many are alike, and how many are not
 * @param differing the reads that the shadow would have read otherwise, or not at all
 */
record Comparison(ShadowDay.Plates plates, List<Differing> differing) {
  /** A read and what the shadow made of it. */
  record Differing(ReadReference read, Optional<Candidate> shadow) {}

  static Comparison of(FrameRecorded frame, List<RecognizedPlate> byShadow) {
    List<RecognizedPlate> left = new ArrayList<>(byShadow);
    List<Differing> differing = new ArrayList<>();
    int same = 0;
    for (RecordedPlate recorded : frame.plates()) {
      Optional<RecognizedPlate> partner =
          left.stream().filter(plate -> plate.box().overlaps(recorded.box())).findFirst();
      partner.ifPresent(left::remove);
      Optional<Candidate> read = partner.map(RecognizedPlate::best);
      boolean alike =
          read.filter(best -> Alignment.same(best.characters(), recorded.read().characters()))
              .isPresent();
      if (alike) {
        same++;
      } else {
        differing.add(new Differing(recorded.read(), read));
      }
    }
    long different = differing.stream().filter(each -> each.shadow().isPresent()).count();
    return new Comparison(
        new ShadowDay.Plates(same, different, differing.size() - different, left.size()),
        differing);
  }
}
