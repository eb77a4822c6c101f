package org.platewarden.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.platewarden.access.AccessSettings;
import org.platewarden.review.OpenReviews;
import org.platewarden.review.ReviewList;

/** Drawn queries that wait for their reviewer, or have waited too long (R30). */
@ApplicationScoped
class ReviewOccasions implements Occasions {
  @Inject OpenReviews open;
  @Inject AccessSettings settings;

  @Override
  public List<Letter> at(Instant now) {
    List<Letter> letters = new ArrayList<>();
    open.at(now).stream()
        .collect(groupingBy(ReviewOccasions::weekAndReviewer, TreeMap::new, toList()))
        .values()
        .forEach(lines -> addLetters(lines, letters));
    return letters;
  }

  private static String weekAndReviewer(ReviewList.Line line) {
    return line.review().week() + "/" + line.review().reviewer();
  }

  /** About the reviews of one week that one reviewer has still to do. */
  private void addLetters(List<ReviewList.Line> lines, List<Letter> letters) {
    ReviewList.Line first =
        lines.stream().min(Comparator.comparing(line -> line.review().due())).orElseThrow();
    String reviewer = first.review().reviewer();
    String occasion = weekAndReviewer(first);
    letters.add(
        new Letter(
            "reviews/" + occasion,
            new Addressee.Person(reviewer),
            LetterKind.REVIEWS_WAIT,
            List.of(String.valueOf(lines.size()), dayBefore(first.review().due()))));
    List<ReviewList.Line> late = lines.stream().filter(ReviewList.Line::overdue).toList();
    if (late.isEmpty()) {
      return;
    }
    String count = String.valueOf(late.size());
    String closing = LocalDate.ofInstant(first.closesAt(), settings.zone()).toString();
    letters.add(
        new Letter(
            "late/" + occasion,
            new Addressee.Person(reviewer),
            LetterKind.REVIEWS_OVERDUE,
            List.of(count, closing)));
    letters.add(
        new Letter(
            "late-told/" + occasion,
            Addressee.Desk.COMPLIANCE,
            LetterKind.REVIEWER_LATE,
            List.of(reviewer, count, closing)));
  }

  private String dayBefore(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), settings.zone()).toString();
  }
}
