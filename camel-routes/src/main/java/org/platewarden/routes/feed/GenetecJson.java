package org.platewarden.routes.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.platewarden.reads.Vehicle;

/**
 * Genetec AutoVu's web hook: date as day/month/year and time in two fields, UTC; confidence in
 * percent; the picture in base64; vehicle attributes under names with blanks.
 */
public final class GenetecJson implements FeedFormat {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
  private static final double PERCENT = 100;

  @Override
  public String name() {
    return "genetec";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    JsonPart whole = JsonPart.of(name(), message);
    Candidates candidates = new Candidates(name());
    candidates.add(whole.needText("Plate"), whole.number("ConfidenceScore").orElse(0) / PERCENT);
    Instant capturedAt = capturedAt(whole);
    Optional<JsonPart> attributes = whole.part("Attributes");
    return new FeedMessage.Reads(
        List.of(
            new FeedRead(
                whole.text("CameraName").orElse("-")
                    + "@"
                    + capturedAt
                    + "/"
                    + candidates.list().getFirst().characters(),
                capturedAt,
                candidates.list(),
                Issuers.ofState(whole.text("State").orElse(""), circumstances.country()),
                Optional.empty(),
                new Vehicle(
                    attribute(attributes, "Vehicle Make"),
                    attribute(attributes, "Vehicle Model"),
                    attribute(attributes, "Vehicle Color")),
                Optional.empty(),
                whole.picture("ContextImage"),
                Optional.empty())));
  }

  private static Instant capturedAt(JsonPart whole) throws FeedRefused {
    String written = whole.needText("DateUtc") + " " + whole.needText("TimeUtc");
    try {
      return LocalDateTime.parse(written, MOMENT).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new FeedRefused(
          "genetec message refused: its time, a text of %d characters, is not day/month/year hours:minutes:seconds"
              .formatted(written.length()));
    }
  }

  private static String attribute(Optional<JsonPart> attributes, String name) {
    return PlateRecognizerJson.lower(attributes.flatMap(each -> each.text(name)));
  }
}
