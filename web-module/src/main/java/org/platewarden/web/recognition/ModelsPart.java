package org.platewarden.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.evaluation.ListModels;
import org.platewarden.evaluation.ListModels.Listed;
import org.platewarden.evaluation.ListModels.Use;
import org.platewarden.web.frame.Say;

/** The model versions that this server has. */
@Named
@RequestScoped
public class ModelsPart {
  @Inject ListModels models;
  @Inject Say say;

  private @Nullable List<Listed> all;

  /** All, the shipped one first. */
  public List<Listed> getAll() {
    if (all == null) {
      all = models.all();
    }
    return all;
  }

  /** A version's name, in words where it is the shipped one. */
  public String name(String version) {
    return say.orElse("models.name." + version, version);
  }

  /** What it is to this server, in words. */
  public String use(Listed listed) {
    return say.of("models.use." + listed.use());
  }

  /** The look of that. */
  public String tone(Listed listed) {
    return listed.use() == Use.IN_FORCE
        ? "well"
        : listed.use() == Use.SHADOW ? "new" : "out-of-service";
  }
}
