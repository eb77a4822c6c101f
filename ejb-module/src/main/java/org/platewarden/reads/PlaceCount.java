package org.platewarden.reads;

import java.io.Serializable;

/**
 * How much of an answer one camera made.
 *
 * @param camera the camera's code
 * @param cameraName how people call it
 * @param reads how many reads
 * @param vehicles how many distinct plates
 */
public record PlaceCount(String camera, String cameraName, int reads, int vehicles)
    implements Serializable {}
