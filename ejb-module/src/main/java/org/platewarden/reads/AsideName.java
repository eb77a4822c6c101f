package org.platewarden.reads;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;

/**
 * Names a file that was put aside, or all of a camera's. A file is named by a hash, so that no path
 * ever comes from a page: what is no hash of a file that lies there names nothing.
 *
 * @param camera whose
 * @param file 32 hexadecimal digits, the beginning of the SHA-256 of its name; empty for all
 */
public record AsideName(CameraCode camera, String file) implements AuditSubject, Serializable {
  private static final int LENGTH = 32;

  public AsideName {
    if (!file.matches("([0-9a-f]{" + LENGTH + "})?")) {
      throw new IllegalArgumentException("refused: this names no file that was put aside");
    }
  }

  /** The name of one file. */
  public static AsideName of(CameraCode camera, String fileName) {
    return new AsideName(
        camera, ImageHash.of(fileName.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH));
  }

  /** The name of all that lie there of a camera. */
  public static AsideName allOf(CameraCode camera) {
    return new AsideName(camera, "");
  }

  /** Whether it names all. */
  public boolean isAll() {
    return file.isEmpty();
  }

  @Override
  public String onTheTrail() {
    return "camera=%s; file=%s".formatted(camera, isAll() ? "all" : file);
  }
}
