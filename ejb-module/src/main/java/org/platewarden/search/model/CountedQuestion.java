package org.platewarden.search.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.CappedTotal;
import org.platewarden.search.CountReads;
import org.platewarden.search.QueryRefused;
import org.platewarden.search.SearchCriteria;
import org.platewarden.search.WideQuestion;

/** A question whose counts were told to its asker, and how many of its reads were since. */
@Entity
@Table(name = "counted_question")
@RetainedUnder(RetentionClass.CASE)
public class CountedQuestion {
  /** For how long after the counts the reads may be asked for. */
  public static final Duration SHOWABLE = Duration.ofMinutes(15);

  /** For how long after the first page further ones may be. */
  public static final Duration GOES_ON = Duration.ofHours(8);

  @Id private UUID id;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // it is looked for by it
  private String asker;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // it is looked for by it
  private byte[] question;

  @Column(name = "case_number", updatable = false)
  @SuppressWarnings("UnusedVariable") // for whoever asks the database
  private String caseNumber;

  @Column(updatable = false)
  private int reads;

  @Column(name = "counted_at", updatable = false)
  private Instant countedAt;

  private int shown;

  @Column(name = "shown_at")
  private @Nullable Instant shownAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CountedQuestion() {}

  /**
   * A question whose counts are told now.
   *
   * @param reads how many fit, as far as it was counted
   */
  public static CountedQuestion counted(
      String asker, SearchCriteria criteria, Purpose purpose, int reads, Instant at) {
    CountedQuestion counted = new CountedQuestion();
    counted.id = UUID.randomUUID();
    counted.asker = asker;
    counted.question = digest(criteria, purpose);
    counted.caseNumber = purpose.caseNumber().value();
    counted.reads = reads;
    counted.countedAt = at.truncatedTo(ChronoUnit.MICROS);
    return counted;
  }

  /** By what two questions are the very same: wording, case and reason, to the letter. */
  public static byte[] digest(SearchCriteria criteria, Purpose purpose) {
    String all = criteria.wording() + "\n" + purpose.onTheTrail();
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * How many reads may be shown now.
   *
   * @param page the most on a page
   * @throws QueryRefused if none may
   */
  public int allowance(WideQuestion asked, Instant now, int page) {
    if (asked.criteria().goesOn()) {
      requireGoingOn(now);
    } else {
      requireFirst(asked, now);
    }
    if (!showsMore()) {
      throw QueryRefused.mostShown(CountReads.MOST_SHOWN);
    }
    return Math.min(page, CountReads.MOST_SHOWN - shown);
  }

  private void requireFirst(WideQuestion asked, Instant now) {
    if (shownAt != null) {
      throw QueryRefused.shownAlready();
    }
    if (!now.isBefore(countedAt.plus(SHOWABLE))) {
      throw QueryRefused.countsOld(countedAt, SHOWABLE);
    }
    if (reads > CountReads.WARNED_FROM && !asked.confirmed()) {
      throw QueryRefused.notConfirmed(CountReads.WARNED_FROM, CountReads.MOST_SHOWN);
    }
  }

  private void requireGoingOn(Instant now) {
    if (shownAt == null) {
      throw QueryRefused.countsFirst();
    }
    if (!now.isBefore(shownAt.plus(GOES_ON))) {
      throw QueryRefused.countsOld(shownAt, GOES_ON);
    }
  }

  /** Notes that so many more were shown. */
  public void show(int more, Instant at) {
    shown += more;
    if (shownAt == null) {
      shownAt = at.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Whether any may still be shown. */
  public boolean showsMore() {
    return shown < CountReads.MOST_SHOWN;
  }

  /** How many are shown in all. */
  public CappedTotal total() {
    return new CappedTotal(Math.min(reads, CountReads.MOST_SHOWN), reads > CountReads.MOST_SHOWN);
  }
}
