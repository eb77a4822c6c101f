package org.platewarden.evaluation;

/**
 * How often one character was read for another.
 *
 * @param read the character that was read; empty where one was left out
 * @param meant the character that stands there; empty where there is none
 * @param count in how many places
 */
public record Confusion(String read, String meant, int count) {}
