package org.platewarden.vendor;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What became of one lookup; the page shows which. */
public sealed interface VendorReply extends Serializable {
  /**
   * The vendor answered.
   *
   * @param reads newest first
   * @param dropped how many rows are not shown, by reason
   */
  record Answered(List<VendorRead> reads, Map<Dropped, Integer> dropped) implements VendorReply {
    public Answered {
      reads = List.copyOf(reads);
      dropped = Map.copyOf(dropped);
    }

    /** Never shows reads. */
    @Override
    public String toString() {
      return "Answered[" + reads.size() + " reads, dropped " + dropped + "]";
    }
  }

  /** It did not answer in its time. */
  record TimedOut() implements VendorReply {}

  /**
   * It does not let us in.
   *
   * @param status of its answer
   */
  record Refused(int status) implements VendorReply {}

  /**
   * It answered, and not with an answer; or could not be reached.
   *
   * @param fault what was wrong
   */
  record Failed(Fault fault) implements VendorReply {}

  /**
   * It was not asked.
   *
   * @param because why not
   */
  record NotAsked(Reason because) implements VendorReply {}

  /** What is wrong with an answer. */
  enum Fault {
    /** It cannot be reached, or hung up. */
    CONNECTION,
    /** It told of an error of its own, or sent us elsewhere. */
    STATUS,
    /** It is not what was agreed. */
    UNREADABLE,
    /** It is larger than any answer may be. */
    TOO_LARGE
  }

  /** Why a vendor is not asked. */
  enum Reason {
    /** No published assessment is on file (R34). */
    NO_ASSESSMENT,
    /** Its contract has ended, or none is on file. */
    NO_CONTRACT,
    /** Its address is not among those that may be asked. */
    ADDRESS_NOT_ALLOWED,
    /** No credential is set for it. */
    NO_CREDENTIAL,
    /** Its quota of the day is used up. */
    QUOTA_USED,
    /** As many lookups as it may have at once are under way. */
    BUSY,
    /** It failed again and again, and has a pause. */
    PAUSED,
    /** Ways out are closed. */
    CLOSED
  }
}
