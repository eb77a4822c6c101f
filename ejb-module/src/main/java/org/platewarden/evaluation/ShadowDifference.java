package org.platewarden.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Candidate;

/**
 * A read that the shadow would have read otherwise, or not at all.
 *
 * @param read what was recorded
 * @param shadow what the shadow made of it; nothing where it found no plate
 * @param shadowHash which shadow, by the hash of its files
 * @param at when it was compared
 */
public record ShadowDifference(
    ReadReference read, Optional<Candidate> shadow, String shadowHash, Instant at) {}
