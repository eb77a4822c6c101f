package org.platewarden.cameras;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.Cameras;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/** The register, read from the store when it is older than ten seconds or something changed. */
@ApplicationScoped
class RegisterInMemory implements CameraRegister {
  /** How long another node's change may stay unseen. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  @Inject Cameras cameras;
  @Inject Jurisdictions jurisdictions;
  @Inject Clock clock;

  private final KeptFor<Known> known = new KeptFor<>(LONGEST);

  /**
   * The cameras as they were at one moment.
   *
   * @param all by name
   * @param byCode the same
   * @param byId the same
   */
  private record Known(
      List<RegisteredCamera> all,
      Map<CameraCode, RegisteredCamera> byCode,
      Map<Integer, RegisteredCamera> byId) {
    static Known of(List<RegisteredCamera> all) {
      return new Known(
          all,
          all.stream().collect(toUnmodifiableMap(RegisteredCamera::code, Function.identity())),
          all.stream().collect(toUnmodifiableMap(RegisteredCamera::id, Function.identity())));
    }
  }

  @Override
  public Optional<RegisteredCamera> find(CameraCode code) {
    return Optional.ofNullable(known().byCode().get(code));
  }

  @Override
  public RegisteredCamera get(int id) {
    RegisteredCamera camera = known().byId().get(id);
    if (camera == null) {
      throw new NoSuchElementException("no camera has the number " + id);
    }
    return camera;
  }

  @Override
  public RegisteredCamera at(RegisteredCamera camera, Optional<GeoPoint> place) {
    return camera.kind() == CameraKind.FIXED || place.isEmpty()
        ? camera
        : camera.movedTo(place.get(), jurisdictions.of(place.get()));
  }

  @Override
  public List<RegisteredCamera> list() {
    return known().all();
  }

  @Override
  public int count() {
    return cameras.count();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CamerasChanged change) {
    known.forget();
  }

  private Known known() {
    return known.get(
        clock, () -> Known.of(cameras.list().stream().map(Camera::registered).toList()));
  }
}
