package org.platewarden.reads;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A file or message that was put aside. What it holds is never shown: it may hold plates.
 *
 * @param name which
 * @param fileName as it lies there
 * @param size bytes
 * @param at when it was put aside
 * @param reason why, in the words of the reason file; empty if none lies beside it
 * @param replayable whether it is a file that can go back; a link or a folder cannot
 */
public record AsideFile(
    AsideName name,
    String fileName,
    long size,
    Instant at,
    Optional<String> reason,
    boolean replayable)
    implements Serializable {}
