package org.platewarden.reads;

/**
 * What became of a frame.
 *
 * @param reads plates found on it
 * @param fresh how many of them were not known before; none when the frame came a second time
 */
public record TakenIn(int reads, int fresh) {}
