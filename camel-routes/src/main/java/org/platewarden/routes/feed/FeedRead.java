package org.platewarden.routes.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
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

  /**
   * What was seen of a vehicle; each empty if not told.
   *
   * @param make as the maker calls it, lower case
   * @param model lower case
   * @param colour lower case
   */
  public record Vehicle(String make, String model, String colour) {
    /** Nothing was told. */
    public static final Vehicle UNKNOWN = new Vehicle("", "", "");
  }

  /**
   * An image in a message.
   *
   * @param encoded JPEG or PNG
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures by equals
  public record Picture(byte[] encoded) {}
}
