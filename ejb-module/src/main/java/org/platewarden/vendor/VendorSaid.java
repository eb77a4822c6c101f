package org.platewarden.vendor;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one vendor said to a question.
 *
 * @param vendor which
 * @param reply what became of the lookup
 * @param took how long it was asked; nothing for what was kept
 * @param askedAt when the vendor was asked
 * @param endsAt when the answer is destroyed; empty where none is kept
 * @param cached whether it is an earlier answer to the same question
 */
public record VendorSaid(
    Vendor vendor,
    VendorReply reply,
    Duration took,
    Instant askedAt,
    Optional<Instant> endsAt,
    boolean cached)
    implements Serializable {}
