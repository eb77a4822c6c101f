package org.platewarden.audit;

/**
 * What the trail's log had come to at some time.
 *
 * @param size how many entries were sealed
 * @param root over all of them, 64 hexadecimal digits
 */
public record SealedHead(long size, String root) {}
