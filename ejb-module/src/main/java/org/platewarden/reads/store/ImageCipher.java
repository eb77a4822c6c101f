package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.platewarden.kernel.ImageHash;

/**
 * Locks and opens images: AES-256-GCM, each with a key of its own that HKDF-SHA-256 derives from a
 * numbered key and a random salt. A key is used once, so no nonce ever comes twice under one, how
 * many images there may be.
 *
 * <p>Source: NIST SP 800-38D section 8; RFC 5869; docs/decisions/0010-images-encrypted-at-rest.md.
 */
@ApplicationScoped
class ImageCipher {
  private static final byte[] INFO = "platewarden image 1".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  @Inject ImageKeys keys;

  private final SecureRandom random = new SecureRandom();

  /** The image locked with the newest key, for the file of this name. */
  byte[] seal(byte[] image, ImageName name) {
    SealedHeader header =
        new SealedHeader(
            keys.active(),
            randomBytes(SealedHeader.SALT_BYTES),
            randomBytes(SealedHeader.NONCE_BYTES));
    byte[] head = header.bytes();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, header, head, name);
      byte[] sealed = Arrays.copyOf(head, head.length + cipher.getOutputSize(image.length));
      cipher.doFinal(image, 0, image.length, sealed, head.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 25 on has AES-GCM and HKDF", e);
    }
  }

  /**
   * The image in a locked file; what it holds has been held against its name.
   *
   * @throws DamagedImage if it is not what was locked, or not for this name
   * @throws org.platewarden.runtime.KeysUnavailable if its key is not there
   */
  byte[] open(byte[] file, ImageName name) {
    SealedHeader header = SealedHeader.of(file).orElseThrow(() -> new DamagedImage(name));
    byte[] head = Arrays.copyOf(file, SealedHeader.BYTES);
    byte[] image;
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, header, head, name);
      image = cipher.doFinal(file, head.length, file.length - head.length);
    } catch (AEADBadTagException e) {
      throw new DamagedImage(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 25 on has AES-GCM and HKDF", e);
    }
    if (!keys.nameOf(ImageHash.of(image)).equals(name)) {
      throw new DamagedImage(name);
    }
    return image;
  }

  private Cipher cipher(int mode, SealedHeader header, byte[] head, ImageName name)
      throws GeneralSecurityException {
    SecretKey own =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "AES",
                HKDFParameterSpec.ofExtract()
                    .addIKM(keys.get(header.key()))
                    .addSalt(header.salt())
                    .thenExpand(INFO, KEY_BYTES));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, own, new GCMParameterSpec(TAG_BITS, header.nonce()));
    cipher.updateAAD(head);
    cipher.updateAAD(name.bytes());
    return cipher;
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
