package org.platewarden.web.read;

import org.platewarden.purpose.Purpose;
import org.platewarden.search.RevealedRead;

/**
 * A read that an answer has shown, and why it was asked for.
 *
 * @param read names it
 * @param purpose the query's; opening it is for the same purpose
 * @param answer the answer's name, for the way back
 */
public record Revealed(RevealedRead read, Purpose purpose, String answer) {}
