package org.platewarden.reads.model;

import java.io.Serializable;
import java.time.Instant;

/**
 * The key of a read; plate and time are in it, so that one index serves search, history and order,
 * and the table can be spread by plate.
 *
 * @param plate characters as read
 * @param capturedAt to the microsecond
 * @param id 64 bits of the hash of source and external id
 */
public record PlateReadKey(String plate, Instant capturedAt, long id) implements Serializable {}
