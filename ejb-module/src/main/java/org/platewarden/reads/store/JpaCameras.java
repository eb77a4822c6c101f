package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.model.Camera;
import org.platewarden.reads.model.Cameras;

/** Cameras in table {@code camera}. */
@ApplicationScoped
class JpaCameras implements Cameras {
  @PersistenceContext EntityManager entities;

  @Override
  public Optional<Camera> find(CameraCode code) {
    return entities
        .createQuery("select c from Camera c where c.code = :code", Camera.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Camera get(int id) {
    Camera camera = entities.find(Camera.class, id);
    if (camera == null) {
      throw new NoSuchElementException("no camera has the number " + id);
    }
    return camera;
  }

  @Override
  public List<Camera> list() {
    return entities
        .createQuery("select c from Camera c order by c.name, c.code", Camera.class)
        .getResultList();
  }
}
