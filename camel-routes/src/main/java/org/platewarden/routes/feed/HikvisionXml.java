package org.platewarden.routes.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.Vehicle;

/**
 * Hikvision ISAPI's {@code EventNotificationAlert} of type ANPR. Confidence is 0 to 100; the
 * picture is a file beside the message. A retransmission has the UUID of the first. No DTD, no
 * entity and nothing outside the message is ever read.
 */
public final class HikvisionXml implements FeedFormat {
  private static final int DEEPEST = 32;
  private static final int MOST_ELEMENTS = 5_000;
  private static final double PERCENT = 100;

  @Override
  public String name() {
    return "hikvision";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    Map<String, String> told = told(message);
    if (!told.getOrDefault("EventNotificationAlert/eventType", "").equalsIgnoreCase("ANPR")) {
      return told.containsKey("EventNotificationAlert/eventType")
          ? new FeedMessage.SignOfLife()
          : refuseStranger();
    }
    Candidates candidates = new Candidates(name());
    candidates.add(need(told, "ANPR/licensePlate"), percent(told));
    Optional.ofNullable(told.get("ANPR/originalLicensePlate"))
        .ifPresent(original -> candidates.add(original, 0));
    String moment = need(told, "EventNotificationAlert/dateTime");
    return new FeedMessage.Reads(
        List.of(
            new FeedRead(
                told.getOrDefault("EventNotificationAlert/UUID", moment),
                Moments.ofText(moment, circumstances),
                candidates.list(),
                Issuers.ofState(told.getOrDefault("ANPR/state", ""), circumstances.country()),
                place(told),
                vehicle(told),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(told.get("pictureInfo/fileName")))));
  }

  private static FeedMessage refuseStranger() throws FeedRefused {
    throw new FeedRefused(
        "hikvision message refused: it is XML but no EventNotificationAlert with an eventType");
  }

  private static double percent(Map<String, String> told) {
    try {
      return Double.parseDouble(told.getOrDefault("ANPR/confidenceLevel", "0").strip()) / PERCENT;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Vehicle vehicle(Map<String, String> told) {
    return new Vehicle(
        "", "", PlateRecognizerJson.lower(Optional.ofNullable(told.get("vehicleInfo/color"))));
  }

  /** Degrees, minutes and seconds; west and south are negative degrees. */
  private static Optional<GeoPoint> place(Map<String, String> told) throws FeedRefused {
    if (!told.containsKey("Longitude/degree") || !told.containsKey("Latitude/degree")) {
      return Optional.empty();
    }
    double latitude = angle(told, "Latitude");
    double longitude = angle(told, "Longitude");
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? Optional.of(new GeoPoint(latitude, longitude))
        : Optional.empty();
  }

  private static double angle(Map<String, String> told, String axis) throws FeedRefused {
    try {
      double degree = Double.parseDouble(told.get(axis + "/degree"));
      double minute = Double.parseDouble(told.getOrDefault(axis + "/minute", "0"));
      double second = Double.parseDouble(told.getOrDefault(axis + "/sec", "0"));
      return Math.copySign(Math.abs(degree) + minute / 60 + second / 3600, degree);
    } catch (NumberFormatException e) {
      throw new FeedRefused("hikvision message refused: its position is no degrees and minutes");
    }
  }

  private static String need(Map<String, String> told, String path) throws FeedRefused {
    String value = told.get(path);
    if (value == null) {
      throw new FeedRefused(
          "hikvision message refused: it lacks \"%s\"; a read cannot be without".formatted(path));
    }
    return value;
  }

  /** Texts by the last two names of their path; the first of each. */
  private Map<String, String> told(byte[] message) throws FeedRefused {
    Map<String, String> told = new HashMap<>();
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    int elements = 0;
    try {
      XMLStreamReader xml = safeReader(message);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.addLast(xml.getLocalName());
            text.setLength(0);
            if (path.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
              throw new FeedRefused(
                  "hikvision message refused: deeper than %d or longer than %d elements"
                      .formatted(DEEPEST, MOST_ELEMENTS));
            }
          }
          case XMLStreamConstants.DTD ->
              throw new FeedRefused(
                  "hikvision message refused: it begins with a DTD; send plain XML");
          case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            note(told, path, text.toString().strip());
            text.setLength(0);
          }
          default -> {}
        }
      }
      return told;
    } catch (XMLStreamException | RuntimeException e) {
      // the JDK's parser stumbles over its own missing messages (found by fuzzing)
      throw new FeedRefused(
          "hikvision message refused: its %d bytes are no plain XML without a DTD"
              .formatted(message.length));
    }
  }

  private static void note(Map<String, String> told, Deque<String> path, String text) {
    String name = path.removeLast();
    if (!text.isEmpty() && !path.isEmpty()) {
      told.putIfAbsent(path.getLast() + "/" + name, text);
    }
  }

  private static XMLStreamReader safeReader(byte[] message) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(message));
  }
}
