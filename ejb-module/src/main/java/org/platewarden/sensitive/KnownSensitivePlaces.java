package org.platewarden.sensitive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platewarden.sensitive.model.LeftOutPlace;
import org.platewarden.sensitive.model.SensitivePlaces;

/** Tells the product itself which places are left out now, whoever asks. */
@ApplicationScoped
public class KnownSensitivePlaces {
  @Inject SensitivePlaces places;

  /** Those that are left out, as the database has them now. */
  @Transactional
  public List<SensitivePlace> inForce() {
    return places.inForce().stream().map(LeftOutPlace::place).toList();
  }
}
