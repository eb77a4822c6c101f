package org.platewarden.reads;

/**
 * A read out of a file.
 *
 * @param line where it stands, from 1
 * @param read without image
 */
public record ImportedRead(long line, CapturedRead read) {}
