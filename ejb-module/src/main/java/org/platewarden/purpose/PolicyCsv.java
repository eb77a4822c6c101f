package org.platewarden.purpose;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A policy as a file that people keep and send to counsel: a heading, then a row each. {@value
 * #ANY} is any; a band is written in days, such as 31-365.
 */
public final class PolicyCsv {
  /** Any purpose, type, band or source. */
  public static final String ANY = "*";

  private static final String[] COLUMNS = {
    "row", "role", "purpose", "type", "band", "source", "verdict", "citation"
  };

  private PolicyCsv() {}

  /** The file that says these rows. */
  public static String write(PolicyRows policy) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      policy.rows().forEach(row -> csv.writeRecord(cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException("CSV cannot be written to memory", e);
    }
    return text.toString();
  }

  /** A row, cell by cell. */
  public static List<String> cells(PolicyRow row) {
    PolicyScope scope = row.scope();
    return List.of(
        row.id(),
        scope.role(),
        scope.purpose().orElse(ANY),
        orAny(scope.type()),
        orAny(scope.band()),
        orAny(scope.source()),
        row.verdict().name(),
        row.citation());
  }

  private static String orAny(Optional<?> named) {
    return named.map(Object::toString).orElse(ANY);
  }

  /**
   * The rows that a file says.
   *
   * @throws PolicyRefused if a line cannot be meant, and it names the line; or rows tie
   */
  public static PolicyRows read(String text) {
    List<PolicyRow> rows = new ArrayList<>();
    long line = 1;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.strip())) {
      for (NamedCsvRecord record : csv) {
        line = record.getStartingLineNumber();
        List<String> cells = new ArrayList<>();
        for (String column : COLUMNS) {
          cells.add(record.getField(column).strip());
        }
        rows.add(row(cells));
      }
    } catch (CannotBeMeant wrong) {
      throw PolicyRefused.line(line, String.valueOf(wrong.getMessage()));
    } catch (CsvParseException | NoSuchElementException wrong) {
      throw PolicyRefused.line(line, "a column is missing, or it is no CSV");
    } catch (IOException e) {
      throw new UncheckedIOException("CSV cannot be read from memory", e);
    }
    return new PolicyRows(rows);
  }

  /**
   * A row of its cells.
   *
   * @throws CannotBeMeant if one of them names what there is not
   */
  public static PolicyRow row(List<String> cells) {
    return new PolicyRow(
        cells.get(0),
        new PolicyScope(
            cells.get(1),
            anyOr(cells.get(2), Function.identity()),
            anyOr(cells.get(3), word -> one(QueryType.class, word, "type")),
            anyOr(cells.get(4), PolicyCsv::band),
            anyOr(cells.get(5), word -> one(AskedSource.class, word, "source"))),
        one(PolicyVerdict.class, cells.get(6), "verdict"),
        cells.get(7));
  }

  private static <T> Optional<T> anyOr(String cell, Function<String, T> meant) {
    return cell.equals(ANY) ? Optional.empty() : Optional.of(meant.apply(cell));
  }

  private static LookBackBand band(String written) {
    return LookBackBand.read(written)
        .orElseThrow(() -> new CannotBeMeant("a band is written in days, such as 31-365, or *"));
  }

  private static <E extends Enum<E>> E one(Class<E> of, String word, String what) {
    return Arrays.stream(of.getEnumConstants())
        .filter(each -> each.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotBeMeant(
                    "its %s is none of %s"
                        .formatted(what, Arrays.toString(of.getEnumConstants()))));
  }

  /** A cell names what there is not. */
  public static final class CannotBeMeant extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotBeMeant(String why) {
      super(why);
    }
  }
}
