package org.platewarden.routes.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plate Recognizer Stream's CSV: a header, a read a row, cells that hold Python literals. Times are
 * UTC.
 */
public final class PlateRecognizerCsv implements FeedFormat {
  @Override
  public String name() {
    return "platerecognizer-csv";
  }

  @Override
  public FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused {
    Circumstances inUtc = new Circumstances(ZoneOffset.UTC, circumstances.country());
    List<FeedRead> reads = new ArrayList<>();
    String text = new String(message, StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        reads.add(read(row, inUtc));
      }
    } catch (CsvParseException | java.util.NoSuchElementException | UncheckedIOException e) {
      throw new FeedRefused(
          "%s message refused: after %d rows it is no longer CSV with this maker's header"
              .formatted(name(), reads.size()));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException("a text in memory cannot be closed", e);
    }
    return reads.isEmpty() ? new FeedMessage.Nothing() : new FeedMessage.Reads(reads);
  }

  private FeedRead read(NamedCsvRecord row, Circumstances inUtc) throws FeedRefused {
    Candidates candidates = new Candidates(name());
    candidates.add(row.getField("plate"), decimal(row.getField("score")));
    JsonPart cells = cells(row);
    for (JsonPart each : cells.parts("candidates")) {
      candidates.add(each.text("plate").orElse(""), each.number("score").orElse(0));
    }
    String timestamp = row.getField("timestamp");
    return new FeedRead(
        row.findField("file").orElse("") + "@" + timestamp,
        Moments.ofText(timestamp, inUtc),
        candidates.list(),
        Issuers.ofRegion(region(row, cells)),
        Optional.empty(),
        PlateRecognizerJson.vehicle(cells),
        cells.part("box").flatMap(PlateRecognizerJson::box),
        Optional.empty(),
        row.findField("file").filter(name -> !name.isBlank()));
  }

  /** The cells that hold literals, as one JSON object. */
  private JsonPart cells(NamedCsvRecord row) throws FeedRefused {
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

  private static String literal(NamedCsvRecord row, String column) throws FeedRefused {
    String cell = row.findField(column).orElse("").strip();
    boolean structured = cell.startsWith("{") || cell.startsWith("[");
    return structured ? PythonLiteral.asJson(cell) : "null";
  }

  private static String region(NamedCsvRecord row, JsonPart cells) {
    return cells
        .part("region")
        .flatMap(region -> region.text("code"))
        .orElse(row.findField("region").orElse(""));
  }

  private double decimal(String cell) throws FeedRefused {
    try {
      return Double.parseDouble(cell.strip());
    } catch (NumberFormatException e) {
      throw new FeedRefused(name() + " row refused: its score is no number; 0 to 1 is expected");
    }
  }
}
