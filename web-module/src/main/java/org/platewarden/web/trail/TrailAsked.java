package org.platewarden.web.trail;

/**
 * A question to the trail as it stands in the form; all as typed or chosen, empty for any.
 *
 * @param actor a user name
 * @param plate a whole plate
 * @param caseNumber the agency's reference
 * @param purpose a purpose's code
 * @param action an action's name
 * @param outcome an outcome's name
 * @param from date and time of day, by the clocks of {@code zone}: 2026-03-01T12:00
 * @param until likewise
 * @param zone the time zone of both, IANA
 */
public record TrailAsked(
    String actor,
    String plate,
    String caseNumber,
    String purpose,
    String action,
    String outcome,
    String from,
    String until,
    String zone) {}
