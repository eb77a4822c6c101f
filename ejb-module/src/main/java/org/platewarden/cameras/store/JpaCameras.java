package org.platewarden.cameras.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.Cameras;
import org.platewarden.kernel.CameraCode;

/** Cameras in table {@code camera}. */
@ApplicationScoped
class JpaCameras implements Cameras {
  @PersistenceContext EntityManager entities;

  @Override
  public List<Camera> list() {
    return entities
        .createQuery("select c from Camera c order by c.name, c.code", Camera.class)
        .getResultList();
  }

  @Override
  public int count() {
    return entities
        .createQuery("select count(c) from Camera c", Long.class)
        .getSingleResult()
        .intValue();
  }

  @Override
  public Optional<Camera> find(CameraCode code) {
    return entities
        .createQuery("select c from Camera c where c.code = :code", Camera.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Camera camera) {
    entities.persist(camera);
  }

  @Override
  public boolean settle() {
    try {
      entities.flush();
      return true;
    } catch (OptimisticLockException e) {
      return false;
    }
  }
}
