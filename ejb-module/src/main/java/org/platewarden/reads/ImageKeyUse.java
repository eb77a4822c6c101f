package org.platewarden.reads;

import java.util.List;

/**
 * Which keys lock how many images.
 *
 * @param keys oldest first; the last one locks new images
 * @param use how many each locks
 * @param foldersToRelock how many of 65536 folders are still to be locked anew
 */
public record ImageKeyUse(List<ImageKey> keys, ImageUse use, int foldersToRelock) {}
