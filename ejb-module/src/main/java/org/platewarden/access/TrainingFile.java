package org.platewarden.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platewarden.audit.AuditSubject;

/**
 * Lines of {@code person,course,completed,expires}, as a training system gives them out: dates as
 * in 2026-11-27; the last day still counts. A first line of these words is skipped.
 *
 * @param text at most 200,000 characters, 2,000 lines
 */
public record TrainingFile(String text) implements AuditSubject {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_LINES = 2000;
  private static final int FIELDS = 4;

  public TrainingFile {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "file refused: %d characters, and %d are the most"
              .formatted(text.length(), MOST_CHARACTERS));
    }
  }

  @Override
  public String onTheTrail() {
    return "lines=%d".formatted(text.lines().filter(line -> !line.isBlank()).count());
  }

  /**
   * What it says.
   *
   * @param zone by whose clock its days begin and end
   * @throws AccessRefused at the first line that cannot be used, by its number
   */
  List<TrainingRecord> records(ZoneId zone) {
    List<TrainingRecord> records = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (lines.size() > MOST_LINES) {
      throw AccessRefused.training(MOST_LINES + 1, "there are more than " + MOST_LINES);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean heading = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("person,");
      if (!line.isEmpty() && !heading) {
        records.add(read(i + 1, line, zone));
      }
    }
    return records;
  }

  private static TrainingRecord read(int number, String line, ZoneId zone) {
    String[] fields = line.split("[,;]", -1);
    if (fields.length != FIELDS) {
      throw AccessRefused.training(
          number, "%d fields, and there must be %d".formatted(fields.length, FIELDS));
    }
    if (!AccessWords.isUserName(fields[0])) {
      throw AccessRefused.training(number, "its first field is no user name");
    }
    try {
      Course course = Course.valueOf(fields[1].strip().toUpperCase(Locale.ROOT));
      LocalDate completed = LocalDate.parse(fields[2].strip());
      LocalDate last = LocalDate.parse(fields[3].strip());
      if (last.isBefore(completed)) {
        throw AccessRefused.training(number, "it expires before it is completed");
      }
      return new TrainingRecord(
          AccessWords.userName(fields[0]),
          course,
          completed.atStartOfDay(zone).toInstant(),
          last.plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      throw AccessRefused.training(number, "a date is not as in 2026-11-27");
    } catch (IllegalArgumentException e) {
      throw AccessRefused.training(number, "the course is neither LPR_SYSTEM nor PRIVACY");
    }
  }
}
