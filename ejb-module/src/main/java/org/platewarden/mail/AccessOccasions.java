package org.platewarden.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.platewarden.access.AccessDue;
import org.platewarden.access.AccessSettings;
import org.platewarden.access.WhatIsDue;

/**
 * Trainings, rights and accounts that end (R15, R17, R18), requests that wait, people who left or
 * went elsewhere (R19).
 */
@ApplicationScoped
class AccessOccasions implements Occasions {
  /** So many days before something ends a person is reminded. */
  private static final List<Integer> REMINDERS = List.of(3, 14, 30);

  @Inject WhatIsDue due;
  @Inject AccessSettings settings;

  @Override
  public List<Letter> at(Instant now) {
    return due.at(now).stream().map(each -> letterOf(each, now)).toList();
  }

  private Letter letterOf(AccessDue due, Instant now) {
    return switch (due) {
      case AccessDue.TrainingEnds ends -> trainingEnds(ends, now);
      case AccessDue.RightEnds ends ->
          letter(
              "right/%s/%d".formatted(ends.grant(), reminder(now, ends.until())),
              ends.holder(),
              LetterKind.RIGHT_ENDS,
              lastDay(ends.until()));
      case AccessDue.RequestWaits waits -> requestWaits(waits);
      case AccessDue.RequestDecided decided ->
          letter(
              "decided/" + decided.request(),
              decided.requester(),
              decided.granted() ? LetterKind.REQUEST_GRANTED : LetterKind.REQUEST_REFUSED,
              decided.area());
      case AccessDue.AccountEnds ends -> accountEnds(ends, now);
      case AccessDue.AccountClosed closed -> accountClosed(closed);
      case AccessDue.PersonMoved moved ->
          letter(
              "moved/%s/%s".formatted(moved.transfer(), moved.toldTo()),
              moved.toldTo(),
              LetterKind.PERSON_MOVED,
              moved.person(),
              moved.from(),
              moved.to());
      case AccessDue.PersonLeft left ->
          letter(
              "left/%s/%s".formatted(left.person(), left.toldTo()),
              left.toldTo(),
              LetterKind.PERSON_LEFT,
              left.person());
    };
  }

  private Letter requestWaits(AccessDue.RequestWaits waits) {
    return letter(
        "waits/%s/%d/%s".formatted(waits.request(), waits.level(), waits.decider()),
        waits.decider(),
        LetterKind.REQUEST_WAITS,
        waits.area(),
        lastDay(waits.expiresAt()));
  }

  private Letter accountEnds(AccessDue.AccountEnds ends, Instant now) {
    return letter(
        "account/%s/%s/%s/%d"
            .formatted(
                ends.person(), ends.certifyBy(), ends.toldTo(), reminder(now, ends.certifyBy())),
        ends.toldTo(),
        LetterKind.ACCOUNT_ENDS,
        ends.person(),
        lastDay(ends.certifyBy()));
  }

  /** Its person cannot open the page that the others are told of. */
  private static Letter accountClosed(AccessDue.AccountClosed closed) {
    boolean own = closed.toldTo().equals(closed.person());
    return letter(
        "closed/%s/%s/%s".formatted(closed.person(), closed.at(), closed.toldTo()),
        closed.toldTo(),
        own ? LetterKind.OWN_ACCOUNT_CLOSED : LetterKind.ACCOUNT_CLOSED,
        closed.person());
  }

  private Letter trainingEnds(AccessDue.TrainingEnds ends, Instant now) {
    int days = reminder(now, ends.expiresAt());
    return letter(
        "training/%s/%s/%s/%d".formatted(ends.person(), ends.course(), ends.expiresAt(), days),
        ends.person(),
        LetterKind.TRAINING_ENDS,
        ends.course().name(),
        lastDay(ends.expiresAt()));
  }

  private static Letter letter(String occasion, String to, LetterKind kind, String... words) {
    return new Letter(occasion, new Addressee.Person(to), kind, List.of(words));
  }

  /** Of the reminders the next one that is not over. */
  private static int reminder(Instant now, Instant end) {
    Duration left = Duration.between(now, end);
    return REMINDERS.stream()
        .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
        .findFirst()
        .orElseThrow();
  }

  /** The last day on which something still counts, at least in part, in the agency's zone. */
  private String lastDay(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), settings.zone()).toString();
  }
}
