package org.platewarden.reads;

import java.time.ZoneId;
import org.platewarden.cameras.RegisteredCamera;

/**
 * How a camera tells of its reads.
 *
 * @param format the maker's format by name; empty if it sends frames alone
 * @param zone of its times that name none, IANA
 * @param country ISO 3166-1 of where it stands, for states that name none
 */
public record CameraSpeech(String format, ZoneId zone, String country) {
  /** As its registration says. */
  public static CameraSpeech of(RegisteredCamera camera) {
    String place = camera.placeOfCapture();
    int dash = place.indexOf('-');
    return new CameraSpeech(
        camera.feedFormat(), camera.timeZone(), dash < 0 ? place : place.substring(0, dash));
  }
}
