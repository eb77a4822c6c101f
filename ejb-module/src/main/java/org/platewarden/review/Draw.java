package org.platewarden.review;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.platewarden.audit.AttemptOnTrail;

/**
 * Which of a week's queries are reviewed, and by whom: of each person's queries those with the
 * smallest lots, five in a hundred as it is set, one at least. Lots hang on the week's secret,
 * which nobody knows beforehand, and on the trail's root after its end, which nobody can choose;
 * whoever has both draws the same again.
 *
 * @param secret the week's
 * @param root of the trail when the week was over, hexadecimal
 * @param percent how many in a hundred
 */
record Draw(DrawSecret secret, String root, int percent) {
  private static final int HUNDRED = 100;

  /**
   * Draws.
   *
   * @param asked every query of the week
   * @param reviewers everybody who may review
   * @throws ReviewRefused if for somebody who asked there is nobody else to review
   */
  List<DrawnQuery> from(List<AttemptOnTrail> asked, List<String> reviewers) {
    List<String> inOrder = reviewers.stream().distinct().sorted().toList();
    return asked.stream()
        .collect(groupingBy(AttemptOnTrail::actor, TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(
            ofOne ->
                ofOne.stream()
                    .sorted(comparing((AttemptOnTrail query) -> lot(query.id())))
                    .limit(share(ofOne.size())))
        .map(query -> new DrawnQuery(query.id(), query.actor(), reviewer(query, inOrder)))
        .toList();
  }

  /** How many of so many are reviewed: rounded up, so that of few one is. */
  private int share(int queries) {
    return Math.ceilDiv(queries * percent, HUNDRED);
  }

  private String reviewer(AttemptOnTrail query, List<String> reviewers) {
    List<String> others = reviewers.stream().filter(each -> !each.equals(query.actor())).toList();
    if (others.isEmpty()) {
      throw ReviewRefused.nobodyToReview();
    }
    BigInteger lot = new BigInteger(secret.lot(root, "reviewer of " + query.id()), 16);
    return others.get(lot.mod(BigInteger.valueOf(others.size())).intValue());
  }

  private String lot(UUID query) {
    return secret.lot(root, query.toString());
  }
}
