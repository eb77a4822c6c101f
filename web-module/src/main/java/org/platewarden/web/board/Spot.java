package org.platewarden.web.board;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.Sighting;

/**
 * A place on a map, to about 100 m, with the reads that were made there.
 *
 * @param latitude in degrees
 * @param longitude in degrees
 * @param name of its camera; of several the first
 * @param own whether that is ours
 * @param numbers of the reads, as the report counts them from 1
 */
record Spot(double latitude, double longitude, String name, boolean own, List<Integer> numbers) {
  private static final int MOST_SAID = 5;

  /** The places of reads, as the reads stand. */
  static List<Spot> of(List<SavedRead> reads) {
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (int at = 0; at < reads.size(); at++) {
      Sighting sighting = reads.get(at).sighting();
      String place =
          "%.3f/%.3f".formatted(sighting.place().latitude(), sighting.place().longitude());
      spots
          .computeIfAbsent(
              place,
              unseen ->
                  new Spot(
                      sighting.place().latitude(),
                      sighting.place().longitude(),
                      sighting.cameraName(),
                      sighting.source().isOwn(),
                      new ArrayList<>()))
          .numbers()
          .add(at + 1);
    }
    return List.copyOf(spots.values());
  }

  /** The first of its numbers. */
  String said() {
    String first = numbers.stream().limit(MOST_SAID).map(String::valueOf).collect(joining(", "));
    return numbers.size() > MOST_SAID ? first + " …" : first;
  }
}
