package org.platewarden.reads;

import java.io.Serializable;
import org.platewarden.kernel.GeoPoint;

/**
 * A camera to choose.
 *
 * @param code stable
 * @param name how people call it
 * @param place where it stands
 */
public record CameraName(String code, String name, GeoPoint place) implements Serializable {}
