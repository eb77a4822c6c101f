package org.platewarden.compliance;

/**
 * From where on a use of the system is worth a look.
 *
 * @param hoursFrom the first hour of the agency's day, 0 to 23
 * @param hoursUntil the first hour after it, 1 to 24
 * @param samePlate how often one person asks for one plate
 * @param sameReason for how many cases one person gives the same reason
 * @param wideMetres half of how wide an area is
 * @param lapseDays how long after its due day a review stops whoever is reviewed
 */
public record FlagTerms(
    int hoursFrom, int hoursUntil, int samePlate, int sameReason, int wideMetres, int lapseDays) {}
