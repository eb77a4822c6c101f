package org.platewarden.recognition;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A set of networks that read plates.
 *
 * @param name {@value #SHIPPED}, or what people called its folder
 * @param hash the first twelve hexadecimal digits of the SHA-256 of its files, so that another file
 *     under the same name is seen
 * @param card what its makers say of it
 */
public record ModelVersion(String name, String hash, Optional<String> card) {
  /** The version that comes with the product. */
  public static final String SHIPPED = "shipped";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{12}");

  public ModelVersion {
    if (!isName(name) || !HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          "model version refused: give a name of a-z, 0-9, dot and dash, and a hash of 12 digits");
    }
  }

  /** Whether a version could be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether the files are the same, whatever they are called. */
  public boolean sameFilesAs(ModelVersion other) {
    return hash.equals(other.hash);
  }
}
