package org.platewarden.reads;

import java.io.Serializable;

/**
 * A camera to choose.
 *
 * @param code stable
 * @param name how people call it
 */
public record CameraName(String code, String name) implements Serializable {}
