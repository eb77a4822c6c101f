package org.platewarden.evaluation;

import org.platewarden.reads.ReadSummary;

/**
 * A difference with what is still kept of its read.
 *
 * @param difference what each of the two made of it
 * @param read the read
 */
public record SeenDifference(ShadowDifference difference, ReadSummary read) {}
