package org.platewarden.web.camera;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platewarden.cameras.CameraDetail.Hour;

/**
 * A week's reads as bars, in the units of the drawing: an hour is four wide.
 *
 * @param bars oldest first
 * @param days where each day begins
 * @param top the most reads in an hour
 * @param table the same by day
 */
public record WeekChart(List<Bar> bars, List<Day> days, long top, List<DayRow> table) {
  /** How high the highest bar is. */
  public static final int HEIGHT = 120;

  private static final int HOUR_WIDTH = 4;

  /** In hours. */
  private static final int ROOM_FOR_A_NAME = 12;

  /**
   * An hour.
   *
   * @param x from the left
   * @param y from the top
   * @param height of the bar
   */
  public record Bar(int x, int y, int height) {}

  /**
   * A day's beginning.
   *
   * @param x from the left
   * @param date which day
   */
  public record Day(int x, LocalDate date) {}

  /**
   * A day in the table.
   *
   * @param date which
   * @param reads in all
   * @param most in one hour
   */
  public record DayRow(LocalDate date, long reads, long most) {}

  /** The chart of a week, by the camera's own clock. */
  static WeekChart of(List<Hour> week, ZoneId zone) {
    long top = week.stream().mapToLong(Hour::reads).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    List<Day> days = new ArrayList<>();
    Map<LocalDate, DayRow> table = new LinkedHashMap<>();
    for (int i = 0; i < week.size(); i++) {
      Hour hour = week.get(i);
      int height = (int) Math.ceilDiv(hour.reads() * HEIGHT, Math.max(1, top));
      bars.add(new Bar(i * HOUR_WIDTH, HEIGHT - height, height));
      var local = hour.begins().atZone(zone);
      if (local.getHour() == 0 && i < week.size() - ROOM_FOR_A_NAME) {
        days.add(new Day(i * HOUR_WIDTH, local.toLocalDate()));
      }
      table.merge(
          local.toLocalDate(),
          new DayRow(local.toLocalDate(), hour.reads(), hour.reads()),
          (one, other) ->
              new DayRow(
                  one.date(), one.reads() + other.reads(), Math.max(one.most(), other.most())));
    }
    return new WeekChart(bars, days, top, List.copyOf(table.values()));
  }
}
