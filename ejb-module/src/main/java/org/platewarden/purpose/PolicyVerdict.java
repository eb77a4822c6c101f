package org.platewarden.purpose;

/** What a row of the policy says, from the strictest. Names are stored; never rename one. */
public enum PolicyVerdict {
  /** It is not asked. */
  REFUSE,
  /** It is asked once a second person has said yes. */
  SECOND_PERSON,
  /** It is asked with words that served no question that reaches less far back (R7). */
  FRESH_JUSTIFICATION,
  /** It is asked. */
  ALLOW
}
