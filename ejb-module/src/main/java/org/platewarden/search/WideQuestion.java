package org.platewarden.search;

import java.time.Instant;
import java.util.Set;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.Grounds;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;

/**
 * The second act of a question that many people's vehicles fit: its reads, after its counts.
 *
 * @param criteria the question to the letter as it was counted, and which page
 * @param grounds why these people have to be looked at
 * @param confirmed whether the asker was warned of how many there are, and goes on
 */
public record WideQuestion(SearchCriteria criteria, Grounds grounds, boolean confirmed)
    implements AuditSubject, Question {
  @Override
  public boolean isAbout(Plate plate) {
    return criteria.isAbout(plate);
  }

  @Override
  public Set<String> skeletons() {
    return criteria.skeletons();
  }

  @Override
  public boolean isNew() {
    return true;
  }

  /** It goes on with its counts, for which the policy was asked: one yes is for both. */
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public QueryType type() {
    return criteria.type();
  }

  @Override
  public AskedSource source() {
    return criteria.source();
  }

  @Override
  public Instant reachesBackTo() {
    return criteria.reachesBackTo();
  }

  @Override
  public String wording() {
    return criteria.wording();
  }

  @Override
  public String onTheTrail() {
    return "%s; %s; confirmed=%s".formatted(criteria.onTheTrail(), grounds.onTheTrail(), confirmed);
  }
}
