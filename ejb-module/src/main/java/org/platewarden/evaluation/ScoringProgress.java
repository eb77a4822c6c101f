package org.platewarden.evaluation;

/**
 * How far a scoring is.
 *
 * @param order what is measured
 * @param done how many misreads were looked at
 * @param listed of how many
 * @param stopping whether a person has stopped it
 */
public record ScoringProgress(Score.Order order, int done, int listed, boolean stopping) {}
