package org.platewarden.reads;

import java.time.Instant;
import org.platewarden.kernel.ImageHash;

/**
 * A file of reads that is to be imported; what is in it makes it the same file, not its name.
 *
 * @param hash of its bytes as they lie on the disk
 * @param name as people know it
 * @param format how its lines tell of reads
 * @param since when it came to lie where it is
 */
public record ImportedFile(ImageHash hash, String name, Format format, Instant since) {
  /** How lines tell of reads. */
  public enum Format {
    /** A header that names the columns, a read a line. */
    CSV,
    /** An object of our own format a line. */
    JSON_LINES
  }
}
