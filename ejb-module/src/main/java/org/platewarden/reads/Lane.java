package org.platewarden.reads;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What came in lately, of one camera or of all: the last references, a count of all that ever came,
 * and how many came in each ten seconds of the last hour.
 */
final class Lane {
  private static final int SLOT_SECONDS = 10;
  private static final int SLOTS = 360;
  private static final int SLOTS_OF_A_MINUTE = 6;

  private final int most;
  private final Deque<Arrival> latest = new ArrayDeque<>();
  private final int[] slots = new int[SLOTS];
  private long newestSlot;
  private long arrived;

  /**
   * A read that came in.
   *
   * @param number how many had come when it had, itself included
   * @param reference names it
   * @param at when it was stored
   */
  record Arrival(long number, ReadReference reference, Instant at) {}

  /** Remembers as many as {@code most}. */
  Lane(int most) {
    this.most = most;
  }

  /** One came, and can be shown. */
  void came(ReadReference reference, Instant now) {
    count(now);
    latest.addFirst(new Arrival(arrived, reference, now));
    if (latest.size() > most) {
      latest.removeLast();
    }
  }

  /** One came that is too old to be shown. */
  void cameLate(Instant now) {
    advance(now);
    slots[(int) (newestSlot % SLOTS)]++;
  }

  private void count(Instant now) {
    cameLate(now);
    arrived++;
  }

  /** Those that came after a number, and not before an instant; the latest first. */
  List<Arrival> after(long number, Instant oldest) {
    List<Arrival> found = new ArrayList<>();
    for (Arrival each : latest) {
      if (each.number() <= number || each.at().isBefore(oldest)) {
        break;
      }
      found.add(each);
    }
    return found;
  }

  /** How many ever came that could be shown. */
  long arrived() {
    return arrived;
  }

  /** Reads of the last minute; the present ten seconds are those of now. */
  long lastMinute(Instant now) {
    return of(SLOTS_OF_A_MINUTE, now);
  }

  /** Reads of the last hour. */
  long lastHour(Instant now) {
    return of(SLOTS, now);
  }

  /** Forgets what came before an instant. */
  void forgetBefore(Instant oldest) {
    while (!latest.isEmpty() && latest.getLast().at().isBefore(oldest)) {
      latest.removeLast();
    }
  }

  private long of(int wanted, Instant now) {
    advance(now);
    long sum = 0;
    for (int back = 0; back < wanted; back++) {
      sum += slots[(int) Math.floorMod(newestSlot - back, (long) SLOTS)];
    }
    return sum;
  }

  /** Empties the slots that time has passed since; a clock set back counts in the newest one. */
  private void advance(Instant now) {
    long slot = now.getEpochSecond() / SLOT_SECONDS;
    if (slot - newestSlot >= SLOTS) {
      Arrays.fill(slots, 0);
      newestSlot = slot;
    }
    while (newestSlot < slot) {
      newestSlot++;
      slots[(int) (newestSlot % SLOTS)] = 0;
    }
  }
}
