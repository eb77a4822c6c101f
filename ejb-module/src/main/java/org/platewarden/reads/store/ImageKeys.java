package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.platewarden.kernel.ImageHash;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeysUnavailable;

/**
 * The keys of images: numbered ones that lock them, of which the newest locks new images, and one
 * that names their files and never changes.
 */
@ApplicationScoped
class ImageKeys {
  private static final String NUMBERED = "image-";
  private static final String NAMING = "image-names";
  private static final String NAMING_ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int CHECK_DIGITS = 16;

  @Inject KeyRing ring;

  private final SecureRandom random = new SecureRandom();
  private final NavigableMap<Integer, SecretKey> byNumber = new ConcurrentSkipListMap<>();
  private SecretKey naming;

  @SuppressWarnings("NullAway.Init") // opened before anything is asked of it
  ImageKeys() {}

  /** Takes the keys from the key ring, and makes those that a new folder needs. */
  void openForNewFolder() {
    if (ring.find(NAMING).isEmpty()) {
      ring.add(NAMING, made(NAMING_ALGORITHM));
    }
    load();
    if (byNumber.isEmpty()) {
      add();
    }
  }

  /**
   * Takes the keys from the key ring.
   *
   * @param check what {@link #check()} said when the folder was made
   * @throws KeysUnavailable if they are not the keys of that folder
   */
  void openForFolder(String folder, String check) {
    if (ring.find(NAMING).isPresent()) {
      load();
    }
    if (byNumber.isEmpty() || !check.equals(check())) {
      throw new KeysUnavailable(
          "images in %s cannot be opened: the key store %s does not have their keys; put back the one that was backed up with them"
              .formatted(folder, ring.location()));
    }
  }

  private void load() {
    naming = ring.find(NAMING).orElseThrow();
    byNumber.clear();
    for (String name : ring.names()) {
      if (name.matches(NUMBERED + "[0-9]{1,9}")) {
        byNumber.put(
            Integer.valueOf(name.substring(NUMBERED.length())), ring.find(name).orElseThrow());
      }
    }
  }

  /** Says which naming key this is, without telling it. */
  String check() {
    return mac("platewarden images".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .substring(0, CHECK_DIGITS);
  }

  /** What the file of an image is called. */
  ImageName nameOf(ImageHash hash) {
    return new ImageName(mac(hash.digest()));
  }

  /** The number of the key that locks new images. */
  int active() {
    return byNumber.lastKey();
  }

  /** The numbers of all keys, oldest first. */
  List<Integer> numbers() {
    return List.copyOf(byNumber.keySet());
  }

  /**
   * The key of this number.
   *
   * @throws KeysUnavailable if there is none
   */
  SecretKey get(int number) {
    SecretKey key = byNumber.get(number);
    if (key == null) {
      throw new KeysUnavailable(
          "an image cannot be opened: it is locked with key %s%d, and the key store %s has no such key; put back a backup that has it"
              .formatted(NUMBERED, number, ring.location()));
    }
    return key;
  }

  /** Makes the next key, which locks new images from now on. */
  int add() {
    int number = byNumber.isEmpty() ? 1 : active() + 1;
    SecretKey key = made("AES");
    ring.add(NUMBERED + number, key);
    byNumber.put(number, key);
    return number;
  }

  /** Removes a key that no image needs any more. */
  void remove(int number) {
    if (number == active()) {
      throw new IllegalArgumentException("key refused: new images are locked with it");
    }
    ring.remove(NUMBERED + number);
    byNumber.remove(number);
  }

  private SecretKey made(String algorithm) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return new SecretKeySpec(bytes, algorithm);
  }

  private String mac(byte[] of) {
    try {
      Mac mac = Mac.getInstance(NAMING_ALGORITHM);
      mac.init(naming);
      return HexFormat.of().formatHex(mac.doFinal(of));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + NAMING_ALGORITHM, e);
    }
  }
}
