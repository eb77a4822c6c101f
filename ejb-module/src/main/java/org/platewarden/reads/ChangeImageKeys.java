package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.ImageUpkeep;

/** Makes, changes and removes the keys that lock images, when an operator asks for it. */
@Stateless
@RolesAllowed("maintenance")
@TransactionAttribute(NOT_SUPPORTED) // files change, the database does not
public class ChangeImageKeys {
  @Inject ImageUpkeep images;

  /** Makes a new key, which locks new images once this returns. */
  @Audited(AuditAction.ROTATE_IMAGE_KEY)
  public ImageKey rotate() {
    return new ImageKey(images.makeKey());
  }

  /** Begins to lock all images with the newest key. */
  @Audited(AuditAction.RELOCK_IMAGES)
  public void relock() {
    images.relockAll();
  }

  /**
   * Begins to lock all images with the newest key, and removes an older one at the end of it.
   *
   * @throws KeyRefused if there is no such key, or new images are locked with it
   */
  @Audited(AuditAction.RETIRE_IMAGE_KEY)
  public void retire(ImageKey key) {
    images.retire(key.number());
  }

  /** How many images each key locks, and how far locking them anew is. */
  @NotAudited(because = "it tells of keys' numbers and of no image")
  public ImageKeyUse keys() {
    return new ImageKeyUse(
        images.keys().stream().map(ImageKey::new).toList(), images.use(), images.foldersToRelock());
  }
}
