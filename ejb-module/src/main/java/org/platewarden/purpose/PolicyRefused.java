package org.platewarden.purpose;

import org.platewarden.audit.Refusal;

/** The agency's policy does not let something be asked, or is not changed as it stands. */
public final class PolicyRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private PolicyRefused(String code, String message, Object... values) {
    super(code, message, values);
  }

  static PolicyRefused none() {
    return new PolicyRefused(
        "policy-none",
        "query refused: the agency has no policy in force, and without one nothing is asked; tell compliance staff");
  }

  /** What stands in the database is not understood, so it allows nothing. */
  public static PolicyRefused unreadable(long version) {
    return new PolicyRefused(
        "policy-unreadable",
        "query refused: version %d of the policy has a row that nobody understands, so nothing is asked; tell an administrator"
            .formatted(version));
  }

  static PolicyRefused byRow(PolicyDecision decision) {
    return decision.row().isPresent()
        ? of(
            "policy-refuses",
            "query refused: row %s of version %d of the purpose policy refuses it; choose a later beginning or a narrower question, or ask compliance staff about that row"
                .formatted(decision.rowName(), decision.version()),
            decision)
        : of(
            "policy-silent",
            "query refused: no row of version %d of the purpose policy lets you ask this; choose a later beginning or a narrower question, or ask compliance staff for a row"
                .formatted(decision.version()),
            decision);
  }

  static PolicyRefused stale(PolicyDecision decision) {
    return of(
        "policy-stale-words",
        "query refused: it reaches %d days back, and you gave the same justification for this case to a question that reaches less far; say why older reads are needed (row %s of version %d)"
            .formatted(decision.question().daysBack(), decision.rowName(), decision.version()),
        decision);
  }

  static PolicyRefused held(PolicyDecision decision) {
    if (decision.verdict() != PolicyVerdict.SECOND_PERSON) {
      return of(
          "reveal-second-person",
          "held for a second person: it would show more of one vehicle's places and days than one person's word is enough for, or sensitive places; a supervisor finds it on the list, and once one has said yes, ask the very same again within 8 hours",
          decision);
    }
    return of(
        "policy-second-person",
        "held for a second person: row %s of version %d of the purpose policy wants one; a supervisor finds it on the list, and once one has said yes, ask the very same again within 8 hours"
            .formatted(decision.rowName(), decision.version()),
        decision);
  }

  /** A translation may name the row, the version and the days, in this order. */
  private static PolicyRefused of(String code, String message, PolicyDecision decision) {
    return new PolicyRefused(
        code,
        message,
        decision.rowName(),
        Long.toString(decision.version()),
        Long.toString(decision.question().daysBack()));
  }

  static PolicyRefused draft(String why) {
    return new PolicyRefused("policy-draft", "policy refused: " + why);
  }

  static PolicyRefused line(long line, String why) {
    return new PolicyRefused(
        "policy-line",
        "policy refused: line %d: %s; mend the line and give all again".formatted(line, why));
  }

  static PolicyRefused tie(String first, String second) {
    return new PolicyRefused(
        "policy-tie",
        "policy refused: rows %s and %s speak for the same, and neither would go first; drop one of them"
            .formatted(first, second));
  }

  static PolicyRefused unknown() {
    return new PolicyRefused(
        "policy-unknown", "refused: there is no such version of the policy; load the page again");
  }

  /** Nobody fills two of the three parts. */
  public static PolicyRefused samePerson(long version) {
    return new PolicyRefused(
        "policy-same-person",
        "version %d refused: you drafted or approved it; it needs three people, another must decide"
            .formatted(version));
  }

  /** It is decided already. */
  public static PolicyRefused decided(long version) {
    return new PolicyRefused(
        "policy-decided",
        "version %d refused: it was decided already; load the page again".formatted(version));
  }
}
