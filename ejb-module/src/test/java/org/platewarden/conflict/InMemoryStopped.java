package org.platewarden.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.conflict.model.StoppedQuestions;
import org.platewarden.kernel.CaseNumber;

final class InMemoryStopped implements StoppedQuestions {
  final List<StoppedQuestionReport> kept = new ArrayList<>();

  @Override
  public void add(StoppedQuestionReport report) {
    kept.add(report);
  }

  @Override
  public Optional<StoppedQuestionReport> findToChange(UUID id) {
    return kept.stream().filter(report -> report.toShow().id().equals(id)).findFirst();
  }

  @Override
  public List<StoppedQuestionReport> since(Instant since) {
    return kept;
  }

  @Override
  public boolean waits(String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since) {
    return about(asker, vehicle, caseNumber).stream()
        .anyMatch(stopped -> stopped.decided().isEmpty() && !stopped.stoppedAt().isBefore(since));
  }

  @Override
  public boolean letAsk(
      String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since, Instant until) {
    return about(asker, vehicle, caseNumber).stream()
        .flatMap(stopped -> stopped.decided().stream())
        .anyMatch(
            decided ->
                decided.outcome() == StoppedQuestion.Outcome.LET_ASK
                    && decided.at().isAfter(since)
                    && !decided.at().isAfter(until));
  }

  private List<StoppedQuestion> about(String asker, GuardedVehicle vehicle, CaseNumber caseNumber) {
    return kept.stream()
        .map(StoppedQuestionReport::toShow)
        .filter(
            stopped ->
                stopped.asker().equals(asker)
                    && stopped.owner().equals(vehicle.owner())
                    && stopped.reason().contains("case=" + caseNumber))
        .toList();
  }
}
