package org.platewarden.web.search;

import java.io.Serializable;
import org.platewarden.reads.ReadSummary;

/**
 * One row of the answer on the page.
 *
 * @param handle its name for this session
 * @param read the read
 */
public record ShownRead(String handle, ReadSummary read) implements Serializable {}
