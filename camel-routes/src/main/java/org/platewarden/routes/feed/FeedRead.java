package org.platewarden.routes.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.SubmittedReads.Picture;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

/**
 * A read as a message tells it; the camera is known from the way it came.
 *
 * @param externalId the maker's name of it; the same again is the same read
 * @param capturedAt by the camera's clock
 * @param candidates best first, at least one, A-Z and 0-9
 * @param issuer or unknown
 * @param place where, if the message says so (mobile cameras)
 * @param vehicle what was seen of it
 * @param box the plate on the image, if told
 * @param picture the image, if it is in the message
 * @param pictureName the image's file beside the message, if it is there
 */
public record FeedRead(
    String externalId,
    Instant capturedAt,
    List<Candidate> candidates,
    Issuer issuer,
    Optional<GeoPoint> place,
    Vehicle vehicle,
    Optional<PlateBox> box,
    Optional<Picture> picture,
    Optional<String> pictureName) {

  /** The read of a camera, without its image. */
  public CapturedRead capturedBy(CameraCode camera) {
    return new CapturedRead(
        camera, externalId, capturedAt, candidates, issuer, place, vehicle, box, Optional.empty());
  }
}
