package org.platewarden.cameras;

/** Something about the cameras changed; whoever keeps them in memory looks again. */
record CamerasChanged() {}
