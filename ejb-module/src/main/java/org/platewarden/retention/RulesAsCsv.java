package org.platewarden.retention;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.platewarden.kernel.RetentionClass;

/**
 * Rules as a file that people keep with their policy: a heading, then a line each. Times are ISO
 * 8601 with their zone; an empty {@code valid_until} is without end.
 */
public final class RulesAsCsv {
  private static final String[] COLUMNS = {
    "class", "source", "place", "amount", "unit", "citation", "note", "valid_from", "valid_until"
  };
  private static final int MOST = 1000;

  private RulesAsCsv() {}

  /** The file that says these rules. */
  public static String write(List<RuleDraft> rules) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      for (RuleDraft rule : rules) {
        csv.writeRecord(
            rule.kept().name(),
            rule.source(),
            rule.place(),
            Integer.toString(rule.period().amount()),
            rule.period().unit().name(),
            rule.citation(),
            rule.note(),
            rule.validFrom().toString(),
            rule.validUntil().map(Instant::toString).orElse(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("CSV cannot be written to memory", e);
    }
    return text.toString();
  }

  /**
   * The rules that a file says.
   *
   * @throws RetentionRefused if a line of it cannot be meant; it names the line
   */
  public static List<RuleDraft> read(String text) {
    List<RuleDraft> rules = new ArrayList<>();
    long line = 1;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.strip())) {
      for (NamedCsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (rules.size() == MOST) {
          throw RetentionRefused.line(line, "there are more than " + MOST);
        }
        rules.add(rule(row));
      }
    } catch (RetentionRefused refused) {
      throw refused.code().equals("retention-import")
          ? refused
          : RetentionRefused.line(line, String.valueOf(refused.getMessage()));
    } catch (IllegalArgumentException
        | DateTimeException
        | NoSuchElementException
        | CsvParseException wrong) {
      throw RetentionRefused.line(line, "a value cannot be meant, or a column is missing");
    } catch (IOException e) {
      throw new UncheckedIOException("CSV cannot be read from memory", e);
    }
    if (rules.isEmpty()) {
      throw RetentionRefused.line(line, "there is no rule");
    }
    return rules;
  }

  private static RuleDraft rule(NamedCsvRecord row) {
    String until = row.getField("valid_until");
    return new RuleDraft(
        RetentionClass.valueOf(row.getField("class")),
        row.getField("source"),
        row.getField("place"),
        new RetentionPeriod(
            Integer.parseInt(row.getField("amount")),
            RetentionPeriod.Unit.valueOf(row.getField("unit"))),
        row.getField("citation"),
        row.getField("note"),
        Instant.parse(row.getField("valid_from")),
        until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until)));
  }
}
