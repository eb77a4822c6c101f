package org.platewarden.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The product's secret keys, by name, in one PKCS #12 file that this server alone writes. Which
 * keys must be there is for whoever uses them to know: a key that is missing is never made anew
 * silently where something was locked with it.
 */
@ApplicationScoped
public class KeyRing {
  @Inject
  @ConfigProperty(name = "platewarden.keys.store")
  String file;

  /** Out of the server's credential store. */
  @Resource(lookup = "java:global/platewarden/keys-password")
  String password;

  @Inject Clock clock;

  /** Unlocking one takes thousands of rounds of hashing, and the trail signs each second. */
  private final Map<String, SecretKey> unlocked = new HashMap<>();

  private KeyStore store;

  /** A key ring that is read from its file when it is first used. */
  @SuppressWarnings("NullAway.Init") // opened before anything is asked of it
  public KeyRing() {}

  @PostConstruct
  void open() {
    unlocked.clear();
    try {
      store = KeyStore.getInstance("PKCS12");
      if (Files.notExists(path())) {
        store.load(null, password.toCharArray());
        return;
      }
      try (InputStream kept = Files.newInputStream(path())) {
        store.load(kept, password.toCharArray());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new KeysUnavailable(
          "no key can be had: the key store %s cannot be read, or the password that the server was given (PLATEWARDEN_KEYS_PASSWORD, or secrets/keystore) is not its; restore the two that belong together"
              .formatted(file),
          e);
    }
  }

  /** Where the keys are kept, for messages. */
  public String location() {
    return file;
  }

  /** The key of this name, if there is one. */
  public synchronized Optional<SecretKey> find(String name) {
    try {
      if (!unlocked.containsKey(name) && store.containsAlias(name)) {
        unlocked.put(name, (SecretKey) store.getKey(name, password.toCharArray()));
      }
      return Optional.ofNullable(unlocked.get(name));
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable(
          "the key %s of the key store %s cannot be read: restore the file from its backup"
              .formatted(name, file),
          e);
    }
  }

  /** The names of all keys. */
  public synchronized List<String> names() {
    try {
      return Collections.list(store.aliases());
    } catch (GeneralSecurityException e) {
      throw new KeysUnavailable("the key store %s cannot be read".formatted(file), e);
    }
  }

  /**
   * Adds a key; it is on disk when this returns.
   *
   * @throws IllegalStateException if there is one of this name
   */
  public synchronized void add(String name, SecretKey key) {
    if (find(name).isPresent()) {
      throw new IllegalStateException(
          "key %s not added: there is one already, and it may be in use".formatted(name));
    }
    try {
      unlocked.remove(name);
      store.setEntry(
          name,
          new KeyStore.SecretKeyEntry(key),
          new KeyStore.PasswordProtection(password.toCharArray()));
      save();
    } catch (GeneralSecurityException e) {
      throw notWritten(e);
    }
  }

  /** Removes a key for good; whatever it alone can open is lost. */
  public synchronized void remove(String name) {
    try {
      unlocked.remove(name);
      store.deleteEntry(name);
      save();
    } catch (GeneralSecurityException e) {
      throw notWritten(e);
    }
  }

  private void save() throws GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    try {
      store.store(bytes, password.toCharArray());
      DurableFiles.write(path(), bytes.toByteArray(), clock.instant());
    } catch (IOException e) {
      open(); // what is in memory must not promise more than what is on disk
      throw notWritten(e);
    }
  }

  private KeysUnavailable notWritten(Exception cause) {
    return new KeysUnavailable(
        "the key store %s cannot be written: see that its folder is the server's and its disk has room"
            .formatted(file),
        cause);
  }

  private Path path() {
    return Path.of(file).toAbsolutePath();
  }
}
