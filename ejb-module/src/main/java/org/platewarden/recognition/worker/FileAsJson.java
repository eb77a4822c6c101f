package org.platewarden.recognition.worker;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateCorners;
import org.platewarden.recognition.PlateCorners.Corner;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;

/**
 * What became of one file, as one line of JSON; docs/operations/running.md explains its members.
 */
final class FileAsJson {
  private FileAsJson() {}

  static String of(String file, Recognition recognition, Duration took) {
    String stages =
        recognition.spent().entrySet().stream()
            .map(e -> text(e.getKey().name().toLowerCase(Locale.ROOT)) + ":" + millis(e.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return "{\"file\":%s,\"plates\":%s,\"ms\":%s,\"stages\":%s}"
        .formatted(
            text(file),
            list(recognition.plates().stream().map(FileAsJson::plate).toList()),
            millis(took),
            stages);
  }

  static String refused(String file, String reason) {
    return "{\"file\":%s,\"plates\":[],\"refused\":%s}".formatted(text(file), text(reason));
  }

  private static String plate(RecognizedPlate plate) {
    StringBuilder json =
        new StringBuilder(
            "{\"text\":%s,\"confidence\":%s,\"box\":%s"
                .formatted(
                    text(plate.best().characters()),
                    share(plate.best().confidence()),
                    box(plate.box())));
    plate.corners().ifPresent(corners -> json.append(",\"corners\":").append(corners(corners)));
    plate.issuer().ifPresent(issuer -> json.append(",\"issuer\":").append(text(issuer.code())));
    plate.vehicle().ifPresent(vehicle -> json.append(",\"vehicle\":").append(box(vehicle)));
    plate.colour().ifPresent(colour -> json.append(",\"colour\":").append(text(colour.word())));
    return json.append(",\"candidates\":")
        .append(list(plate.candidates().stream().map(FileAsJson::candidate).toList()))
        .append('}')
        .toString();
  }

  private static String candidate(Candidate candidate) {
    return "{\"text\":%s,\"confidence\":%s,\"characters\":%s}"
        .formatted(
            text(candidate.characters()),
            share(candidate.confidence()),
            list(candidate.ofCharacters().stream().map(FileAsJson::share).toList()));
  }

  private static String corners(PlateCorners corners) {
    return list(
        List.of(
            corner(corners.upperLeft()),
            corner(corners.upperRight()),
            corner(corners.lowerRight()),
            corner(corners.lowerLeft())));
  }

  private static String corner(Corner corner) {
    return String.format(Locale.ROOT, "[%.1f,%.1f]", corner.x(), corner.y());
  }

  private static String box(PlateBox box) {
    return "[%d,%d,%d,%d]".formatted(box.x(), box.y(), box.width(), box.height());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }

  private static String list(List<String> members) {
    return "[" + String.join(",", members) + "]";
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character == '"' || character == '\\') {
        json.append('\\').append(character);
      } else if (character < ' ' || Character.isSurrogate(character)) {
        json.append("\\u%04x".formatted((int) character));
      } else {
        json.append(character);
      }
    }
    return json.append('"').toString();
  }
}
