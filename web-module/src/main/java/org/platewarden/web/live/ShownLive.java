package org.platewarden.web.live;

import org.platewarden.reads.LiveView.LiveRead;

/**
 * A row of the live page.
 *
 * @param live the read
 * @param handle its name for the browser
 */
public record ShownLive(LiveRead live, String handle) {}
