package org.platewarden.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.platewarden.reads.Misread;

/**
 * What the corrected reads have in common, without any of them.
 *
 * @param misreads how many there are
 * @param complete whether these are all; beyond {@link ReviewMisreads#MOST} only the latest count
 * @param byCamera how many of each camera, by its code, the most first
 * @param confusions which characters were read for which, the most frequent first
 */
public record MisreadFigures(
    int misreads, boolean complete, List<CameraMisreads> byCamera, List<Confusion> confusions) {
  /** The most confusions that are told. */
  public static final int MOST_CONFUSIONS = 15;

  /**
   * Those of one camera.
   *
   * @param camera its code
   * @param count how many
   */
  public record CameraMisreads(String camera, int count) {}

  public MisreadFigures {
    byCamera = List.copyOf(byCamera);
    confusions = List.copyOf(confusions);
  }

  static MisreadFigures of(List<Misread> misreads, boolean complete) {
    return new MisreadFigures(misreads.size(), complete, byCamera(misreads), confused(misreads));
  }

  private static List<CameraMisreads> byCamera(List<Misread> misreads) {
    Map<String, Integer> counts = new TreeMap<>();
    misreads.forEach(misread -> counts.merge(misread.camera(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> new CameraMisreads(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(CameraMisreads::count).reversed())
        .toList();
  }

  private static List<Confusion> confused(List<Misread> misreads) {
    Map<Alignment.Step, Integer> counts = new LinkedHashMap<>();
    misreads.stream()
        .map(misread -> Alignment.of(misread.read().characters(), misread.corrected()))
        .flatMap(alignment -> alignment.steps().stream())
        .filter(step -> !step.agrees())
        .forEach(step -> counts.merge(step, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(
            each ->
                new Confusion(
                    each.getKey().read().map(String::valueOf).orElse(""),
                    each.getKey().meant().map(String::valueOf).orElse(""),
                    each.getValue()))
        .sorted(
            Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparing(Confusion::meant)
                .thenComparing(Confusion::read))
        .limit(MOST_CONFUSIONS)
        .toList();
  }
}
