package org.platewarden.routes.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plate Recognizer Stream's CSV: a header, a read a row, cells that hold Python literals. Times are
 * UTC.
 */
public final class PlateRecognizerCsv implements FeedFormat {
  private static final int MOST_COLUMNS = 100;
  private static final List<String> NEEDED = List.of("timestamp", "plate", "score");

  @Override
  public String name() {
    return "platerecognizer-csv";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    Circumstances inUtc = new Circumstances(ZoneOffset.UTC, circumstances.country());
    List<FeedRead> reads = new ArrayList<>();
    String text = new String(message, encodingOf(message));
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      Iterator<CsvRecord> each = rows.iterator();
      Map<String, Integer> header = header(each);
      while (each.hasNext()) {
        FeedMessage.Reads.refuseTooMany(name(), reads.size() + 1);
        reads.add(read(row(header, each.next()), inUtc));
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw refused("after %d rows it is no longer CSV".formatted(reads.size()));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException("a text in memory cannot be closed", e);
    }
    return reads.isEmpty() ? new FeedMessage.Nothing() : new FeedMessage.Reads(reads);
  }

  private static Charset encodingOf(byte[] message) {
    boolean littleEndian =
        message.length > 1 && message[0] == (byte) 0xFF && message[1] == (byte) 0xFE;
    return littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private FeedRefused refused(String why) {
    return new FeedRefused("%s message refused: %s".formatted(name(), why));
  }

  private Map<String, Integer> header(Iterator<CsvRecord> rows) throws FeedRefused {
    List<String> names = rows.hasNext() ? rows.next().getFields() : List.of();
    Map<String, Integer> header = new HashMap<>();
    if (names.size() <= MOST_COLUMNS) {
      names.forEach(each -> header.putIfAbsent(each, header.size()));
    }
    if (header.size() < names.size() || !header.keySet().containsAll(NEEDED)) {
      throw refused(
          "its header has %d columns; at most %d are expected, none twice, with %s"
              .formatted(names.size(), MOST_COLUMNS, String.join(", ", NEEDED)));
    }
    return header;
  }

  private Row row(Map<String, Integer> header, CsvRecord cells) throws FeedRefused {
    if (cells.getFieldCount() != header.size()) {
      // a row that breaks off would be another read than the camera meant
      throw refused(
          "a row has %d cells and the header %d columns; send the whole file"
              .formatted(cells.getFieldCount(), header.size()));
    }
    return new Row(header, cells.getFields());
  }

  /** A row by the names of its columns; a column that is not there is empty. */
  private record Row(Map<String, Integer> header, List<String> cells) {
    String cell(String name) {
      @Nullable Integer column = header.get(name);
      return column == null ? "" : cells.get(column);
    }
  }

  private FeedRead read(Row row, Circumstances inUtc) throws FeedRefused {
    Candidates candidates = new Candidates(name());
    candidates.add(row.cell("plate"), decimal(row.cell("score")));
    JsonPart cells = cells(row);
    for (JsonPart each : cells.parts("candidates")) {
      candidates.add(each.text("plate").orElse(""), each.number("score").orElse(0));
    }
    String timestamp = row.cell("timestamp");
    return new FeedRead(
        row.cell("file") + "@" + timestamp,
        Moments.ofText(timestamp, inUtc),
        candidates.list(),
        Issuers.ofRegion(region(row, cells)),
        Optional.empty(),
        PlateRecognizerJson.vehicle(cells),
        cells.part("box").flatMap(PlateRecognizerJson::box),
        Optional.empty(),
        Optional.of(row.cell("file")).filter(name -> !name.isBlank()));
  }

  /** The cells that hold literals, as one JSON object. */
  private JsonPart cells(Row row) throws FeedRefused {
    String json =
        "{\"box\":%s,\"candidates\":%s,\"model_make\":%s,\"color\":%s,\"region\":%s}"
            .formatted(
                literal(row, "box"),
                literal(row, "candidates"),
                literal(row, "model_make"),
                literal(row, "color"),
                literal(row, "region"));
    return JsonPart.of(name(), json.getBytes(StandardCharsets.UTF_8));
  }

  private static String literal(Row row, String column) throws FeedRefused {
    String cell = row.cell(column).strip();
    boolean structured = cell.startsWith("{") || cell.startsWith("[");
    return structured ? PythonLiteral.asJson(cell) : "null";
  }

  private static String region(Row row, JsonPart cells) {
    return cells.part("region").flatMap(region -> region.text("code")).orElse(row.cell("region"));
  }

  private double decimal(String cell) throws FeedRefused {
    try {
      return Double.parseDouble(cell.strip());
    } catch (NumberFormatException e) {
      throw new FeedRefused(name() + " row refused: its score is no number; 0 to 1 is expected");
    }
  }
}
