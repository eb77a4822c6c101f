package org.platewarden.planted.data.audit.store;

import jakarta.persistence.EntityManager;

class TakesBackFromTheTrail {
  void forget(EntityManager manager, Object entry) {
    manager.remove(entry);
  }
}
