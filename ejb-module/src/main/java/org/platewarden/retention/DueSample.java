package org.platewarden.retention;

import java.time.Instant;
import org.platewarden.kernel.RetentionClass;

/**
 * One of many that are past their cut-off, without its plate.
 *
 * @param kept the class
 * @param place of capture, ISO 3166
 * @param camera that saw it, by its code
 * @param captured when
 * @param held whether a hold keeps it
 */
public record DueSample(
    RetentionClass kept, String place, String camera, Instant captured, boolean held) {}
