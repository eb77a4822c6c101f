package org.platewarden.planted.entity.reads;

import jakarta.persistence.Entity;
import java.time.LocalDateTime;

/** Everything an entity should not be. */
@Entity
public class FillableByAnyone {
  private LocalDateTime seenAt = LocalDateTime.MIN;

  /** Changed by anyone. */
  public void setSeenAt(LocalDateTime time) {
    seenAt = time;
  }

  LocalDateTime seenAt() {
    return seenAt;
  }
}
