package org.platewarden.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.conflict.model.StoppedQuestions;

/** The stopped questions that nobody has decided, for whoever tells people of them. */
@ApplicationScoped
public class WaitingConflicts {
  @Inject StoppedQuestions stopped;

  /** All that wait, the oldest first. */
  public List<StoppedQuestion> at(Instant now) {
    return stopped.since(now).stream()
        .map(StoppedQuestionReport::toShow)
        .filter(question -> question.decided().isEmpty())
        .toList();
  }
}
