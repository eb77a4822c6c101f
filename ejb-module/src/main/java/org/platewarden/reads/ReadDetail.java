package org.platewarden.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.ImageHash;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

/**
 * One read with all that was kept of it.
 *
 * @param summary as in an answer
 * @param candidates what else it may be, best first, the read itself included
 * @param box where the plate is on the image, if known
 * @param receivedAt when we had it
 * @param owner who owns the camera
 * @param feedFormat in which maker's format its camera tells of reads; empty if it sends frames
 * @param corrections what people said that it should say, the latest first
 * @param image the name of its image, if it has one
 */
public record ReadDetail(
    ReadSummary summary,
    List<Candidate> candidates,
    Optional<PlateBox> box,
    Instant receivedAt,
    String owner,
    String feedFormat,
    List<Correction> corrections,
    Optional<ImageHash> image) {
  /** The same with what people said. */
  ReadDetail with(List<Correction> said) {
    return new ReadDetail(
        summary, candidates, box, receivedAt, owner, feedFormat, List.copyOf(said), image);
  }
}
