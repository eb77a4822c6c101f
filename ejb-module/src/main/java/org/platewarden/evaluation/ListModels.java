package org.platewarden.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;

/** Tells which model versions this server has. */
@Stateless
@RolesAllowed("administrator")
public class ListModels {
  @Inject ModelVersions models;

  /** What a version is to this server. */
  public enum Use {
    /** Its plates are recorded. */
    IN_FORCE,
    /** It reads the same frames, and records none. */
    SHADOW,
    /** It is there. */
    AVAILABLE
  }

  /** A version and what it is to this server. */
  public record Listed(ModelVersion version, Use use) {}

  /** All, the shipped one first. */
  @NotAudited(because = "which models there are says nothing of any read")
  public List<Listed> all() {
    ModelVersion inForce = models.inForce();
    return models.all().stream().map(each -> new Listed(each, useOf(each, inForce))).toList();
  }

  private Use useOf(ModelVersion version, ModelVersion inForce) {
    if (version.name().equals(inForce.name()) && version.sameFilesAs(inForce)) {
      return Use.IN_FORCE;
    }
    return models.shadow().filter(version.name()::equals).isPresent() ? Use.SHADOW : Use.AVAILABLE;
  }
}
