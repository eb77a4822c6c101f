package org.platewarden.cameras;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platewarden.cameras.model.CameraCredential;
import org.platewarden.cameras.model.Credentials;

/** Credentials read from the store when what is known of them is ten seconds old. */
@ApplicationScoped
class CredentialsInMemory implements CameraCredentials {
  private static final byte[] NONE = new byte[32];

  @Inject Credentials credentials;
  @Inject CameraRegister cameras;
  @Inject Clock clock;

  private final KeptFor<Map<String, CameraCredential>> inForce =
      new KeptFor<>(Duration.ofSeconds(10));

  @Override
  public Optional<RegisteredCamera> authenticate(String presented) {
    Optional<CameraKey> key = CameraKey.of(presented);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    @Nullable CameraCredential credential = byKeyId().get(key.get().keyId());
    byte[] wanted = credential == null ? NONE : credential.secretSha256();
    boolean right = MessageDigest.isEqual(wanted, key.get().sha256());
    return right && credential != null && credential.holdsAt(clock.instant())
        ? Optional.of(cameras.get(credential.cameraId()))
        : Optional.empty();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CamerasChanged change) {
    inForce.forget();
  }

  private Map<String, CameraCredential> byKeyId() {
    return inForce.get(
        clock,
        () ->
            credentials.notWithdrawn().stream()
                .collect(toUnmodifiableMap(CameraCredential::keyId, Function.identity())));
  }
}
