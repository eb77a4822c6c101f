package org.platewarden.audit;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.model.TrailBreak;
import org.platewarden.runtime.OperatorRequests;

/** Answers what the operator at the machine asks about the trail's log. */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionManagement(TransactionManagementType.BEAN) // each act is a transaction of its own
public class AnswerTrailRequests {
  private static final int DECISION = 2;

  @Inject OperatorRequests requests;
  @Inject DecideTrailBreak breaks;
  @Inject RotateTrailKey keys;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void answer() {
    try {
      requests.answer("trail", this::answer);
    } catch (RuntimeException e) {
      LOG.trailRequestFailed(e);
    }
  }

  private String answer(List<String> words) {
    try {
      if (words.equals(List.of("rotate"))) {
        return "done\nthe log is signed by a new key from its next checkpoint on: %s\n"
            .formatted(keys.rotate().line());
      }
      Optional<TrailClash> clash = breaks.clash();
      if (clash.isEmpty()) {
        return "refused\nthere is nothing to decide: the log in the database begins with what was published\n";
      }
      if (words.equals(List.of("clash"))) {
        return "done\n" + clash.get().inWords() + "\n";
      }
      if (words.size() < DECISION || !words.getFirst().equals("decide")) {
        return "refused\nrotate, clash, or decide NAME REASON is wanted\n";
      }
      String reason = String.join(" ", words.subList(DECISION, words.size()));
      return decided(breaks.decide(new BreakDecision(words.get(1), reason, clash.get())));
    } catch (Refusal refused) {
      return "refused\n" + refused.getMessage() + "\n";
    } catch (EJBException failed) {
      LOG.trailRequestFailed(failed);
      return "refused\nit failed; the server's log says why\n";
    }
  }

  private static String decided(TrailBreak decided) {
    return "done\nbreak %d is decided by %s, in entry %s of the trail: the log goes on from %d entries once the witness has taken it\n"
        .formatted(decided.number(), decided.by(), decided.entry(), decided.goingOn().size());
  }
}
