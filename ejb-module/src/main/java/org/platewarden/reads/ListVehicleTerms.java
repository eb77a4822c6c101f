package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.VehicleNames;
import org.platewarden.reads.model.VehicleTerms.Kind;

/** The words that cameras use for vehicles, for a form to offer. */
@Stateless
@RolesAllowed("officer")
public class ListVehicleTerms {
  private static final String TELLS_OF_NO_READ =
      "which makes, models and colours cameras tell says nothing of any read";

  @Inject VehicleNames names;

  /** Makes, in alphabetical order. */
  @NotAudited(because = TELLS_OF_NO_READ)
  public List<String> makes() {
    return names.list(Kind.MAKE);
  }

  /** Models, in alphabetical order. */
  @NotAudited(because = TELLS_OF_NO_READ)
  public List<String> models() {
    return names.list(Kind.MODEL);
  }

  /** Colours, in alphabetical order. */
  @NotAudited(because = TELLS_OF_NO_READ)
  public List<String> colours() {
    return names.list(Kind.COLOUR);
  }
}
