package org.platewarden.reads.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;
import org.platewarden.reads.store.KnownReads.Known;

/**
 * Answers by looking at every read, with nothing of what the product decides by: plates are
 * compared letter by letter, distances go through the earth, and sides of a polygon are counted.
 */
record BruteForce(List<Known> reads) {
  private static final double EARTH = 6_371_008.8;
  private static final List<String> ALIKE = List.of("0OQD", "1IL", "2Z", "5S", "6G", "8B");

  List<Known> answer(ReadsQuery query) {
    return reads.stream()
        .filter(read -> !read.at().isBefore(query.window().from()))
        .filter(read -> read.at().isBefore(query.window().until()))
        .filter(read -> query.plate().isEmpty() || fits(query.plate().get(), read.plate()))
        .filter(read -> query.where().isEmpty() || isAt(query.where().get(), read))
        .filter(read -> isSo(query.vehicle().make(), read.vehicle().make()))
        .filter(read -> isSo(query.vehicle().model(), read.vehicle().model()))
        .filter(read -> isSo(query.vehicle().colour(), read.vehicle().colour()))
        .sorted(Comparator.comparing(Known::at).thenComparingLong(Known::id).reversed())
        .toList();
  }

  private static boolean isSo(String asked, String is) {
    return asked.isEmpty() || asked.equals(is);
  }

  private static boolean fits(PlateTerm term, String plate) {
    return switch (term) {
      case PlatePattern pattern -> fits(pattern.text(), plate);
      case LookAlikes alike ->
          edits(alike.characters(), plate)
              <= (alike.reach() == LookAlikes.Reach.ONE_MISREAD ? 1 : 0);
    };
  }

  private static boolean fits(String pattern, String plate) {
    if (pattern.isEmpty()) {
      return plate.isEmpty();
    }
    char sign = pattern.charAt(0);
    String rest = pattern.substring(1);
    if (sign == '*') {
      return IntStream.rangeClosed(0, plate.length())
          .anyMatch(skipped -> fits(rest, plate.substring(skipped)));
    }
    if (plate.isEmpty()) {
      return false;
    }
    char read = plate.charAt(0);
    boolean so =
        switch (sign) {
          case '?' -> true;
          case '#' -> read >= '0' && read <= '9';
          case '@' -> read >= 'A' && read <= 'Z';
          default -> sign == read;
        };
    return so && fits(rest, plate.substring(1));
  }

  // Levenshtein's distance, in which look-alikes are the same letter.
  static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int k = 0; k <= other.length(); k++) {
        if (i == 0 || k == 0) {
          cost[i][k] = i + k;
        } else {
          int swap = alike(one.charAt(i - 1), other.charAt(k - 1)) ? 0 : 1;
          int least = Math.min(cost[i - 1][k], cost[i][k - 1]) + 1;
          cost[i][k] = Math.min(least, cost[i - 1][k - 1] + swap);
        }
      }
    }
    return cost[one.length()][other.length()];
  }

  private static boolean alike(char one, char other) {
    return one == other
        || ALIKE.stream().anyMatch(all -> all.indexOf(one) >= 0 && all.indexOf(other) >= 0);
  }

  private static boolean isAt(Where where, Known read) {
    return switch (where) {
      case Where.AtCameras named ->
          named.codes().stream().anyMatch(code -> code.value().equals(read.camera()));
      case Where.Around around ->
          metres(around.circle().centre(), read.place()) <= around.circle().radiusMetres();
      case Where.Inside inside -> isInside(inside.polygon().corners(), read.place());
    };
  }

  // Along the chord through the earth, and then around.
  static double metres(GeoPoint one, GeoPoint other) {
    double[] a = vector(one);
    double[] b = vector(other);
    double chord = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    return 2 * EARTH * Math.asin(chord / 2);
  }

  private static double[] vector(GeoPoint place) {
    double latitude = Math.toRadians(place.latitude());
    double longitude = Math.toRadians(place.longitude());
    return new double[] {
      Math.cos(latitude) * Math.cos(longitude),
      Math.cos(latitude) * Math.sin(longitude),
      Math.sin(latitude)
    };
  }

  // A ray to the east leaves an area as often as it enters it, and once more.
  private static boolean isInside(List<GeoPoint> corners, GeoPoint place) {
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      GeoPoint a = corners.get(i);
      GeoPoint b = corners.get((i + 1) % corners.size());
      boolean straddles = a.latitude() > place.latitude() != b.latitude() > place.latitude();
      if (straddles) {
        double share = (place.latitude() - a.latitude()) / (b.latitude() - a.latitude());
        double meets = a.longitude() + share * (b.longitude() - a.longitude());
        inside ^= meets > place.longitude();
      }
    }
    return inside;
  }
}
