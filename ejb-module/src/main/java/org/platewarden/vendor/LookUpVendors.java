package org.platewarden.vendor;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.review.ReviewedInTime;
import org.platewarden.vendor.model.LookBack;

/** Has commercial vendors asked for a plate, at that moment and for an officer's purpose (R9). */
@Stateless
@RolesAllowed("officer")
@Entitled(
    Right.COMMERCIAL_READS) // by our database, so a right is there, or gone, in a session that is
// open
@ReviewedInTime
@TransactionAttribute(NOT_SUPPORTED) // vendors take seconds, and no connection waits for them
public class LookUpVendors {
  @Inject AskVendors vendors;
  @Inject AnswerVault vault;
  @Inject VendorBudget budget;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * What every vendor says; those who do not answer say so in their reply.
   *
   * @throws LookUpRefused if the window begins more than five years ago
   */
  @Audited(AuditAction.LOOK_UP_VENDORS)
  @PurposeBound
  public VendorsAnswer lookUp(VendorQuestion question, Purpose purpose) {
    Instant oldest = LookBack.oldest(clock.instant());
    if (question.window().from().isBefore(oldest)) {
      throw LookUpRefused.lookBack(question.window().from(), oldest);
    }
    VendorsAnswer answer =
        vendors.ask(question, vault.hide(caller.get().name(), question, purpose));
    budget.note(purpose.caseNumber(), answer);
    return answer;
  }
}
