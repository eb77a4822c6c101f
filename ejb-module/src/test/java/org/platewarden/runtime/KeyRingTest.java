package org.platewarden.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

  @TempDir Path folder;

  @Test
  void a_key_that_was_added_is_there_at_the_next_start() {
    ring("secret").add("image-1", KEY);

    KeyRing next = ring("secret");

    assertThat(next.find("image-1")).hasValue(KEY);
    assertThat(next.find("image-2")).isEmpty();
    assertThat(next.names()).containsExactly("image-1");
  }

  @Test
  void a_naming_key_keeps_its_kind() {
    SecretKey naming = new SecretKeySpec(new byte[32], "HmacSHA256");
    ring("secret").add("names", naming);

    assertThat(ring("secret").find("names")).hasValue(naming);
  }

  @Test
  void the_file_is_for_its_owner_alone() throws Exception {
    ring("secret").add("image-1", KEY);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void another_password_opens_nothing_and_is_not_repeated() {
    ring("secret").add("image-1", KEY);

    assertThatThrownBy(() -> ring("another"))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("PLATEWARDEN_KEYS_PASSWORD")
        .hasMessageNotContaining("another ");
  }

  @Test
  void a_key_is_never_replaced_by_another_of_its_name() {
    KeyRing ring = ring("secret");
    ring.add("image-1", KEY);

    assertThatThrownBy(() -> ring.add("image-1", new SecretKeySpec(new byte[16], "AES")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ring.find("image-1")).hasValue(KEY);
  }

  @Test
  void a_key_that_was_removed_is_gone_at_the_next_start() {
    KeyRing ring = ring("secret");
    ring.add("image-1", KEY);
    ring.add("image-2", KEY);

    ring.remove("image-1");

    assertThat(ring("secret").names()).containsExactly("image-2");
  }

  @Test
  void a_key_that_was_removed_is_not_remembered() {
    KeyRing ring = ring("secret");
    ring.add("image-1", KEY);
    assertThat(ring.find("image-1")).hasValue(KEY);

    ring.remove("image-1");

    assertThat(ring.find("image-1")).isEmpty();
  }

  @Test
  void a_key_that_could_not_be_kept_is_not_remembered() throws IOException {
    KeyRing ring = ring("secret");
    ring.add("image-1", KEY);
    Files.delete(file());
    Files.createDirectory(file());
    Files.createFile(file().resolve("in the way"));

    assertThatThrownBy(() -> ring.add("image-2", KEY)).isInstanceOf(RuntimeException.class);

    assertThatThrownBy(() -> ring.find("image-2").orElseThrow())
        .isInstanceOf(RuntimeException.class);
  }

  private KeyRing ring(String password) {
    return KeyRingFor.file(file(), password, CLOCK);
  }

  private Path file() {
    return folder.resolve("keys.p12");
  }
}
