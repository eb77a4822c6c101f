package org.platewarden.routes.feed;

import java.time.ZoneId;

/**
 * What a message may leave out.
 *
 * @param zone the camera's time zone, for times that name none
 * @param country ISO 3166-1 of the camera, for states that name no country
 */
public record Circumstances(ZoneId zone, String country) {}
