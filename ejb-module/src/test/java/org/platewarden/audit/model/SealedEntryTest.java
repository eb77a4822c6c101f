package org.platewarden.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R28: an entry is told from its leaf field by field")
class SealedEntryTest {
  private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000007");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final byte[] SALT = new byte[32];

  private final byte[] leaf = entry("reyes", NOON, "plate=TEST1").leaf(SALT);

  private static SealedEntry entry(String actor, Instant at, String subject) {
    return new SealedEntry(
        ID, ID, "ATTEMPTED", "QUERY_READS", at, actor, "session", "192.0.2.1", subject);
  }

  @Test
  void the_entry_that_was_sealed_does_not_differ() {
    SealedEntry sealed = entry("reyes", NOON, "plate=TEST1");

    assertThat(sealed.differences(leaf, Optional.of(SALT))).isEmpty();
    assertThat(sealed.differences(leaf, Optional.empty())).isEmpty();
  }

  @Test
  void fields_that_differ_are_named() {
    SealedEntry changed = entry("\"actor\":\"reyes\"", NOON.plusNanos(1_000), "plate=TEST2");

    assertThat(changed.differences(leaf, Optional.of(SALT)))
        .containsExactly("actor", "at", "subject");
  }

  @Test
  void without_a_salt_what_was_asked_is_not_compared_and_the_rest_is() {
    assertThat(entry("reyes", NOON, "plate=TEST2").differences(leaf, Optional.empty())).isEmpty();
    assertThat(entry("okafor", NOON, "plate=TEST1").differences(leaf, Optional.empty()))
        .containsExactly("actor");
  }

  @Test
  void a_leaf_that_is_written_otherwise_differs() {
    SealedEntry sealed = entry("reyes", NOON, "plate=TEST1");
    byte[] longer =
        (" " + new String(leaf, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

    assertThat(sealed.differences(longer, Optional.of(SALT))).containsExactly("form");
    assertThat(sealed.differences(new byte[0], Optional.empty())).contains("subject", "actor");
  }
}
