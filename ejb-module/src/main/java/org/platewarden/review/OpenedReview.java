package org.platewarden.review;

import org.platewarden.audit.TrailLine;

/**
 * A review with its query.
 *
 * @param review it
 * @param query what was asked, by whom, when, and what came of it
 */
public record OpenedReview(Review review, TrailLine query) {}
