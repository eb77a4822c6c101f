package org.platewarden.reads;

import java.util.List;

/**
 * Where a plate was, within a window.
 *
 * @param cameras by camera, the last seen first
 * @param reads the newest reads in order, a page of them
 */
public record PlateHistory(List<CameraVisits> cameras, ReadPage reads) {}
