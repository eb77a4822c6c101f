package org.platewarden.web.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.platewarden.audit.Refusal;
import org.platewarden.vendor.VendorRead;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorSaid;

/**
 * What vendors said to a question, beside our own reads and never among them.
 *
 * @param said each vendor's own; nothing where the lookup was refused
 * @param refusal why none was asked
 * @param rows the reads of all vendors, newest first, each with whose it is
 */
public record FromVendors(List<VendorSaid> said, Optional<Refusal> refusal, List<Row> rows) {
  /** The shortest life of an answer; one that could not be kept is not shown for longer either. */
  private static final Duration UNKEPT = Duration.ofHours(4);

  /**
   * One vendor's read.
   *
   * @param place its place among all rows of the answer, which stays though others end
   * @param said whose
   * @param read the read
   */
  public record Row(int place, VendorSaid said, VendorRead read) {}

  static FromVendors of(List<VendorSaid> said) {
    return new FromVendors(said, Optional.empty(), rowsOf(said));
  }

  static FromVendors refused(Refusal refusal) {
    return new FromVendors(List.of(), Optional.of(refusal), List.of());
  }

  /** The same without what has ended, so that a session keeps nothing longer than the server. */
  FromVendors at(Instant now) {
    List<VendorSaid> living = said.stream().filter(each -> now.isBefore(endOf(each))).toList();
    return living.size() == said.size()
        ? this
        : new FromVendors(
            living, refusal, rows.stream().filter(row -> living.contains(row.said())).toList());
  }

  private static Instant endOf(VendorSaid said) {
    return said.endsAt().orElse(said.askedAt().plus(UNKEPT));
  }

  private static List<Row> rowsOf(List<VendorSaid> said) {
    List<Row> newestFirst =
        said.stream()
            .filter(each -> each.reply() instanceof VendorReply.Answered)
            .flatMap(
                each ->
                    ((VendorReply.Answered) each.reply())
                        .reads().stream().map(read -> new Row(0, each, read)))
            .sorted(Comparator.comparing((Row row) -> row.read().capturedAt()).reversed())
            .toList();
    return IntStream.range(0, newestFirst.size())
        .mapToObj(
            place -> new Row(place, newestFirst.get(place).said(), newestFirst.get(place).read()))
        .toList();
  }

  /** The read at a place, unless its answer has ended. */
  Optional<Row> at(int place) {
    return rows.stream().filter(row -> row.place() == place).findFirst();
  }
}
