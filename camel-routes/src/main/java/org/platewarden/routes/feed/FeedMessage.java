package org.platewarden.routes.feed;

import java.util.List;

/** What a message tells. */
public sealed interface FeedMessage {
  /**
   * Reads, in the order of the message.
   *
   * @param reads those that were understood
   * @param refused those that were not, by their positions; empty where a message is the unit
   */
  record Reads(List<FeedRead> reads, List<RefusedItem> refused) implements FeedMessage {
    /** The most reads of one message. */
    public static final int MOST = 20_000;

    public Reads {
      reads = List.copyOf(reads);
      refused = List.copyOf(refused);
    }

    /** All were understood. */
    public Reads(List<FeedRead> reads) {
      this(reads, List.of());
    }

    static void refuseTooMany(String format, int reads) throws FeedRefused {
      if (reads > MOST) {
        throw new FeedRefused(
            "%s message refused: it tells of more than %d reads; send them in parts"
                .formatted(format, MOST));
      }
    }

    /** Where in the message the read of this index stands. */
    public int positionOf(int index) {
      int position = index;
      for (RefusedItem each : refused) {
        if (each.position() <= position) {
          position++;
        }
      }
      return position;
    }
  }

  /**
   * A read of a batch that was not understood.
   *
   * @param position in the batch, from 0
   * @param reason what was refused, the values that clash, what to do; never a plate
   */
  record RefusedItem(int position, String reason) {}

  /** That the camera is alive, and nothing else. */
  record SignOfLife() implements FeedMessage {}

  /** Nothing for us: the message says that no plate was found, or tells of another matter. */
  record Nothing() implements FeedMessage {}
}
