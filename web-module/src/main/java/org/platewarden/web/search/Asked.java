package org.platewarden.web.search;

import java.io.Serializable;

/**
 * A query as it stands in the form.
 *
 * @param plate as typed, or empty
 * @param camera a camera's code, or empty for any
 * @param from date and time of day, by the clocks of {@code zone}: 2026-03-01T12:00
 * @param until likewise
 * @param zone the time zone of both, IANA
 */
public record Asked(String plate, String camera, String from, String until, String zone)
    implements Serializable {}
