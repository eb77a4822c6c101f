package org.platewarden.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An area, who manages it, and who works there.
 *
 * @param code its code
 * @param name what people call it
 * @param managers by user name
 * @param people who have not left, each below who supervises them
 */
public record AreaNow(String code, String name, List<String> managers, List<Placed> people) {
  /**
   * A person in their place.
   *
   * @param member who
   * @param depth how many people of this area are above them
   */
  public record Placed(Member member, int depth) {}

  /** Puts people of one area below those who supervise them; they come by name. */
  static List<Placed> placed(List<Member> here) {
    List<Placed> placed = new ArrayList<>();
    here.stream()
        .filter(each -> above(each, here).isEmpty())
        .forEach(each -> place(each, here, placed, 0));
    return placed;
  }

  private static void place(Member member, List<Member> here, List<Placed> placed, int depth) {
    placed.add(new Placed(member, depth));
    if (depth < here.size()) { // the database lets no two supervise each other; this ends even then
      here.stream()
          .filter(each -> each.supervisor().filter(member.name()::equals).isPresent())
          .forEach(each -> place(each, here, placed, depth + 1));
    }
  }

  private static Optional<Member> above(Member member, List<Member> here) {
    return here.stream()
        .filter(each -> member.supervisor().filter(each.name()::equals).isPresent())
        .findFirst();
  }
}
