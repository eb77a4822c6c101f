package org.platewarden.reads;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.platewarden.reads.model.PlateTally;

/** Adds up tallies by plate and camera; a plate may come again in a later stretch of time. */
final class CountedReads {
  private final Set<String> plates = new HashSet<>();
  private final Map<Integer, Set<String>> platesByCamera = new HashMap<>();
  private final Map<Integer, Integer> readsByCamera = new HashMap<>();
  private int reads;

  CountedReads(List<PlateTally> tallies) {
    for (PlateTally tally : tallies) {
      plates.add(tally.plate());
      platesByCamera.computeIfAbsent(tally.cameraId(), id -> new HashSet<>()).add(tally.plate());
      readsByCamera.merge(tally.cameraId(), tally.reads(), Integer::sum);
      reads += tally.reads();
    }
  }

  /**
   * The counts.
   *
   * @param involved the plates of the case's vehicles
   * @param named a camera's code and name, by its number
   * @param leftOut how many places are left out
   */
  ReadCounts counts(Set<String> involved, IntFunction<CameraName> named, int leftOut) {
    int uninvolved = (int) plates.stream().filter(plate -> !involved.contains(plate)).count();
    List<PlaceCount> places =
        readsByCamera.entrySet().stream()
            .map(
                each -> {
                  CameraName camera = named.apply(each.getKey());
                  return new PlaceCount(
                      camera.code(),
                      camera.name(),
                      each.getValue(),
                      platesByCamera.getOrDefault(each.getKey(), Set.of()).size());
                })
            .sorted(
                Comparator.comparingInt(PlaceCount::reads)
                    .reversed()
                    .thenComparing(PlaceCount::camera))
            .toList();
    return new ReadCounts(
        Math.min(reads, ReadCounts.MOST),
        reads > ReadCounts.MOST,
        plates.size(),
        uninvolved,
        places,
        leftOut);
  }
}
