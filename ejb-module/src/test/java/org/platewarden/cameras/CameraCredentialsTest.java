package org.platewarden.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.model.CameraCredential;
import org.platewarden.cameras.model.Credentials;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

class CameraCredentialsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CameraCode OTAY = new CameraCode("cam-otay-1");

  private final InMemory store = new InMemory();
  private final CredentialsInMemory credentials = new CredentialsInMemory();
  private final CameraKey key = CameraKey.random();

  @BeforeEach
  void a_camera_with_a_key_for_an_hour() {
    credentials.credentials = store;
    credentials.cameras = new OneCamera();
    at(NOON);
    store.all.add(issued(key, Optional.of(NOON.plusSeconds(3600))));
  }

  @Test
  void the_right_key_names_its_camera() {
    assertThat(credentials.authenticate(key.written())).map(RegisteredCamera::code).contains(OTAY);
    assertThat(key.written()).matches("pwk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
  }

  @Test
  void a_wrong_secret_an_unknown_key_and_no_key_at_all_name_nobody() {
    String wrong = new CameraKey(key.keyId(), CameraKey.random().secret()).written();
    assertThat(credentials.authenticate(wrong)).isEmpty();
    assertThat(credentials.authenticate(CameraKey.random().written())).isEmpty();
    assertThat(credentials.authenticate("")).isEmpty();
    assertThat(credentials.authenticate(key.written() + "x")).isEmpty();
    assertThat(credentials.authenticate("pwk_".repeat(100_000))).isEmpty();
  }

  @Test
  void a_key_ends_by_itself_to_the_instant() {
    at(NOON.plusSeconds(3599));
    assertThat(credentials.authenticate(key.written())).map(RegisteredCamera::code).contains(OTAY);
    at(NOON.plusSeconds(3600));
    assertThat(credentials.authenticate(key.written())).isEmpty();
  }

  @Test
  void a_key_that_another_node_withdrew_is_dead_after_ten_seconds() {
    assertThat(credentials.authenticate(key.written())).map(RegisteredCamera::code).contains(OTAY);
    store.all.clear(); // another node's withdrawal, which this one is not told of
    store.all.add(withdrawn());
    at(NOON.plusSeconds(10));
    assertThat(credentials.authenticate(key.written())).isEmpty();
  }

  @Test
  void a_key_that_this_node_withdrew_is_dead_at_once() {
    assertThat(credentials.authenticate(key.written())).map(RegisteredCamera::code).contains(OTAY);
    store.all.clear();
    credentials.forget(new CamerasChanged());
    assertThat(credentials.authenticate(key.written())).isEmpty();
  }

  @Test
  void two_keys_work_side_by_side_while_one_replaces_the_other() {
    CameraKey second = CameraKey.random();
    store.all.add(issued(second, Optional.empty()));
    assertThat(credentials.authenticate(key.written())).map(RegisteredCamera::code).contains(OTAY);
    assertThat(credentials.authenticate(second.written()))
        .map(RegisteredCamera::code)
        .contains(OTAY);
  }

  @Test
  void ten_thousand_calls_ask_the_store_once() {
    for (int call = 0; call < 10_000; call++) {
      credentials.authenticate(key.written());
    }
    assertThat(store.asked).isEqualTo(1);
  }

  @Test
  void nothing_that_is_printed_by_accident_holds_the_secret() {
    assertThat(key.toString()).doesNotContain(key.secret());
    assertThat(new IssuedKey(key.keyId(), key.written()).toString()).doesNotContain(key.secret());
  }

  private void at(Instant now) {
    credentials.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  private static CameraCredential issued(CameraKey key, Optional<Instant> endsAt) {
    return CameraCredential.issued(key.keyId(), 1, key.sha256(), NOON, "moreau", endsAt);
  }

  private CameraCredential withdrawn() {
    CameraCredential credential = issued(key, Optional.empty());
    credential.withdraw(NOON.plusSeconds(1), "moreau");
    return credential;
  }

  /** Credentials in a list. */
  private static final class InMemory implements Credentials {
    private final List<CameraCredential> all = new ArrayList<>();
    private int asked;

    @Override
    public void add(CameraCredential credential) {
      all.add(credential);
    }

    @Override
    public Optional<CameraCredential> find(String keyId) {
      return all.stream().filter(one -> one.keyId().equals(keyId)).findFirst();
    }

    @Override
    public List<CameraCredential> of(int cameraId) {
      return List.copyOf(all);
    }

    @Override
    public List<CameraCredential> notWithdrawn() {
      asked++;
      return all.stream().filter(one -> !one.isWithdrawn()).toList();
    }
  }

  /** A register of one. */
  private static final class OneCamera implements CameraRegister {
    private final RegisteredCamera camera =
        new RegisteredCamera(
            1,
            OTAY,
            "Otay Mesa",
            "Agency",
            CameraKind.FIXED,
            new GeoPoint(32.55, -116.94),
            "US-CA",
            ZoneOffset.UTC,
            "",
            true);

    @Override
    public Optional<RegisteredCamera> find(CameraCode code) {
      return Optional.of(camera);
    }

    @Override
    public RegisteredCamera get(int id) {
      return camera;
    }

    @Override
    public List<RegisteredCamera> list() {
      return List.of(camera);
    }

    @Override
    public RegisteredCamera at(RegisteredCamera seen, Optional<GeoPoint> place) {
      return seen;
    }

    @Override
    public int count() {
      return 1;
    }
  }
}
