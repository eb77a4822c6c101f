package org.platewarden.cameras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.Cameras;
import org.platewarden.kernel.CameraCode;

class RegisterInMemoryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Counted store = new Counted();
  private final RegisterInMemory register = new RegisterInMemory();

  @BeforeEach
  void at_noon() {
    register.cameras = store;
    at(NOON);
  }

  @Test
  void many_questions_ask_the_store_once() {
    register.list();
    register.find(new CameraCode("cam-otay-1"));
    at(NOON.plusSeconds(9));
    register.list();
    assertThat(store.asked).isEqualTo(1);
  }

  @Test
  void after_ten_seconds_or_a_change_or_when_the_clock_was_put_back_it_asks_again() {
    register.list();
    at(NOON.plus(RegisterInMemory.LONGEST));
    register.list();
    assertThat(store.asked).isEqualTo(2);
    register.forget(new CamerasChanged());
    register.list();
    assertThat(store.asked).isEqualTo(3);
    at(NOON.minus(Duration.ofHours(1)));
    register.list();
    assertThat(store.asked).isEqualTo(4);
  }

  @Test
  void a_number_that_no_camera_has_is_told() {
    assertThatThrownBy(() -> register.get(7))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("7");
  }

  private void at(Instant now) {
    register.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  /** Counts how often it is asked for all. */
  private static final class Counted implements Cameras {
    private int asked;

    @Override
    public List<Camera> list() {
      asked++;
      return List.of();
    }

    @Override
    public int count() {
      return 0;
    }

    @Override
    public Optional<Camera> find(CameraCode code) {
      return Optional.empty();
    }

    @Override
    public void add(Camera camera) {
      throw new UnsupportedOperationException("these tests only ask");
    }

    @Override
    public boolean settle() {
      return true;
    }
  }
}
