package org.platewarden.reads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is, as it is kept with the reads. Plates are shared out to parts, so that
 * several can be written at once and never wait for each other; a part may be ahead of another.
 *
 * @param id names the import
 * @param parts at least one, in order
 */
public record ImportProgress(UUID id, List<Part> parts) {
  /**
   * How far one part is.
   *
   * @param lines all lines up to this one are dealt with, from 1
   * @param stored reads that were new
   * @param known reads that had come before
   * @param rejected what had been put aside when it came that far
   */
  public record Part(long lines, long stored, long known, Rejected rejected) {}

  /**
   * What was put aside.
   *
   * @param lines how many
   * @param bytes of the file that holds them
   * @param reasonBytes of the file that holds their reasons
   */
  public record Rejected(long lines, long bytes, long reasonBytes) {
    /** Nothing. */
    public static final Rejected NONE = new Rejected(0, 0, 0);
  }

  public ImportProgress {
    parts = List.copyOf(parts);
  }

  /** The part that is least far: from here on the file must be read again. */
  public Part least() {
    return parts.stream().min(Comparator.comparingLong(Part::lines)).orElseThrow();
  }

  /** Reads that were new, of all parts. */
  public long stored() {
    return parts.stream().mapToLong(Part::stored).sum();
  }

  /** Reads that had come before, of all parts. */
  public long known() {
    return parts.stream().mapToLong(Part::known).sum();
  }

  /** The same with one part further. */
  public ImportProgress with(int number, Part further) {
    List<Part> next = new ArrayList<>(parts);
    next.set(number, further);
    return new ImportProgress(id, next);
  }
}
