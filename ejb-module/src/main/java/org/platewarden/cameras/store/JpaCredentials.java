package org.platewarden.cameras.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.platewarden.cameras.model.CameraCredential;
import org.platewarden.cameras.model.Credentials;

/** Credentials in table {@code camera_credential}. */
@ApplicationScoped
class JpaCredentials implements Credentials {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(CameraCredential credential) {
    entities.persist(credential);
  }

  @Override
  public Optional<CameraCredential> find(String keyId) {
    return Optional.ofNullable(entities.find(CameraCredential.class, keyId));
  }

  @Override
  public List<CameraCredential> of(int cameraId) {
    return entities
        .createQuery(
            "select c from CameraCredential c where c.cameraId = :camera order by c.issuedAt desc",
            CameraCredential.class)
        .setParameter("camera", cameraId)
        .getResultList();
  }

  @Override
  public List<CameraCredential> notWithdrawn() {
    return entities
        .createQuery(
            "select c from CameraCredential c where c.withdrawnAt is null", CameraCredential.class)
        .getResultList();
  }
}
