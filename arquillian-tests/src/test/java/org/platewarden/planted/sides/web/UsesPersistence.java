package org.platewarden.planted.sides.web;

import jakarta.persistence.PersistenceException;

class UsesPersistence {
  boolean caught(RuntimeException thrown) {
    return thrown instanceof PersistenceException;
  }
}
