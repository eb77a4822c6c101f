package org.platewarden.cameras;

/**
 * A key that was just made. This is the only time that anybody sees it.
 *
 * @param keyId its name, no secret
 * @param written as the camera must present it
 */
public record IssuedKey(String keyId, String written) {
  @Override
  public String toString() {
    return "key " + keyId;
  }
}
