package org.platewarden.audit;

import org.platewarden.identity.Caller;

/**
 * An attempt that goes on the trail together with its outcome, in the transaction of its work. For
 * work that shows nobody anything, such as taking in reads: neither can be there without the other.
 *
 * @param action what is attempted
 * @param caller by whom
 * @param subject what exactly, as {@link AuditSubject#onTheTrail} says it
 */
public record SettledAttempt(AuditAction action, Caller caller, String subject) {}
