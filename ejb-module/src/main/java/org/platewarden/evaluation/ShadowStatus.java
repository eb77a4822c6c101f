package org.platewarden.evaluation;

import java.util.Optional;
import org.platewarden.recognition.ModelVersion;

/**
 * How the shadow is on this server.
 *
 * @param name the version that the settings name; nothing where they name none
 * @param comparing the version that reads beside the one in force, once it is loaded
 * @param problem why there is none, though one is named
 */
public record ShadowStatus(
    Optional<String> name, Optional<ModelVersion> comparing, Optional<String> problem) {
  static ShadowStatus loading(Optional<String> name) {
    return new ShadowStatus(name, Optional.empty(), Optional.empty());
  }

  ShadowStatus comparing(ModelVersion version) {
    return new ShadowStatus(name, Optional.of(version), Optional.empty());
  }

  ShadowStatus notUsable(String why) {
    return new ShadowStatus(name, Optional.empty(), Optional.of(why));
  }
}
