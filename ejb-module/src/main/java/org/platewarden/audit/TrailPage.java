package org.platewarden.audit;

import java.util.List;
import java.util.Optional;

/**
 * A page of the trail, the newest first.
 *
 * @param lines those that fit
 * @param upTo how far the trail was looked through, if there may be more: where the next page
 *     begins. With patterns of plates to try, a page may be short and still not the last.
 */
public record TrailPage(List<TrailLine> lines, Optional<TrailLine.Place> upTo) {}
