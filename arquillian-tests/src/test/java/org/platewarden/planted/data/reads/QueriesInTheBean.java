package org.platewarden.planted.data.reads;

import jakarta.persistence.EntityManager;

class QueriesInTheBean {
  long count(EntityManager manager) {
    return manager.createQuery("select count(r) from Read r", Long.class).getSingleResult();
  }
}
