package org.platewarden.reads;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.platewarden.kernel.Skeleton;

/**
 * How the characters of a read differ from those asked for: not at all, by look-alikes, or by one
 * character more that was misread. It tells an officer what was bent to find the read.
 *
 * @param bent in the order of the read; empty if it reads as asked
 */
public record PlateLikeness(List<Bent> bent) implements Serializable {
  /** Each character is as asked. */
  public static final PlateLikeness AS_ASKED = new PlateLikeness(List.of());

  public PlateLikeness {
    bent = List.copyOf(bent);
  }

  /**
   * The likeness of two plates that differ by look-alikes and at most one other character; empty if
   * they differ by more. Of several ways to see it the one that bends the fewest characters.
   */
  public static Optional<PlateLikeness> of(String asked, String read) {
    return switch (read.length() - asked.length()) {
      case 0 -> sameLength(asked, read);
      case 1 -> oneMore(asked, read);
      case -1 -> oneLess(asked, read);
      default -> Optional.empty();
    };
  }

  /** Whether it reads exactly as asked. */
  public boolean isExact() {
    return bent.isEmpty();
  }

  /** Whether look-alikes alone were bent, if anything. */
  public boolean isLookAlikesOnly() {
    return bent.stream().allMatch(Bent.LooksAlike.class::isInstance);
  }

  private static Optional<PlateLikeness> sameLength(String asked, String read) {
    List<Bent> bent = new ArrayList<>();
    for (int i = 0; i < read.length(); i++) {
      compare(asked.charAt(i), read.charAt(i), i).forEach(bent::add);
    }
    return fair(bent);
  }

  private static Optional<PlateLikeness> oneMore(String asked, String read) {
    return fewest(
        IntStream.rangeClosed(0, asked.length())
            .mapToObj(
                at -> {
                  List<Bent> bent = new ArrayList<>();
                  for (int i = 0; i < read.length(); i++) {
                    if (i == at) {
                      bent.add(new Bent.Gained(i, read.charAt(i)));
                    } else {
                      char was = asked.charAt(i < at ? i : i - 1);
                      compare(was, read.charAt(i), i).forEach(bent::add);
                    }
                  }
                  return bent;
                }));
  }

  private static Optional<PlateLikeness> oneLess(String asked, String read) {
    return fewest(
        IntStream.rangeClosed(0, read.length())
            .mapToObj(
                at -> {
                  List<Bent> bent = new ArrayList<>();
                  for (int i = 0; i < asked.length(); i++) {
                    if (i == at) {
                      bent.add(new Bent.Lost(i, asked.charAt(i)));
                    } else {
                      int stands = i < at ? i : i - 1;
                      compare(asked.charAt(i), read.charAt(stands), stands).forEach(bent::add);
                    }
                  }
                  return bent;
                }));
  }

  private static Stream<Bent> compare(char asked, char read, int position) {
    if (asked == read) {
      return Stream.empty();
    }
    return Stream.of(
        Skeleton.of(asked) == Skeleton.of(read)
            ? new Bent.LooksAlike(position, asked, read)
            : new Bent.Other(position, asked, read));
  }

  private static Optional<PlateLikeness> fewest(Stream<List<Bent>> ways) {
    return ways.flatMap(bent -> fair(bent).stream())
        .min(Comparator.comparingInt(way -> way.bent().size()));
  }

  /** One misread character at the most. */
  private static Optional<PlateLikeness> fair(List<Bent> bent) {
    long misread = bent.stream().filter(b -> !(b instanceof Bent.LooksAlike)).count();
    return misread <= 1 ? Optional.of(new PlateLikeness(bent)) : Optional.empty();
  }
}
