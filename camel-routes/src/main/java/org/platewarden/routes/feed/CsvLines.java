package org.platewarden.routes.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.Vehicle;
import org.platewarden.recognition.Candidate;

/** A read a line, under a header that names the columns in any order. */
public final class CsvLines implements LineFormat {
  private static final String FORMAT = "line";

  private final Map<Column, Integer> places;
  private final int columns;

  /** The columns that there are. */
  private enum Column {
    CAMERA,
    ID,
    CAPTURED_AT,
    PLATE,
    CONFIDENCE,
    ISSUER,
    LATITUDE,
    LONGITUDE,
    MAKE,
    MODEL,
    COLOUR,
    CANDIDATES;

    private static final Map<String, Column> NAMED = new HashMap<>();

    static {
      for (Column each : values()) {
        NAMED.put(each.written(), each);
      }
    }

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Column> NEEDED =
      List.of(Column.CAMERA, Column.ID, Column.CAPTURED_AT, Column.PLATE);

  private CsvLines(Map<Column, Integer> places, int columns) {
    this.places = places;
    this.columns = columns;
  }

  /**
   * The format of a file with this first line.
   *
   * @throws FeedRefused if that is no header of ours
   */
  public static CsvLines under(String header) throws FeedRefused {
    List<String> names = cells(header);
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int place = 0; place < names.size(); place++) {
      Column column = Column.NAMED.get(names.get(place).strip().toLowerCase(Locale.ROOT));
      // not the name: where there is no header, it is a read's content
      if (column == null || places.put(column, place) != null) {
        throw noHeader(
            "its column %d is %s".formatted(place + 1, column == null ? "unknown" : "there twice"));
      }
    }
    for (Column needed : NEEDED) {
      if (!places.containsKey(needed)) {
        throw noHeader("it lacks \"" + needed.written() + "\"");
      }
    }
    return new CsvLines(places, names.size());
  }

  private static FeedRefused noHeader(String fault) {
    return new FeedRefused(
        "file refused: its first line is no header, %s; name camera, id, captured_at, plate, and as you have them confidence, issuer, latitude, longitude, make, model, colour, candidates"
            .formatted(fault));
  }

  private static List<String> cells(String line) throws FeedRefused {
    try {
      return reader().ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException e) {
      throw new FeedRefused(
          "line refused: its quotes do not match; write a quote in a cell twice, and a line break not at all");
    }
  }

  private static CsvReaderBuilder reader() {
    return CsvReader.builder().skipEmptyLines(false);
  }

  @Override
  public CapturedRead understand(String line, CamerasOfLines cameras) throws FeedRefused {
    List<String> cells = cells(line);
    if (cells.size() != columns) {
      throw new FeedRefused(
          "line refused: it has %d cells, and the header names %d columns"
              .formatted(cells.size(), columns));
    }
    try {
      return new Row(cells).read(cameras);
    } catch (IllegalArgumentException e) {
      // a value that cannot be; the messages of our own records repeat none of it
      throw new FeedRefused(String.valueOf(e.getMessage()));
    }
  }

  /** The cells of one line. */
  private final class Row {
    private final List<String> cells;

    Row(List<String> cells) {
      this.cells = cells;
    }

    CapturedRead read(CamerasOfLines cameras) throws FeedRefused {
      CameraCode camera = new CameraCode(needed(Column.CAMERA));
      Circumstances circumstances = cameras.of(camera);
      return new CapturedRead(
          camera,
          needed(Column.ID),
          moment(needed(Column.CAPTURED_AT), circumstances),
          candidates(),
          Issuers.ofRegion(cell(Column.ISSUER)),
          place(),
          new Vehicle(cell(Column.MAKE), cell(Column.MODEL), cell(Column.COLOUR)),
          Optional.empty(),
          Optional.empty());
    }

    private String cell(Column column) {
      Integer place = places.get(column);
      return place == null ? "" : cells.get(place).strip();
    }

    private String needed(Column column) throws FeedRefused {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw new FeedRefused(
            "line refused: its \"%s\" is empty; a read cannot be without"
                .formatted(column.written()));
      }
      return cell;
    }

    /** Most times are UTC as ISO 8601 has them, and that form is read in a third of the time. */
    private static Instant moment(String text, Circumstances circumstances) throws FeedRefused {
      if (text.endsWith("Z")) {
        try {
          return Instant.parse(text);
        } catch (DateTimeException e) {
          // another of the forms below
        }
      }
      return Moments.ofText(text, circumstances);
    }

    private List<Candidate> candidates() throws FeedRefused {
      Candidates candidates = new Candidates(FORMAT);
      String confidence = cell(Column.CONFIDENCE);
      candidates.add(
          needed(Column.PLATE), confidence.isEmpty() ? 0 : number(Column.CONFIDENCE, confidence));
      String others = cell(Column.CANDIDATES);
      if (!others.isEmpty()) {
        for (String other : others.split("\\|", -1)) {
          int colon = other.lastIndexOf(':');
          if (colon < 0) {
            throw new FeedRefused(
                "line refused: its \"candidates\" are not understood; write TEXT:0.9|TEXT:0.3");
          }
          candidates.add(
              other.substring(0, colon), number(Column.CANDIDATES, other.substring(colon + 1)));
        }
      }
      return candidates.list();
    }

    private Optional<GeoPoint> place() throws FeedRefused {
      String latitude = cell(Column.LATITUDE);
      String longitude = cell(Column.LONGITUDE);
      return latitude.isEmpty() || longitude.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new GeoPoint(number(Column.LATITUDE, latitude), number(Column.LONGITUDE, longitude)));
    }

    private static double number(Column column, String text) throws FeedRefused {
      try {
        double number = Double.parseDouble(text.strip());
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new FeedRefused(
          "line refused: its \"%s\" holds no number; write it with a decimal point"
              .formatted(column.written()));
    }
  }
}
